import { InvalidFactDates, isHeld, parseField } from "./date-fields.js";
import { type Day, dayBefore, earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import { isOpen, isSet, parseDate, parseInterval } from "./edtf.js";
import { type Gapped, noEarlierThan, noLaterThan, withGaps } from "./gaps.js";
import type { DatePrecision } from "./precision.js";
import type { Dated, DateField, DeclaredDates, Ending, Phase, Publication, TimeKind } from "./times.js";

/** One side of a span: inclusive days, unbounded as constants. */
export interface DateBound extends Gapped {
  earliest: Day;
  latest: Day;
  precision: DatePrecision;
  exact: boolean;
  /** The date as declared; null when the source does not date this side. */
  text: string | null;
}

/** A fact's own dates, with missing sides filled in. */
export interface ValiditySpan {
  start: DateBound;
  end: DateBound;
  ongoing: boolean;
  edtf: string | null;
  /** What the source itself dates, as one closed interval. */
  dated: Dated | null;
  /** For a state whose end is dated or was changed later: the last day before that end on which a document reported it. */
  lastReported?: Day | undefined;
}

/** A fact's own dates: see `factTime` for the rules and errors. */
export function spanOf(
  type: TimeKind,
  phase: Phase,
  dates: DeclaredDates,
  published: Publication,
  ended?: Ending,
): ValiditySpan {
  const planned = phase === "ANNOUNCED";
  if (isHeld(type)) return heldSpan(planned, dates, published, ended);
  // What is reported as happened or measured had begun when it was published; of a plan nothing follows.
  const filledIn = undated(UNBOUNDED_START, planned ? UNBOUNDED_END : published.first);
  return type.temporality === "EVENT" ? eventSpan(dates.date, filledIn) : figureSpan(dates.period, filledIn);
}

/** The bound that a declared date gives. */
export function dateBoundOf(field: DateField, text: string): DateBound {
  return { ...parseField(field, text, parseDate), text };
}

/** A moment as a closed interval: a single day when bounded on one side only, null when not bounded at all. */
export function momentDays(bound: DateBound): Dated | null {
  const from = boundOr(bound.earliest, UNBOUNDED_START, bound.latest);
  const to = boundOr(bound.latest, UNBOUNDED_END, bound.earliest);
  return from === UNBOUNDED_END || to === UNBOUNDED_START ? null : { from, to, ...withGaps(bound.gaps ?? []) };
}

/** The days on which documents that report the fact were published, in order. */
export function reportsOf({ first, last, between = [] }: Publication): Day[] {
  return [first, ...between, last];
}

function heldSpan(planned: boolean, dates: DeclaredDates, published: Publication, ended?: Ending): ValiditySpan {
  const said = ended?.end ?? dates.end ?? "..";
  const start =
    dates.start === undefined
      ? undated(UNBOUNDED_START, planned ? UNBOUNDED_END : published.first)
      : dateBoundOf("start", dates.start);
  const end = endOf(said, planned, published, ended);
  if (start.earliest > end.latest)
    throw new InvalidFactDates("start", `"${dates.start}" contradicts the end: ${endInWords(end, published, ended)}`);
  const reported = (dates.end ?? "..") === ".." && !planned;
  // It was present on every day of a report that the end allows; otherwise on those before the earliest possible end.
  const until = ended && reported ? end.latest : end.text !== null && end.exact ? end.earliest : UNBOUNDED_START;
  const lastReported = reportsOf(published).findLast((day) => day <= until);
  const since = end.text === null ? later(start.earliest, lastReported ?? UNBOUNDED_START) : start.earliest;
  const ongoing = said === ".." && !planned;
  return {
    start: noLaterThan(start, end.latest),
    end: noEarlierThan(end, since),
    ongoing,
    edtf: spanText(start, end, ongoing),
    dated: datedHeld(start, end),
    lastReported,
  };
}

function endOf(said: string, planned: boolean, published: Publication, ended?: Ending): DateBound {
  if (said === "over") {
    if (planned) throw new InvalidFactDates("end", `"over" is not for a plan, which has yet to begin`);
    return undated(UNBOUNDED_START, dayBefore(ended?.on ?? published.last));
  }
  if (said === "..") return undated(planned ? UNBOUNDED_START : published.last, UNBOUNDED_END);
  if (said === "unknown") return undated(UNBOUNDED_START, UNBOUNDED_END);
  return dateBoundOf("end", said);
}

function endInWords(end: DateBound, published: Publication, ended?: Ending): string {
  if (end.text !== null) return `ended ${end.text}`;
  return ended
    ? `over before ${ended.on}, when that was reported`
    : `over before ${published.last}, when that was published`;
}

function eventSpan(date: string | undefined, filledIn: DateBound): ValiditySpan {
  const bound = date === undefined ? filledIn : dateBoundOf("date", date);
  return { start: bound, end: bound, ongoing: false, edtf: bound.text, dated: datedMoment(bound) };
}

function figureSpan(period: string | undefined, filledIn: DateBound): ValiditySpan {
  if (period === undefined) return eventSpan(undefined, filledIn);
  if (period.includes("/")) return intervalValidity(period);
  const bound = dateBoundOf("period", period);
  // For "some month of 2021" or "one of these years" the period lies somewhere within, and so do its start and end.
  const within = isSet(period) || period.includes("X");
  return {
    start: within ? bound : noLaterThan(bound, bound.earliest),
    end: within ? bound : noEarlierThan(bound, bound.latest),
    ongoing: false,
    edtf: period,
    dated: datedMoment(bound),
  };
}

function intervalValidity(period: string): ValiditySpan {
  const { first, last } = parseField("period", period, parseInterval);
  if (first === UNBOUNDED_START && last === UNBOUNDED_END) {
    throw new InvalidFactDates("period", `"${period}" is open on both sides; leave out what the source does not date`);
  }
  const [left = "", right = ""] = period.split("/");
  const day = { precision: "UNKNOWN" as const, exact: true, text: null };
  const start = isOpen(left) ? { ...day, earliest: first, latest: last } : dateBoundOf("period", left);
  const end = isOpen(right) ? { ...day, earliest: first, latest: last } : dateBoundOf("period", right);
  return {
    start: noLaterThan(start, last),
    end: noEarlierThan(end, first),
    ongoing: false,
    edtf: period,
    dated: datedHeld(start, end),
  };
}

/**
 * Start and end in one text, each as declared. An undated side is blank, which means unknown, or `..` where it is ongoing.
 * Null where the source dates nothing, and where EDTF cannot express it: a set cannot be a side of an interval, and its first
 * or last day, or the set alone, would say more than the source.
 */
function spanText(start: DateBound, end: DateBound, ongoing: boolean): string | null {
  if (start.text === null && end.text === null) return null;
  if ([start, end].some(({ text }) => text !== null && isSet(text))) return null;
  return `${start.text ?? ""}/${end.text ?? (ongoing ? ".." : "")}`;
}

/** The days that the source gives: a span from two sides, a moment from one. A filled-in side is no date of the source. */
function datedHeld(start: DateBound, end: DateBound): Dated | null {
  if (start.text === null) return datedMoment(end);
  if (end.text === null) return datedMoment(start);
  const from = boundOr(start.earliest, UNBOUNDED_START, earlier(start.latest, end.latest));
  const to = boundOr(end.latest, UNBOUNDED_END, later(end.earliest, start.earliest));
  // With "began by b, ended from a on" the two known days may come in either order.
  return { from: earlier(from, to), to: later(from, to) };
}

function datedMoment(bound: DateBound): Dated | null {
  return bound.text === null ? null : momentDays(bound);
}

/** The outer bound, or the inner one where the outer is unbounded. */
function boundOr(bound: Day, unbounded: Day, inward: Day): Day {
  return bound === unbounded ? inward : bound;
}

function undated(earliest: Day, latest: Day): DateBound {
  return { earliest, latest, precision: "UNKNOWN", exact: true, text: null };
}
