import { type Day, earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import { isHeld } from "./declared.js";
import type { Phase, Presence, Publication, TimeKind } from "./time.js";
import { type Limit, reportsOf, type Span } from "./validity.js";

/** From when to when a fact is part of the picture: see `factTime` for the rules. */
export function presenceOf(
  type: TimeKind,
  phase: Phase,
  span: Span,
  announced: Limit | null,
  published: Publication,
): Presence {
  // By when it had begun, happened or been announced: by a report of that, unless the date given lies behind the report.
  const reported = (earliest: Day) => reportsOf(published).find((day) => day >= earliest) ?? UNBOUNDED_END;
  const begun = phase === "UNSPECIFIED" ? UNBOUNDED_END : reported(span.start.earliest);
  if (phase === "ANNOUNCED") {
    const fromEarliest = announced?.earliest ?? UNBOUNDED_START;
    return {
      fromEarliest,
      fromLatest: announced ? earlier(announced.latest, reported(announced.earliest)) : published.first,
      toEarliest: isHeld(type) ? later(published.last, fromEarliest) : UNBOUNDED_END,
      toLatest: UNBOUNDED_END,
      sure: announced?.exact ?? true,
    };
  }
  const sure = span.start.exact && span.end.exact;
  if (isHeld(type)) {
    return {
      fromEarliest: span.start.earliest,
      fromLatest: earlier(span.start.latest, begun),
      toEarliest: later(span.end.earliest, span.present ?? UNBOUNDED_START),
      toLatest: span.end.latest,
      sure,
    };
  }
  // An event's start and end are its date. Once it has happened, or was measured, it stays part of the picture.
  return {
    fromEarliest: span.start.earliest,
    fromLatest: earlier(span.end.latest, type.temporality === "EVENT" ? begun : UNBOUNDED_END),
    toEarliest: UNBOUNDED_END,
    toLatest: UNBOUNDED_END,
    sure,
  };
}
