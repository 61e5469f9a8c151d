import { lettersOf } from "./forms.js";

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

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
