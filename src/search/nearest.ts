import { nearness } from "./distance.js";

/** How many suggestions are made for a misspelt text. */
const MOST_SUGGESTIONS = 3;

/**
 * The texts that are nearest to what is sought, by the fewest edits for their length, equally near ones from A to Z. Case and
 * word separators do not count. `names`: another name for a text.
 */
export function nearestTo(
  sought: string,
  texts: Iterable<string>,
  names: ReadonlyMap<string, string> = new Map(),
): string[] {
  const letters = comparableLetters(sought);
  return [...new Set(texts)]
    .map((text) => ({
      text,
      distanceTo: Math.min(...[text, names.get(text) ?? text].map((one) => away(letters, one))),
    }))
    .sort((one, other) => one.distanceTo - other.distanceTo || (one.text < other.text ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ text }) => text);
}

/** From 0 for the same to 1 for nothing in common. */
function away(sought: readonly string[], text: string): number {
  const letters = comparableLetters(text);
  return nearness(sought, letters).whole / Math.max(sought.length, letters.length, 1);
}

function comparableLetters(text: string): string[] {
  return [...text.toLowerCase().replace(/[-_.:/\s]+/g, " ")];
}
