import { folded } from "../domain/text/folding.js";

/** What joins words of a name without being part of it: `&`, also written out. */
const AND_WORDS = new Set(["&", "and"]);

/** A text as a form, its words in order, and where in the form they begin. */
export interface TextWithWords {
  readonly form: string;
  /** The forms of the words, which joined are the form. */
  readonly words: readonly string[];
  readonly beginnings: ReadonlySet<number>;
}

/** Letters that are used as a middle dot, which separates words, and as an apostrophe, which does not. */
const DOTS = /[ㆍ\u119eꞏ]/gu;
const APOSTROPHES = /[\u02b9-\u02bf\u02ee\ua78b\ua78c]/gu;
const ODD_LETTERS = /[ㆍ\u119eꞏ\u02b9-\u02bf\u02ee\ua78b\ua78c]/u;

/** The words of a text whose form is known. A text whose words do not make up its form is one word. */
export function splitWords(text: string, form: string): TextWithWords {
  const plain = ODD_LETTERS.test(text) ? text.replace(DOTS, " ").replace(APOSTROPHES, "") : text;
  const found = (plain.match(/[\p{L}\p{N}\p{M}]+|[&＆]/gu) ?? []).map(folded).filter((word) => word !== "");
  const words = found.join("") === form ? found : [form];
  let end = 0;
  const beginnings = words.map((word) => {
    end += word.length;
    return end - word.length;
  });
  return { form, words, beginnings: new Set(beginnings) };
}

/** A form without `&` and without an `and` between two words: AT&T and "AT and T" are both att. */
export function withoutAnd(words: readonly string[]): string {
  const inner = (place: number) => place > 0 && place < words.length - 1;
  return words.filter((word, place) => word !== "&" && !(AND_WORDS.has(word) && inner(place))).join("");
}

/** Whether a character belongs to a script in which words need no spaces between them. */
export function isUnspaced(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character);
}

/** Whether a position in a text is between two words that a space separates. */
export function isGap({ form, beginnings }: TextWithWords, place: number): boolean {
  return beginnings.has(place) && !isUnspaced(form.charAt(place - 1)) && !isUnspaced(form.charAt(place));
}
