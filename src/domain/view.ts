import { type Day, UNBOUNDED_END, UNBOUNDED_START } from "./time/day.js";
import type { Presence } from "./time/times.js";

/** A choice of (valid, known, revision) through which a query sees the graph. Every object in the answer carries it. */
export interface View {
  /** The first and last day of the valid days, inclusive. */
  first: Day;
  last: Day;
  /** What was published by the end of this day is known. */
  known: Day;
  /** The revision of the graph that is read: a counter of its writes. */
  revision: number;
  /** Whether the revision was asked for, rather than being the latest. */
  pinned: boolean;
  /** Whether this is the default view: valid today, known today, latest revision. */
  root: boolean;
}

/** How surely a fact is present. It concerns time only: a mere claim can be DEFINITE. */
export type Certainty = "DEFINITE" | "POSSIBLE";

/**
 * How surely a fact is present on some day from `first` to `last`; null when it surely is not. DEFINITE when even by its latest
 * beginning it has begun by the last day, and even by its earliest end it is not over before the first; POSSIBLE when that
 * holds for some of its possible dates. What rests on an uncertain or approximate date (`sure` false) is never DEFINITE.
 */
export function certaintyOf(presence: Presence, days: { first: Day; last: Day }): Certainty | null {
  if (presence.fromEarliest > days.last || days.first > presence.toLatest) return null;
  const definite = presence.fromLatest <= days.last && days.first <= presence.toEarliest;
  return definite && presence.sure ? "DEFINITE" : "POSSIBLE";
}

/** Whether the half-open span `[from, until)` contains the known day; `until` null means without end. */
export function visibleOn(span: { from: Day; until: Day | null }, known: Day): boolean {
  return span.from <= known && (span.until === null || known < span.until);
}

/** The days of a view in EDTF: `2021-07-25`, `2021-06-01/2021-06-30`, with `..` for an unbounded side. */
export function formatDays(days: { first: Day; last: Day }): string {
  if (days.first === days.last) return days.first;
  const first = days.first === UNBOUNDED_START ? ".." : days.first;
  const last = days.last === UNBOUNDED_END ? ".." : days.last;
  return `${first}/${last}`;
}
