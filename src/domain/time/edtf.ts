import { parse } from "edtf";
import { shown } from "../errors.js";
import { type Day, earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import { type TermBounds, termBounds, termSpans } from "./edtf-term.js";
import { type Days, type Gapped, gapsBetween, spansWithout, withGaps } from "./gaps.js";
import type { DatePrecision } from "./precision.js";

/** The days a date may mean: one day from `earliest` to `latest`, both inclusive, unbounded as the constants of day.ts. */
export interface DateBounds extends Gapped {
  earliest: Day;
  latest: Day;
  precision: DatePrecision;
  /**
   * False when the text is marked uncertain (`?`), approximate (`~`) or both (`%`): then nothing certain follows from the
   * bounds.
   */
  exact: boolean;
}

/** Thrown for a date that breaks its contract; the message shows the text and says what is expected. */
export class InvalidDate extends Error {
  override name = "InvalidDate";
}

/** Most dates look so, and need no check by the library, which takes half a millisecond each. */
const PLAIN_DATE = /^[0-9]{4}(-[0-9]{2}){0,2}$/;
const LONGEST_DATE = 64;
/** Dates are short, and what is expected comes after them in the message and must not be cut off. */
const MOST_DATE_SHOWN = 42;
const DATE_EXPECTED = `a date in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06", "2021" or "[..2021-03-31]"`;
const INTERVAL_EXPECTED = `a date or interval in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06", "2021-01/2021-06" or "../.."`;

/**
 * The days a date in EDTF may mean. Takes a day, month, year, decade (`201X`), century (`20XX`), a division of a year (season,
 * quarter, quadrimester or half; see DIVISIONS), a date with unspecified digits (`2021-XX`, `2021-06-XX`), or a set that
 * means one day among its members (`[a..b]`, `[..b]`, `[a..]`, `[a,b]`).
 *
 * The library checks the syntax only. The days are computed here, since its own are wrong: it takes 1970 for an unknown end,
 * the first member for the end of a set, January to March for spring, and has a 29 February in every year.
 *
 * @throws InvalidDate for anything else: intervals, `{}` sets, times of day, years outside 0000 to 9999, impossible days.
 */
export function parseDate(text: string): DateBounds {
  const bounds = mayBeEdtf(text) ? dateBounds(text) : null;
  if (!bounds) throw invalid(text, DATE_EXPECTED);
  return bounds;
}

/** Whether a date has gaps between its days: `[2019,2021]` has one, `[2019..2021]` and intervals have none. */
export function hasGaps(text: string): boolean {
  return gapsOf(text.replace(/[?~%]/g, ""))?.length !== 0;
}

/**
 * The first and last day of a date, a set, or an interval `a/b`, inclusive. A side that is `..` or empty is unbounded, so
 * `../..` is all time. An interval runs from the first day its start may mean to the last day its end may mean.
 *
 * @throws InvalidDate when it is neither, when a side of an interval is a set, and when it ends before it begins.
 */
export function parseInterval(text: string): { first: Day; last: Day } {
  const sides = mayBeEdtf(text) ? text.split("/") : [];
  const [start, end] = [sides[0], sides.at(-1)];
  if (start === undefined || end === undefined || sides.length > 2) throw invalid(text, INTERVAL_EXPECTED);
  if (sides.length === 1) {
    const bounds = dateBounds(start);
    if (!bounds) throw invalid(text, INTERVAL_EXPECTED);
    return { first: bounds.earliest, last: bounds.latest };
  }
  const first = isOpen(start) ? UNBOUNDED_START : dateBounds(start, ["Date", "Season"])?.earliest;
  const last = isOpen(end) ? UNBOUNDED_END : dateBounds(end, ["Date", "Season"])?.latest;
  if (first === undefined || last === undefined) throw invalid(text, INTERVAL_EXPECTED);
  if (first > last)
    throw new InvalidDate(`${shown(text, MOST_DATE_SHOWN)} ends before it begins; an interval is written start/end`);
  return { first, last };
}

/** Whether a date is a set: one day among several. A set cannot stand inside an interval. */
export function isSet(text: string): boolean {
  return text.startsWith("[");
}

/** Whether the side of an interval is open (`..`) or unknown (empty): in both cases unbounded. */
export function isOpen(side: string): boolean {
  return side === "" || side === "..";
}

/**
 * Whether a text may be a date at all: keeps long and strange texts from the parser, whose work grows with the length. Without
 * `T` and `:` there are no times of day.
 */
function mayBeEdtf(text: string): boolean {
  return text.length <= LONGEST_DATE && /^[0-9X?~%.,[\]/ -]+$/.test(text);
}

function dateBounds(text: string, types: ("Date" | "Season" | "Set")[] = ["Date", "Season", "Set"]): DateBounds | null {
  const plain = PLAIN_DATE.test(text) ? termBounds(text) : undefined;
  if (plain !== undefined) return plain && { ...plain, exact: true };
  try {
    parse(text, { level: 3, types });
  } catch {
    return null;
  }
  const exact = !/[?~%]/.test(text);
  const certain = text.replace(/[?~%]/g, "");
  const bounds = isSet(certain) ? setBounds(certain) : termBounds(certain);
  return bounds && { ...bounds, exact, ...withGaps(gapsOf(certain) ?? []) };
}

/**
 * The gaps of a date without qualifiers; null when there are too many to be kept. A set open on one side has none, for it
 * counts as a single day.
 */
function gapsOf(text: string): Days[] | null {
  if (!isSet(text)) return mayHaveGaps(text) ? gapsBetween(termSpans(text)) : [];
  const members = membersOf(text) ?? [];
  if (members.some(({ opening, closing }) => opening || closing)) return [];
  const spans: Days[] = [];
  for (const { from, to, terms } of members) {
    const gaps = terms.length === 1 ? gapsOf(terms[0] ?? "") : [];
    if (gaps === null) return null;
    spans.push(...spansWithout(gaps, { from: from.earliest, to: to.latest }));
  }
  return gapsBetween(spans.sort((a, b) => (a.from < b.from ? -1 : 1)));
}

/** Whether unspecified digits may leave gaps: `201X` and `2021-XX` are consecutive days. */
function mayHaveGaps(term: string): boolean {
  const given = term.replace(/(-XX)+$/, "");
  return given.includes("X") && !/^[0-9]+X+$/.test(given);
}

/** A member of a set: a date, or all days from one date to another; it may be open before or after. */
interface Member {
  readonly from: TermBounds;
  readonly to: TermBounds;
  readonly terms: readonly string[];
  readonly opening: boolean;
  readonly closing: boolean;
}

/** The members of `[..a,b..c,d..]`; null when a member is no date, or ends before it begins. */
function membersOf(set: string): Member[] | null {
  const members: Member[] = [];
  for (const member of set.slice(1, -1).split(",")) {
    const match = /^(\.\.)?([^.]+)(?:\.\.([^.]+))?(\.\.)?$/.exec(member.trim());
    const [, opening, start = "", end, closing] = match ?? [];
    const from = termBounds(start);
    const to = end === undefined ? from : termBounds(end);
    if (!from || !to || from.earliest > to.earliest) return null;
    if (end !== undefined && (opening || closing)) return null;
    const terms = end === undefined ? [start] : [start, end];
    members.push({ from, to, terms, opening: opening !== undefined, closing: closing !== undefined });
  }
  return members;
}

/** The bounds of a set; null for one that is open on both sides, which would date nothing. */
function setBounds(set: string): TermBounds | null {
  const members = membersOf(set);
  if (members === null) return null;
  const earliest = members.reduce((day, { from }) => earlier(day, from.earliest), UNBOUNDED_END);
  const latest = members.reduce((day, { to }) => later(day, to.latest), UNBOUNDED_START);
  const before = members.some(({ opening }) => opening);
  const after = members.some(({ closing }) => closing);
  if (before && after) return null;
  if (before) return { earliest: UNBOUNDED_START, latest, precision: "BEFORE" };
  if (after) return { earliest, latest: UNBOUNDED_END, precision: "AFTER" };
  return { earliest, latest, precision: "RANGE" };
}

/** Years of five digits and more, and seasons that end in one: dates that are later than this graph can hold. */
const TOO_LATE = /(^|[^0-9])(Y[0-9]{5,}|[0-9]{5,}-[0-9]{2}|[0-9]{5}|9999-(24|28|30))(?![0-9])/;

function invalid(text: string, expected: string): InvalidDate {
  if (TOO_LATE.test(text))
    return new InvalidDate(`${shown(text, MOST_DATE_SHOWN)} lies after the year 9999: years are 0000 to 9999`);
  return new InvalidDate(`${shown(text, MOST_DATE_SHOWN)} is not ${expected}`);
}
