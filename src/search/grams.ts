import { lettersOf } from "./forms.js";
import { type TextWithWords, withoutAnd } from "./words.js";

/**
 * The grams of a form, by which names are found that are written a little differently: three letters in a row, two where one
 * is Chinese, with ^ and $ for the beginning and the end. Each stands once.
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

/** How many grams are tried to find the rarest. */
const INNER_GRAMS = 4;

/** Some grams of a form, spread over its length, which every form that contains it has too; none where it is too short. */
export function innerGramsOf(form: string): string[] {
  const inner = gramsOf(form).filter((gram) => !/[\^$]/.test(gram));
  const step = Math.max(1, (inner.length - 1) / (INNER_GRAMS - 1));
  return inner.filter((_, place) => Math.floor(place / step) > Math.floor((place - 1) / step));
}

/** The grams that a name is found by, with its pairs of neighbours and the grams that it has without its `&`. */
export function gramsOfName(name: TextWithWords): string[] {
  const bare = withoutAnd(name.words);
  const grams = [name.form, ...(bare === name.form ? [] : [bare])].flatMap((form) =>
    form === "" ? [] : [...gramsOf(form), ...pairsAtDistance(form, 1)],
  );
  return [...new Set(grams)];
}

/**
 * The pairs of characters at most two positions apart. They find names, which are stored with pairs of neighbours, also where
 * neighbours were swapped, or one was left out or inserted.
 */
export function pairsForTypos(form: string): string[] {
  return [...new Set([...pairsAtDistance(form, 1), ...pairsAtDistance(form, 2)])];
}

/**
 * The longest text whose letters are paired: longer ones share enough grams in spite of a swap, and syllables of Hangul have
 * three letters each.
 */
const LONGEST_WITH_PAIRS = 5;

/** Pairs of characters at a distance, in either order: syllables of Hangul, or letters of a short text. */
function pairsAtDistance(form: string, distance: number): string[] {
  const characters = [...form];
  const short = characters.length <= LONGEST_WITH_PAIRS;
  return characters.slice(distance).flatMap((character, place) => {
    const pair = [characters[place] as string, character];
    const counts = pair.every((one) => (short && !isHan(one)) || /[가-힣]/.test(one));
    return counts ? [`~${pair.sort().join("")}`] : [];
  });
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
