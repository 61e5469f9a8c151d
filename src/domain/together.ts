import { earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import type { Presence, TimeSpan } from "./time.js";
import { type Certainty, certaintyOf } from "./view.js";

/** The presence of several facts at once: from when the last of them has begun until the first of them ends. */
export function intersection(presences: readonly Presence[]): Presence {
  return presences.reduce((all, one) => ({
    fromEarliest: later(all.fromEarliest, one.fromEarliest),
    fromLatest: later(all.fromLatest, one.fromLatest),
    toEarliest: earlier(all.toEarliest, one.toEarliest),
    toLatest: earlier(all.toLatest, one.toLatest),
    sure: all.sure && one.sure,
  }));
}

/**
 * How surely facts are present together on some day of a view: definitely (possibly) when each of them is so in the view
 * and, of every two of them, one surely (possibly) begins before the other is over. Null when they cannot be.
 */
export function togetherIn(presences: readonly Presence[], days: { first: string; last: string }): Certainty | null {
  const each = presences.map((presence) => certaintyOf(presence, days));
  if (each.includes(null)) return null;
  const pairs = (holds: (one: Presence, other: Presence) => boolean) =>
    presences.every((one, i) => presences.every((other, j) => i === j || holds(one, other)));
  if (!pairs((one, other) => one.fromEarliest <= other.toLatest)) return null;
  const surely = each.every((one) => one === "DEFINITE") && pairs((one, other) => one.fromLatest <= other.toEarliest);
  return surely ? "DEFINITE" : "POSSIBLE";
}

/** A presence as a span for people: the bounds are its four days. */
export function presenceSpan({ fromEarliest, fromLatest, toEarliest, toLatest }: Presence): TimeSpan {
  const bounds = (earliest: string, latest: string) => ({
    earliest: earliest === UNBOUNDED_START ? null : earliest,
    latest: latest === UNBOUNDED_END ? null : latest,
    precision: earliest === latest ? ("DAY" as const) : ("RANGE" as const),
    wording: null,
  });
  const day = (text: string, unbounded: string) => (text === unbounded ? ".." : text);
  const unbounded = fromEarliest === UNBOUNDED_START && toLatest === UNBOUNDED_END;
  return {
    edtf: unbounded ? null : `${day(fromEarliest, UNBOUNDED_START)}/${day(toLatest, UNBOUNDED_END)}`,
    start: bounds(fromEarliest, fromLatest),
    end: bounds(toEarliest, toLatest),
    ongoing: false,
  };
}
