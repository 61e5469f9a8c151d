import { lettersOf } from "./forms.js";
import { type TextWithWords, withoutAnd } from "./words.js";

/**
 * The small parts of a form by which names that are written a little differently are found: three letters in a row, two
 * where one is Chinese, with ^ and $ for the beginning and the end. Each once.
 */
export function gramsOf(form: string): string[] {
  const letters = ["^", ...lettersOf(form), "$"];
  const grams = letters.slice(1).map((letter, place) => {
    const pair = `${letters[place]}${letter}`;
    const next = letters[place + 2];
    if (isHan(pair)) return pair;
    return next === undefined || isHan(next) ? "" : pair + next;
  });
  return [...new Set(grams)].filter((gram) => gram !== "");
}

/** Among how many small parts of a text the rarest is looked for. */
const INNER_GRAMS = 4;

/** Some of the small parts that every form has which has this one in it, from its beginning to its end; none where it is too short. */
export function innerGramsOf(form: string): string[] {
  const inner = gramsOf(form).filter((gram) => !/[\^$]/.test(gram));
  const apart = Math.max(1, (inner.length - 1) / (INNER_GRAMS - 1));
  return inner.filter((_, place) => Math.floor(place / apart) > Math.floor((place - 1) / apart));
}

/** The parts that a name is found by: also its pairs of neighbours, and those that it has without its `&`. */
export function gramsOfName(name: TextWithWords): string[] {
  const bare = withoutAnd(name.words);
  const grams = [name.form, ...(bare === name.form ? [] : [bare])].flatMap((form) =>
    form === "" ? [] : [...gramsOf(form), ...pairsAtDistance(form, 1)],
  );
  return [...new Set(grams)];
}

/**
 * The pairs that find a name whose neighbours were swapped, or of which one was left out or put in: of each two characters
 * that are at most two apart, the names having those of neighbours.
 */
export function pairsForTypos(form: string): string[] {
  return [...new Set([...pairsAtDistance(form, 1), ...pairsAtDistance(form, 2)])];
}

/** Longer texts have enough letters in common in spite of a swap; syllables of Hangul stand for three each. */
const LONGEST_WITH_PAIRS = 5;

/** Pairs of characters that are so far apart, whichever comes first: syllables of Hangul, or letters of a short text. */
function pairsAtDistance(form: string, apart: number): string[] {
  const characters = [...form];
  const short = characters.length <= LONGEST_WITH_PAIRS;
  return characters.slice(apart).flatMap((character, place) => {
    const pair = [characters[place] as string, character];
    const counts = pair.every((one) => (short && !isHan(one)) || /[가-힣]/.test(one));
    return counts ? [`~${pair.sort().join("")}`] : [];
  });
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
