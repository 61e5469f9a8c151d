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

/** A fact's own dates with what is missing filled in. */
export interface ValiditySpan {
  start: DateBound;
  end: DateBound;
  ongoing: boolean;
  edtf: string | null;
  /** What the source itself dates, as one closed interval. */
  dated: Dated | null;
  /** Of a state whose end is dated or was told later: the last day on which it was reported before that end. */
  lastReported?: Day | undefined;
}

/** The fact's own dates: see `factTime` for the rules and errors. */
export function spanOf(
  type: TimeKind,
  phase: Phase,
  dates: DeclaredDates,
  published: Publication,
  ended?: Ending,
): ValiditySpan {
  const planned = phase === "ANNOUNCED";
  if (isHeld(type)) return heldSpan(planned, dates, published, ended);
  // Reported as having happened or measured, it had begun when it was published; of a plan nothing of the kind follows.
  const otherwise = undated(UNBOUNDED_START, planned ? UNBOUNDED_END : published.first);
  return type.temporality === "EVENT" ? eventSpan(dates.date, otherwise) : figureSpan(dates.period, otherwise);
}

/** The limit that a declared date sets. */
export function dateBoundOf(field: DateField, text: string): DateBound {
  return { ...parseField(field, text, parseDate), text };
}

/** A moment as a closed interval: bounded on one side only it is that day; not bounded at all it is none. */
export function momentDays(limit: DateBound): Dated | null {
  const from = boundOr(limit.earliest, UNBOUNDED_START, limit.latest);
  const to = boundOr(limit.latest, UNBOUNDED_END, limit.earliest);
  return from === UNBOUNDED_END || to === UNBOUNDED_START ? null : { from, to, ...withGaps(limit.gaps ?? []) };
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
  // Reported as present it was so on every such day that the end allows; else on those before any day that the end may be.
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
    ? `over before ${ended.on}, when that was told`
    : `over before ${published.last}, when that was published`;
}

function eventSpan(date: string | undefined, otherwise: DateBound): ValiditySpan {
  const limit = date === undefined ? otherwise : dateBoundOf("date", date);
  return { start: limit, end: limit, ongoing: false, edtf: limit.text, dated: datedMoment(limit) };
}

function figureSpan(period: string | undefined, otherwise: DateBound): ValiditySpan {
  if (period === undefined) return eventSpan(undefined, otherwise);
  if (period.includes("/")) return intervalValidity(period);
  const limit = dateBoundOf("period", period);
  // "Some month of 2021", "one of these years": the period lies somewhere within, so that its start and end do too.
  const within = isSet(period) || period.includes("X");
  return {
    start: within ? limit : noLaterThan(limit, limit.earliest),
    end: within ? limit : noEarlierThan(limit, limit.latest),
    ongoing: false,
    edtf: period,
    dated: datedMoment(limit),
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
 * Start and end in one text, each as declared; a side that nobody dates is blank, which says unknown, or `..` where it goes
 * on. Null where the source dates nothing, and where EDTF has no text for it: a set cannot stand inside an interval, and its
 * first or last day, or the set alone, would say more than the source.
 */
function spanText(start: DateBound, end: DateBound, ongoing: boolean): string | null {
  if (start.text === null && end.text === null) return null;
  if ([start, end].some(({ text }) => text !== null && isSet(text))) return null;
  return `${start.text ?? ""}/${end.text ?? (ongoing ? ".." : "")}`;
}

/** What the source dates: both sides make a span, one side a moment; a side filled in is no date of the source. */
function datedHeld(start: DateBound, end: DateBound): Dated | null {
  if (start.text === null) return datedMoment(end);
  if (end.text === null) return datedMoment(start);
  const from = boundOr(start.earliest, UNBOUNDED_START, earlier(start.latest, end.latest));
  const to = boundOr(end.latest, UNBOUNDED_END, later(end.earliest, start.earliest));
  // Began by b, ended from a on: the two days that are known, whichever comes first.
  return { from: earlier(from, to), to: later(from, to) };
}

function datedMoment(limit: DateBound): Dated | null {
  return limit.text === null ? null : momentDays(limit);
}

/** The outward bound, or the inward one where there is none. */
function boundOr(bound: Day, unbounded: Day, inward: Day): Day {
  return bound === unbounded ? inward : bound;
}

function undated(earliest: Day, latest: Day): DateBound {
  return { earliest, latest, precision: "UNKNOWN", exact: true, text: null };
}
