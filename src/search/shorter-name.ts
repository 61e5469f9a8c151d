import { containsName } from "./among-words.js";
import type { Match } from "./match.js";
import type { Query } from "./query.js";
import type { TextWithWords } from "./words.js";

/** How many left over characters make a difference. */
const MOST_LEFT_OVER = 14;
const LONGEST_COUNTED = 16;

/** A match of a name that is among the words of what is sought, or is its first and last words. The longest name is the best. */
export function byShorterName(query: Query, { form, words }: TextWithWords): Match | null {
  if (!containsName(query, form) && !(words.length > 1 && areFirstAndLast(words, query.words))) return null;
  const left = Math.min([...query.form].length, LONGEST_COUNTED) - [...form].length;
  return { way: "shorter name", degree: Math.max(0, Math.min(left, MOST_LEFT_OVER)) };
}

/** Whether words are the first and the last ones of other words. */
function areFirstAndLast(words: readonly string[], others: readonly string[]): boolean {
  const left = others.length - words.length;
  if (left <= 0 || words[0] !== others[0] || words.at(-1) !== others.at(-1)) return false;
  let last = 0;
  while (last < words.length && words[last] === others[last]) last++;
  return words.slice(last).every((word, place) => word === others[last + left + place]);
}
