import { type Day, earlier, later } from "../../domain/time/day.js";
import type { Presence } from "../../domain/time/times.js";

/** Days from the first to the last, at least one. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The days that two spans share; null when they share none. */
export function shared(one: DaySpan, other: DaySpan): DaySpan | null {
  const first = later(one.first, other.first);
  const last = earlier(one.last, other.last);
  return first <= last ? { first, last } : null;
}

/** The days on which a fact may be present. */
export function possibleDays({ fromEarliest, toLatest }: Presence): DaySpan {
  return { first: fromEarliest, last: toLatest };
}

/** Whether every day of a span is covered by other spans. */
export function isWithin(days: DaySpan, others: readonly DaySpan[]): boolean {
  return others.some(({ first, last }) => first <= days.first && days.last <= last);
}
