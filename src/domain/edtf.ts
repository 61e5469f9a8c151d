import { parse } from "edtf";
import { type Day, earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import { termBounds } from "./edtf-term.js";

/** How narrowly a date is given. RANGE: a century or a set of days; BEFORE and AFTER: a set open on one side. */
export type DatePrecision =
  | "DAY"
  | "MONTH"
  | "QUARTER"
  | "SEASON"
  | "YEAR"
  | "DECADE"
  | "RANGE"
  | "BEFORE"
  | "AFTER"
  | "UNKNOWN";

/** The days a date may mean: one day from `earliest` to `latest`, both inclusive, unbounded as the constants of day.ts. */
export interface DateBounds {
  earliest: Day;
  latest: Day;
  precision: DatePrecision;
  /** False when the text says uncertain (`?`), approximate (`~`) or both (`%`): the bounds are then never sure. */
  exact: boolean;
}

/** A date that breaks the contract of its place; the message shows the text and says what is expected. */
export class InvalidDate extends Error {
  override name = "InvalidDate";
}

/** Most dates: nothing in them is left for the library to check, which takes half a millisecond for each. */
const PLAIN = /^[0-9]{4}(-[0-9]{2}){0,2}$/;
const LONGEST = 64;
const SHOWN = 40;
const DATE = `a date in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06", "2021" or "[..2021-03-31]"`;
const INTERVAL = `a date or interval in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06", "2021-01/2021-06" or "../.."`;

/**
 * The days a date in EDTF may mean. Takes a day, month, quarter (`2021-33` to 36), season (`2021-21` is March to May, 24
 * December to February of the following year), year, decade (`201X`), century (`20XX`), a date with unspecified digits
 * (`2021-XX`, `2021-06-XX`), or a set that means one day among its members (`[a..b]`, `[..b]`, `[a..]`, `[a,b]`).
 *
 * The library checks the syntax; the days are ours, since its own are wrong where this graph needs them: it takes 1970 for
 * an unknown end, the first member for the end of a set, January to March for spring, and knows a 29 February in any year.
 *
 * @throws InvalidDate for everything else: intervals, `{}` sets, times of day, years outside 0000 to 9999, impossible days.
 */
export function parseDate(text: string): DateBounds {
  const bounds = admissible(text) ? dateBounds(text) : null;
  if (!bounds) throw new InvalidDate(`${shown(text)} is not ${DATE}`);
  return bounds;
}

/**
 * The first and last day of a date, a set, or an interval `a/b`, inclusive. A side that is `..` or empty is unbounded, so
 * `../..` is all time. An interval runs from the first day its start may mean to the last day its end may mean.
 *
 * @throws InvalidDate when it is neither, when a side of an interval is a set, and when it ends before it begins.
 */
export function parseInterval(text: string): { first: Day; last: Day } {
  const sides = admissible(text) ? text.split("/") : [];
  const [start, end] = [sides[0], sides.at(-1)];
  if (start === undefined || end === undefined || sides.length > 2) throw notInterval(text);
  if (sides.length === 1) {
    const bounds = dateBounds(start);
    if (!bounds) throw notInterval(text);
    return { first: bounds.earliest, last: bounds.latest };
  }
  const first = isOpen(start) ? UNBOUNDED_START : dateBounds(start, ["Date", "Season"])?.earliest;
  const last = isOpen(end) ? UNBOUNDED_END : dateBounds(end, ["Date", "Season"])?.latest;
  if (first === undefined || last === undefined) throw notInterval(text);
  if (first > last) throw new InvalidDate(`${shown(text)} ends before it begins; an interval is written start/end`);
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

/** Keeps long and foreign texts away from the parser, whose work grows with the length; no `T` or `:` means no times. */
function admissible(text: string): boolean {
  return text.length <= LONGEST && /^[0-9X?~%.,[\]/ -]+$/.test(text);
}

function dateBounds(text: string, types: ("Date" | "Season" | "Set")[] = ["Date", "Season", "Set"]): DateBounds | null {
  const plain = PLAIN.test(text) ? termBounds(text) : undefined;
  if (plain !== undefined) return plain && { ...plain, exact: true };
  try {
    parse(text, { level: 3, types });
  } catch {
    return null;
  }
  const exact = !/[?~%]/.test(text);
  const certain = text.replace(/[?~%]/g, "");
  const bounds = isSet(certain) ? setBounds(certain.slice(1, -1)) : termBounds(certain);
  return bounds && { ...bounds, exact };
}

type Bounds = Omit<DateBounds, "exact">;

/** Of `..a,b..c,d..`, the inside of a set. Open on both sides it would date nothing and is no date. */
function setBounds(members: string): Bounds | null {
  let [earliest, latest] = [UNBOUNDED_END, UNBOUNDED_START];
  let [before, after] = [false, false];
  for (const member of members.split(",")) {
    const match = /^(\.\.)?([^.]+)(?:\.\.([^.]+))?(\.\.)?$/.exec(member.trim());
    const [, opening, start = "", end, closing] = match ?? [];
    const first = termBounds(start);
    const last = end === undefined ? first : termBounds(end);
    if (!first || !last || first.earliest > last.earliest) return null;
    if (end !== undefined && (opening || closing)) return null;
    earliest = earlier(earliest, first.earliest);
    latest = later(latest, last.latest);
    before ||= opening !== undefined;
    after ||= closing !== undefined;
  }
  if (before && after) return null;
  if (before) return { earliest: UNBOUNDED_START, latest, precision: "BEFORE" };
  if (after) return { earliest, latest: UNBOUNDED_END, precision: "AFTER" };
  return { earliest, latest, precision: "RANGE" };
}

function notInterval(text: string): InvalidDate {
  return new InvalidDate(`${shown(text)} is not ${INTERVAL}`);
}

function shown(text: string): string {
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text);
}
