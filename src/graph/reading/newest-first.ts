import type { View } from "../../domain/view.js";

// Facts are listed newest first, by `sort`: the first day they may be present, then the key, both descending.

/** Sorts before every fact: `sort` begins with a digit. */
export const NEWEST = "~";

/**
 * Where a page behind `after` begins in a view. What begins after the last day of the view is not in it, so that a page need
 * not look at all of that first.
 */
export function newestIn({ last }: View, after: string = NEWEST): string {
  const day = `${last}~`;
  return day < after ? day : after;
}
