import { type Day, isDay, UNBOUNDED_END } from "./day.js";
import type { DatePrecision } from "./edtf.js";

const TERM = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?$/;

const MONTHS = digits("XX").filter((number) => number >= "01" && number <= "12");
const DAYS = digits("XX").filter((number) => number >= "01" && number <= "31");

/** First and last month of the season or quarter; winter ends in the following year. */
const PARTS_OF_YEAR: Record<string, { from: string; to: string; precision: DatePrecision }> = {
  "21": { from: "03", to: "05", precision: "SEASON" },
  "22": { from: "06", to: "08", precision: "SEASON" },
  "23": { from: "09", to: "11", precision: "SEASON" },
  "24": { from: "12", to: "02", precision: "SEASON" },
  "33": { from: "01", to: "03", precision: "QUARTER" },
  "34": { from: "04", to: "06", precision: "QUARTER" },
  "35": { from: "07", to: "09", precision: "QUARTER" },
  "36": { from: "10", to: "12", precision: "QUARTER" },
};

/**
 * The days that one EDTF date without qualifiers may mean: year, year-month, year-month-day, season or quarter, `X` for a
 * digit that is not given. Null when no such day exists (2021-02-29), when the year is wholly unspecified (`XXXX` dates
 * nothing), and for forms that are no date here (`20`, `201`, which a slip of the pen makes of `2021`; `-0001`; `2021-40`).
 */
export function termBounds(term: string): { earliest: Day; latest: Day; precision: DatePrecision } | null {
  const [, year, month, day] = TERM.exec(term) ?? [];
  if (year === undefined || year === "XXXX") return null;
  const part = month === undefined ? undefined : PARTS_OF_YEAR[month];
  if (part) return day === undefined ? partOfYear(year, part) : null;
  const years = digits(year);
  const months = fitting(month, MONTHS);
  const days = fitting(day, DAYS);
  const earliest = firstReal(years, months, days);
  const latest = firstReal(years.toReversed(), months.toReversed(), days.toReversed());
  return earliest === null || latest === null ? null : { earliest, latest, precision: precisionOf(term) };
}

function partOfYear(year: string, part: { from: string; to: string; precision: DatePrecision }) {
  if (year.includes("X")) return null;
  const endYear = part.from > part.to ? String(Number(year) + 1).padStart(4, "0") : year;
  const latest = firstReal([endYear], [part.to], ["31", "30", "29", "28"]);
  // The winter of 9999 ends in a year that cannot be written.
  return { earliest: `${year}-${part.from}-01`, latest: latest ?? UNBOUNDED_END, precision: part.precision };
}

/** A month or day that is wholly unspecified narrows nothing: `2021-XX` is as precise as `2021`. */
function precisionOf(term: string): DatePrecision {
  const given = term.replace(/(-XX)+$/, "");
  if (/^\d{3}X$/.test(given)) return "DECADE";
  if (given.includes("X")) return "RANGE";
  return given.length === 4 ? "YEAR" : given.length === 7 ? "MONTH" : "DAY";
}

function fitting(mask: string | undefined, numbers: string[]): string[] {
  if (mask === undefined || mask === "XX") return numbers;
  return digits(mask).filter((number) => numbers.includes(number));
}

/** All numbers that fit the mask, ascending: `1X` gives 10 to 19. */
function digits(mask: string): string[] {
  if (!mask.includes("X")) return [mask];
  return Array.from("0123456789").flatMap((digit) => digits(mask.replace("X", digit)));
}

function firstReal(years: string[], months: string[], days: string[]): Day | null {
  for (const year of years)
    for (const month of months)
      for (const day of days) if (isDay(`${year}-${month}-${day}`)) return `${year}-${month}-${day}`;
  return null;
}
