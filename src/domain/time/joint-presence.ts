import { type Certainty, certaintyOf } from "../view.js";
import { type Day, earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import type { DatePrecision } from "./precision.js";
import type { Presence, TimeBounds, TimeSpan } from "./times.js";

/** The presence of several facts together: from the beginning of the last to the end of the first. */
export function jointPresence(presences: readonly Presence[]): Presence {
  return presences.reduce((all, one) => ({
    fromEarliest: later(all.fromEarliest, one.fromEarliest),
    fromLatest: later(all.fromLatest, one.fromLatest),
    toEarliest: earlier(all.toEarliest, one.toEarliest),
    toLatest: earlier(all.toLatest, one.toLatest),
    sure: all.sure && one.sure,
  }));
}

/**
 * How surely facts are present together on some day of a view: DEFINITE (POSSIBLE) when each of them is so in the view and
 * of every two of them each surely (possibly) begins before the other is over. Null when they cannot be.
 */
export function jointCertainty(
  presences: readonly Presence[],
  days: { first: string; last: string },
): Certainty | null {
  const each = presences.map((presence) => certaintyOf(presence, days));
  if (each.includes(null)) return null;
  const pairs = (holds: (one: Presence, other: Presence) => boolean) =>
    presences.every((one, i) => presences.every((other, j) => i === j || holds(one, other)));
  if (!pairs((one, other) => one.fromEarliest <= other.toLatest)) return null;
  const surely = each.every((one) => one === "DEFINITE") && pairs((one, other) => one.fromLatest <= other.toEarliest);
  return surely ? "DEFINITE" : "POSSIBLE";
}

/**
 * A presence as a span for display. The bounds are its four days, each side narrowed by the other, since nothing ends before
 * it begins.
 */
export function presenceSpan({ fromEarliest, fromLatest, toEarliest, toLatest }: Presence): TimeSpan {
  const day = (text: string, unbounded: string) => (text === unbounded ? "" : text);
  const edtf = `${day(fromEarliest, UNBOUNDED_START)}/${day(toLatest, UNBOUNDED_END)}`;
  return {
    edtf: edtf === "/" ? null : edtf,
    start: boundsShown(fromEarliest, earlier(fromLatest, toLatest)),
    end: boundsShown(later(toEarliest, fromEarliest), toLatest),
    ongoing: false,
  };
}

function boundsShown(first: Day, last: Day): TimeBounds {
  const earliest = first === UNBOUNDED_START ? null : first;
  const latest = last === UNBOUNDED_END ? null : last;
  return { earliest, latest, precision: precisionOfBounds(earliest, latest), wording: null };
}

function precisionOfBounds(earliest: Day | null, latest: Day | null): DatePrecision {
  if (earliest === null) return latest === null ? "UNKNOWN" : "BEFORE";
  if (latest === null) return "AFTER";
  return earliest === latest ? "DAY" : "RANGE";
}
