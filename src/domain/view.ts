import { type Day, UNBOUNDED_END, UNBOUNDED_START } from "./time/day.js";
import type { Presence } from "./time/times.js";

/** One choice of (valid, known, revision) through which a query sees the graph. It travels with the objects it answers. */
export interface View {
  /** First and last day of what is asked for as valid, inclusive. */
  first: Day;
  last: Day;
  /** What was published by the end of this day. */
  known: Day;
  /** The counter of this graph's own writes at which is read. */
  revision: number;
  /** The revision was asked for, rather than being the latest. */
  pinned: boolean;
  /** The default view of the root: valid today, known today, latest revision. */
  root: boolean;
}

/** Of time only: a mere claim can be DEFINITE. */
export type Certainty = "DEFINITE" | "POSSIBLE";

/**
 * How surely a fact holds on some day from `first` to `last`; null when it surely does not. Definitely when it has begun by
 * the last day at the latest and is not over before the first at the earliest; possibly when it may have begun by then and
 * may still hold. What only an uncertain or approximate date tells (`sure` false) is never definite.
 */
export function certaintyOf(presence: Presence, days: { first: Day; last: Day }): Certainty | null {
  if (presence.fromEarliest > days.last || days.first > presence.toLatest) return null;
  const definite = presence.fromLatest <= days.last && days.first <= presence.toEarliest;
  return definite && presence.sure ? "DEFINITE" : "POSSIBLE";
}

/** Whether a half-open span of days `[from, until)` holds the day on which the view knows; `until` null: to this day. */
export function visibleOn(span: { from: Day; until: Day | null }, known: Day): boolean {
  return span.from <= known && (span.until === null || known < span.until);
}

/** The days of a view in EDTF: `2021-07-25`, `2021-06-01/2021-06-30`, and `..` for a side that is unbounded. */
export function formatDays(days: { first: Day; last: Day }): string {
  if (days.first === days.last) return days.first;
  const first = days.first === UNBOUNDED_START ? ".." : days.first;
  const last = days.last === UNBOUNDED_END ? ".." : days.last;
  return `${first}/${last}`;
}
