import { isHeld } from "./date-fields.js";
import { type Day, earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import type { Phase, Presence, Publication, TimeKind } from "./times.js";
import { type DateBound, reportsOf, type ValiditySpan } from "./validity.js";

/** From when to when a fact is present in views: see `factTime` for the rules. */
export function presenceOf(
  type: TimeKind,
  phase: Phase,
  span: ValiditySpan,
  announced: DateBound | null,
  published: Publication,
): Presence {
  // The first report that does not come before the given date: by then it had begun, happened or been announced.
  const reportOf = (date: DateBound) => reportsOf(published).find((day) => day >= date.earliest);
  if (phase === "ANNOUNCED") return planned(type, announced, announced && reportOf(announced), published);
  const begun = phase === "UNSPECIFIED" ? undefined : reportOf(span.start);
  if (isHeld(type)) return held(span, begun, published);
  // An event's start and end are its date. Once it has happened or was measured, it stays present.
  const happened = type.temporality === "EVENT" ? begun : undefined;
  return {
    fromEarliest: span.start.earliest,
    fromLatest: surelyBy(span.end, happened),
    toEarliest: UNBOUNDED_END,
    toLatest: UNBOUNDED_END,
    sure: (span.start.exact && span.end.exact) || happened !== undefined,
  };
}

function planned(
  type: TimeKind,
  announced: DateBound | null,
  reported: Day | null | undefined,
  { first, last }: Publication,
): Presence {
  const fromEarliest = announced?.earliest ?? UNBOUNDED_START;
  return {
    fromEarliest,
    fromLatest: announced ? surelyBy(announced, reported ?? undefined) : first,
    toEarliest: isHeld(type) ? later(last, fromEarliest) : UNBOUNDED_END,
    toLatest: UNBOUNDED_END,
    sure: announced === null || announced.exact || reported != null,
  };
}

function held(
  { start, end, ongoing, lastReported }: ValiditySpan,
  begun: Day | undefined,
  published: Publication,
): Presence {
  const last = ongoing ? published.last : lastReported;
  const wasPresent = begun !== undefined && last !== undefined && begun <= last;
  const inexactEnd = wasPresent && !end.exact ? last : undefined;
  return {
    fromEarliest: start.earliest,
    fromLatest: wasPresent || start.exact ? surelyBy(start, begun) : earlier(start.latest, begun ?? UNBOUNDED_END),
    toEarliest: inexactEnd ?? later(end.earliest, lastReported ?? UNBOUNDED_START),
    toLatest: end.latest,
    sure: (start.exact && end.exact) || wasPresent,
  };
}

/** The day by which a date has surely come: its last day or that of a report; for an inexact date, only that of a report. */
function surelyBy(date: DateBound, report: Day | undefined): Day {
  if (report === undefined) return date.latest;
  return date.exact ? earlier(date.latest, report) : report;
}
