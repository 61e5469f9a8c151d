import { folded } from "../domain/text/folding.js";

/** What stands between words of a name without being one: `&`, also written out. */
const AND_WORDS = new Set(["&", "and"]);

/** A text, its words in their order, and where in it they begin. */
export interface TextWithWords {
  readonly form: string;
  /** The forms of the words: together they are the form. */
  readonly words: readonly string[];
  readonly beginnings: ReadonlySet<number>;
}

/** Letters that are written as a middle dot part words, and those written as an apostrophe do not. */
const DOTS = /[ㆍ\u119eꞏ]/gu;
const APOSTROPHES = /[\u02b9-\u02bf\u02ee\ua78b\ua78c]/gu;
const ODD_LETTERS = /[ㆍ\u119eꞏ\u02b9-\u02bf\u02ee\ua78b\ua78c]/u;

/** The words of a text whose form is known. What cannot be taken apart is one word. */
export function splitWords(text: string, form: string): TextWithWords {
  const plain = ODD_LETTERS.test(text) ? text.replace(DOTS, " ").replace(APOSTROPHES, "") : text;
  const apart = (plain.match(/[\p{L}\p{N}\p{M}]+|[&＆]/gu) ?? []).map(folded).filter((word) => word !== "");
  const words = apart.join("") === form ? apart : [form];
  let end = 0;
  const beginnings = words.map((word) => {
    end += word.length;
    return end - word.length;
  });
  return { form, words, beginnings: new Set(beginnings) };
}

/** A form without `&`, and without an `and` between two words: AT&T and "AT and T" are both att. */
export function withoutAnd(words: readonly string[]): string {
  const inner = (place: number) => place > 0 && place < words.length - 1;
  return words.filter((word, place) => word !== "&" && !(AND_WORDS.has(word) && inner(place))).join("");
}

/** Whether a character belongs to a script that puts no spaces between words, or need not. */
export function isUnspaced(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character);
}

/** Whether a place of a text is between two of its words, where spaces are what parts them. */
export function isGap({ form, beginnings }: TextWithWords, place: number): boolean {
  return beginnings.has(place) && !isUnspaced(form.charAt(place - 1)) && !isUnspaced(form.charAt(place));
}
