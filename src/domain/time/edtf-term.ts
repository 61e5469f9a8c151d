import { type Day, isDay } from "./day.js";
import { DIVISIONS, type Division } from "./edtf-division.js";
import type { Days } from "./gaps.js";
import type { DatePrecision } from "./precision.js";

const TERM = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?$/;

const MONTHS = numbersOfMask("XX").filter((number) => number >= "01" && number <= "12");
const DAYS = numbersOfMask("XX").filter((number) => number >= "01" && number <= "31");

/** The days that one date without qualifiers may mean, from first to last, and its precision. */
export interface TermBounds {
  earliest: Day;
  latest: Day;
  precision: DatePrecision;
}

/**
 * The days that one EDTF date without qualifiers may mean: year, year-month, year-month-day or a division of a year, `X`
 * for a digit that is not given. Null when no such day exists (2021-02-29), when the year is wholly unspecified (`XXXX`
 * dates nothing), when it ends after the year 9999, and for forms that are not taken (`20` and `201`, which may be typos for
 * `2021`; `-0001`).
 */
export function termBounds(term: string): TermBounds | null {
  const [, year, month, day] = TERM.exec(term) ?? [];
  if (year === undefined || year === "XXXX") return null;
  const division = month === undefined ? undefined : DIVISIONS[month];
  if (division) return day === undefined ? divisionBounds(year, division) : null;
  const years = numbersOfMask(year);
  const months = numbersMatching(month, MONTHS);
  const days = numbersMatching(day, DAYS);
  const earliest = firstRealDay(years, months, days);
  const latest = firstRealDay(years.toReversed(), months.toReversed(), days.toReversed());
  return earliest === null || latest === null ? null : { earliest, latest, precision: precisionOf(term) };
}

/** The days of such a date as spans: twelve for `2010-XX-15`. */
export function* termSpans(term: string): Generator<Days> {
  const bounds = termBounds(term);
  if (bounds === null) return;
  const [, year = "", month, day] = TERM.exec(term) ?? [];
  if (!term.includes("X")) return yield { from: bounds.earliest, to: bounds.latest };
  const months = numbersMatching(month, MONTHS);
  const days = numbersMatching(day, DAYS);
  for (const one of numbersOfMask(year))
    for (const part of months.length === MONTHS.length && days.length === DAYS.length
      ? [months]
      : months.map((m) => [m]))
      for (const some of days.length === DAYS.length ? [days] : days.map((d) => [d])) {
        const from = firstRealDay([one], part, some);
        const to = firstRealDay([one], part.toReversed(), some.toReversed());
        if (from !== null && to !== null) yield { from, to };
      }
}

function divisionBounds(year: string, { from, to, precision }: Division): TermBounds | null {
  if (year.includes("X")) return null;
  const endYear = from > to ? String(Number(year) + 1).padStart(4, "0") : year;
  const latest = firstRealDay([endYear], [to], ["31", "30", "29", "28"]);
  return latest === null ? null : { earliest: `${year}-${from}-01`, latest, precision };
}

/** A month or day that is wholly unspecified adds no precision: `2021-XX` is as precise as `2021`. */
function precisionOf(term: string): DatePrecision {
  const given = term.replace(/(-XX)+$/, "");
  if (/^\d{3}X$/.test(given)) return "DECADE";
  if (given.includes("X")) return "RANGE";
  return given.length === 4 ? "YEAR" : given.length === 7 ? "MONTH" : "DAY";
}

/** Those of `numbers` that match the mask; all when it says nothing. */
function numbersMatching(mask: string | undefined, numbers: string[]): string[] {
  if (mask === undefined || mask === "XX") return numbers;
  return numbersOfMask(mask).filter((number) => numbers.includes(number));
}

/** All numbers that match the mask, ascending: `1X` gives 10 to 19. */
function numbersOfMask(mask: string): string[] {
  if (!mask.includes("X")) return [mask];
  return Array.from("0123456789").flatMap((digit) => numbersOfMask(mask.replace("X", digit)));
}

/** The first day of these numbers, in the given order, that exists. */
function firstRealDay(years: string[], months: string[], days: string[]): Day | null {
  for (const year of years)
    for (const month of months)
      for (const day of days) if (isDay(`${year}-${month}-${day}`)) return `${year}-${month}-${day}`;
  return null;
}
