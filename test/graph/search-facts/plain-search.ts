import { folded } from "../../../src/domain/text/folding.js";

/** What is told of a fact in a view. */
export interface Told {
  readonly key: string;
  readonly texts: readonly string[];
}

const SPACED = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const letter = (character: string | undefined) => character !== undefined && folded(character).match(SPACED) !== null;
const spaced = (character: string | undefined) => letter(character) && !UNSPACED.test(character as string);

/** Whether a part of a text is a word, by trying every part of it: the slow way. */
function isIn(word: string, text: string): boolean {
  if (!folded(text).includes(word)) return false;
  const characters = [...text.normalize("NFC")];
  for (let start = 0; start < characters.length; start += 1) {
    if (!letter(characters[start])) continue;
    const begins = !letter(characters[start - 1]);
    for (let end = start + 1; end <= characters.length; end += 1) {
      const part = characters.slice(start, end);
      const form = folded(part.join(""));
      if (form.length > word.length) break;
      if (form !== word || !letter(part.at(-1))) continue;
      const alone = begins && !letter(characters[end]);
      if ([...word].length === 1 && spaced(part[0]) && !alone) continue;
      const parted = part.some((one, nth) => !letter(one) && neighbours(part, nth).every(spaced));
      if (begins || !parted) return true;
    }
  }
  return false;
}

/** The letters next to what is between letters. */
function neighbours(part: readonly string[], nth: number): (string | undefined)[] {
  return [part.slice(0, nth).findLast(letter), part.slice(nth).find(letter)];
}

/** The facts that have all words of a text, each in any of their texts; as it is where it has signs only. */
export function plainlyFound(text: string, facts: readonly Told[]): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const forms = words.map((word) => ([...word].some(letter) ? folded(word) : "")).filter((form) => form !== "");
  const has = (one: string, word: string) => (forms.length > 0 ? isIn(word, one) : one.includes(word));
  const wanted = forms.length > 0 ? forms : words;
  if (wanted.length === 0) return [];
  return facts.filter(({ texts }) => wanted.every((word) => texts.some((one) => has(one, word)))).map(({ key }) => key);
}
