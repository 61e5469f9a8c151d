import { dateFieldsOf, refuseForeignFields } from "./date-fields.js";
import { UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import { withGaps } from "./gaps.js";
import { presenceOf } from "./presence.js";
import type { DeclaredDates, Ending, FactTime, Phase, Publication, TimeBounds, TimeKind, TimeSpan } from "./times.js";
import { type DateBound, dateBoundOf, momentDays, spanOf } from "./validity.js";

/**
 * The times of a fact, computed from its declared dates.
 *
 * - A start that nobody dates lies at the latest on the day of publication P. The end of a state reported as present lies in
 *   [P, unbounded]; as past, in [start, unbounded]; as over, at the latest on the day before P. Of a plan P bounds nothing.
 * - A later change of the end replaces the declared one, whatever reports the fact after that. With "over", it ended at the
 *   latest on the day before the change. Days on which it was reported as present bound the end from below, unless they lie
 *   after the latest day that the change gives: then those reports were wrong. That it holds again is another fact.
 * - A state is present from its start to its end; an event from its date on, for ever; a figure from its period on (possibly
 *   once the period has begun, surely once it is over). A plan is present from its announcement (without a date of its own:
 *   P at the latest) on, as a state until [P, unbounded]; the dates it is planned for never enter its presence.
 * - What is reported had begun, happened or been announced by P, which bounds its presence also where a date is given: "in
 *   2021", reported in July, is present by July. P is no date of the source, so that it bounds neither the validity that the
 *   source dates nor `dated`; a P before the earliest day of the date contradicts it, and the date stands.
 * - An uncertain or approximate date (`?`, `~`, `%`) bounds what is possible, and makes nothing certain. Where a document
 *   reports that the fact was present, had happened or been announced, that is certain all the same: from the first such
 *   report on, and for a state until the last one, or until its end where that is certain.
 *
 * @throws InvalidFactDates when a text is no date, a field does not belong to the type of fact, or start and end contradict.
 */
export function factTime(
  type: TimeKind,
  phase: Phase,
  dates: DeclaredDates,
  published: Publication,
  ended?: Ending,
): FactTime {
  refuseForeignFields(type, ended ? { ...dates, end: ended.end } : dates);
  const span = spanOf(type, phase, dates, published, ended);
  const announced = dates.announced === undefined ? null : dateBoundOf("announced", dates.announced);
  const wording = dates.wording ?? {};
  const [startField, endField] = dateFieldsOf(type);
  return {
    validity: {
      edtf: span.edtf,
      start: boundsOf(span.start, wording[startField]),
      end: boundsOf(span.end, wording[endField]),
      ongoing: span.ongoing,
    },
    announced: announced && {
      edtf: announced.text,
      start: boundsOf(announced, wording.announced),
      end: boundsOf(announced, wording.announced),
      ongoing: false,
    },
    presence: presenceOf(type, phase, span, announced, published),
    dated: span.dated ?? (phase === "ANNOUNCED" && announced ? momentDays(announced) : null),
  };
}

/** An EDTF date or interval as a span, such as the time during which a name was in use. */
export function intervalSpan(interval: string): TimeSpan {
  const never = { first: UNBOUNDED_END, last: UNBOUNDED_END };
  return factTime({ temporality: "FIGURE", held: false }, "UNSPECIFIED", { period: interval }, never).validity;
}

function boundsOf(limit: DateBound, wording: string | undefined): TimeBounds {
  return {
    earliest: limit.earliest === UNBOUNDED_START ? null : limit.earliest,
    latest: limit.latest === UNBOUNDED_END ? null : limit.latest,
    precision: limit.precision,
    wording: wording ?? null,
    ...withGaps(limit.gaps ?? []),
  };
}
