import { nearness } from "./search/distance.js";

/** How many are told to somebody who misspelt one. */
const TOLD = 3;

/**
 * Those of some texts that come nearest to one, by the fewest edits for their length; equally near ones from A to Z. Capitals
 * do not matter.
 */
export function nearestTo(sought: string, texts: Iterable<string>, most = TOLD): string[] {
  const letters = [...sought.toLowerCase()];
  return [...new Set(texts)]
    .map((text) => {
      const own = [...text.toLowerCase()];
      return { text, away: nearness(letters, own).whole / Math.max(letters.length, own.length, 1) };
    })
    .sort((one, other) => one.away - other.away || (one.text < other.text ? -1 : 1))
    .slice(0, most)
    .map(({ text }) => text);
}
