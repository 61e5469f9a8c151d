import { later, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import { isHeld } from "./declared.js";
import type { Phase, Presence, Publication, TimeKind } from "./time.js";
import type { Limit, Span } from "./validity.js";

/** From when to when a fact is part of the picture: see `factTime` for the rules. */
export function presenceOf(
  type: TimeKind,
  phase: Phase,
  span: Span,
  announced: Limit | null,
  published: Publication,
): Presence {
  if (phase === "ANNOUNCED") {
    const fromEarliest = announced?.earliest ?? UNBOUNDED_START;
    return {
      fromEarliest,
      fromLatest: announced?.latest ?? published.first,
      toEarliest: isHeld(type) ? later(published.last, fromEarliest) : UNBOUNDED_END,
      toLatest: UNBOUNDED_END,
      sure: announced?.exact ?? true,
    };
  }
  const sure = span.start.exact && span.end.exact;
  if (isHeld(type)) {
    return {
      fromEarliest: span.start.earliest,
      fromLatest: span.start.latest,
      toEarliest: span.end.earliest,
      toLatest: span.end.latest,
      sure,
    };
  }
  // An event's start and end are its date. Once it has happened, or was measured, it stays part of the picture.
  return {
    fromEarliest: span.start.earliest,
    fromLatest: span.end.latest,
    toEarliest: UNBOUNDED_END,
    toLatest: UNBOUNDED_END,
    sure,
  };
}
