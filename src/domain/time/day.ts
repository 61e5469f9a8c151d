/** A calendar day `YYYY-MM-DD` (ISO 8601, proleptic Gregorian, years 0000 to 9999). Days compare as plain strings. */
export type Day = string;

/** Stands for "no first day", so that databases compare plain strings and never meet a null. */
export const UNBOUNDED_START: Day = "0000-01-01";

/** Stands for "no last day". */
export const UNBOUNDED_END: Day = "9999-12-31";

/** The time zone of "today" where none is chosen. */
export const UTC = "UTC";

const MILLISECONDS_OF_A_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists, written in full: no times, no short forms, no 30 February. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day before; for the first day of all, that day itself. */
export function dayBefore(day: Day): Day {
  if (day <= UNBOUNDED_START) return UNBOUNDED_START;
  const [year, month, date] = parts(day);
  if (date > 1) return dayText(year, month, date - 1);
  if (month > 1) return dayText(year, month - 1, daysInMonth(year, month - 1));
  return dayText(year - 1, 12, 31);
}

/** The day after; for the last day of all, that day itself. */
export function dayAfter(day: Day): Day {
  if (day >= UNBOUNDED_END) return UNBOUNDED_END;
  const [year, month, date] = parts(day);
  if (date < daysInMonth(year, month)) return dayText(year, month, date + 1);
  if (month < 12) return dayText(year, month + 1, 1);
  return dayText(year + 1, 1, 1);
}

/** The day so many days before, but not before the first day of all. */
export function daysBefore(day: Day, days: number): Day {
  // `Date.UTC` would take the years 0 to 99 for those of the twentieth century.
  const time = Date.parse(`${day}T00:00:00Z`) - days * MILLISECONDS_OF_A_DAY;
  return time <= Date.parse(`${UNBOUNDED_START}T00:00:00Z`)
    ? UNBOUNDED_START
    : new Date(time).toISOString().slice(0, 10);
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The present day in a time zone by its IANA name ("Asia/Seoul"). */
export function today(now: Date = new Date(), timeZone = UTC): Day {
  if (timeZone === UTC) return now.toISOString().slice(0, 10);
  const parts = calendarOf(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** Calendars by time zone: making one takes as long as asking it a hundred times. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  calendars.set(timeZone, made);
  return made;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function dayText(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
