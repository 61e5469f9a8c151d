import { nearness } from "./search/distance.js";

/** How many are told to somebody who misspelt one. */
const TOLD = 3;

/** Those of some texts that come nearest to one, by the fewest edits; equally near ones from A to Z. Capitals do not matter. */
export function nearestTo(sought: string, texts: Iterable<string>, most = TOLD): string[] {
  const letters = [...sought.toLowerCase()];
  return [...new Set(texts)]
    .map((text) => ({ text, edits: nearness(letters, [...text.toLowerCase()]).whole }))
    .sort((one, other) => one.edits - other.edits || (one.text < other.text ? -1 : 1))
    .slice(0, most)
    .map(({ text }) => text);
}
