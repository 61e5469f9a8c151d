import { folded, plainForm, signedForm } from "../domain/text/folding.js";
import { isSeam } from "./among-words.js";
import type { Place } from "./distance.js";
import { hasInitials, hasSyllables, initialsOf, lettersOf } from "./forms.js";
import { gramsOf, innerGramsOf, pairsForTypos } from "./grams.js";
import { hangulFromLatinKeys } from "./keyboard.js";
import { withoutLegalForm } from "./legal-forms.js";
import { soundsOf, spellingOf } from "./sounds.js";
import { lettersSpeltOut } from "./spelt-out.js";
import { splitWords, type TextWithWords, withoutAnd } from "./words.js";

/** How long a text to search for may be, in characters: longer than any name. */
export const LONGEST_TEXT = 200;

/** A text to search for, in all the ways in which it is compared. */
export interface Query extends TextWithWords {
  /** The form before traditional and simplified Chinese are united. */
  readonly plain: string;
  /** The form without `&`, and without an `and` between words. */
  readonly bare: string;
  /** The same without the outermost of what a company is, "Inc." or 주식회사; null where there is nothing of the kind. */
  readonly core: Query | null;
  /** The words where they are in several scripts, so that they may be of several names: "네이버 Cloud", 엘지CNS; else null. */
  readonly acrossWords: readonly string[] | null;
  /** What was meant where it was typed on a keyboard of Latin letters: 알리바바 for dkfflqkqk; null where that makes no sense. */
  readonly keyboard: Query | null;
  /** The form where Latin letters of it are spelt out in Hangul, 엘지CNS as lgcns; else null. */
  readonly spelt: string | null;
  /** Itself where it is made of signs alone, which are looked for as they are; else null. */
  readonly signs: string | null;
  /** The initial consonants, where some stand alone: 삼ㅅ as ㅅㅅ; else null. */
  readonly initials: string | null;
  readonly letters: readonly string[];
  readonly sounds: readonly string[];
  /** How many characters it has, if some are syllables of Hangul; else 0. */
  readonly syllables: number;
  /** Some grams of every name that has the form in it; none where the form is too short. */
  readonly inner: readonly string[];
  readonly grams: readonly string[];
  /** How many grams a name has in common with it at the least, to be looked at for typos. */
  readonly least: number;
  /** How many characters a name has that is the same but for typos. */
  readonly length: number;
  /** How many edits the whole of a name, its beginning, or any part of it may be away. */
  readonly edits: { readonly [place in Place]: number };
  /**
   * Whether a name that is misspelt begins with the same letter, or one that sounds like it, all the same. "rather the same":
   * one that is easily mistaken for it is shown where there is nothing else.
   */
  readonly head: "any" | "rather the same" | "same";
}

/** The scripts in which one entity has names side by side. */
const NAME_SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u];

/** The words of a text, taken apart where one script follows another without a space, if there are several scripts; else null. */
function acrossScripts(words: readonly string[]): string[] | null {
  const apart = words.flatMap((word) => {
    const seams = [...Array(word.length).keys()].filter((place) => place > 0 && isSeam(word, place));
    return [0, ...seams].map((start, nth) => word.slice(start, seams[nth]));
  });
  const isMixed = NAME_SCRIPTS.filter((script) => apart.some((word) => script.test(word))).length > 1;
  return isMixed && apart.length > 1 ? apart : null;
}

/** How many grams are looked up at the most; a longer text is looked for by its beginning. */
const MOST_GRAMS = 40;

/** Of ten grams at least three are in common with what is meant, in spite of typos. */
const SHARE_IN_COMMON = 0.3;

export function queryOf(given: string): Query {
  // The same whether it comes composed or, as from macOS, taken apart.
  const text = given.normalize("NFC");
  const form = folded(text);
  const parts = splitWords(text, form);
  const bare = withoutAnd(parts.words);
  const rest = withoutLegalForm(text);
  const core = rest === null ? null : queryOf(rest);
  const { grams, least, length } = core ?? soughtGrams(form, bare);
  let keyboard: Query | null | undefined;
  const letters = [...lettersOf(form)];
  const syllables = hasSyllables(form) ? [...form].length : 0;
  return {
    ...parts,
    plain: plainForm(text),
    bare,
    core,
    acrossWords: acrossScripts(parts.words),
    // Only where little is found: most texts are what they are.
    get keyboard() {
      if (keyboard === undefined) {
        const typed = hangulFromLatinKeys(text.trim());
        keyboard = typed === null ? null : queryOf(typed);
      }
      return keyboard;
    },
    spelt: lettersSpeltOut(form),
    signs: form !== "" && !/[\p{L}\p{N}]/u.test(form) && signedForm(text) === form ? form : null,
    initials: hasInitials(form) ? initialsOf(form) : null,
    letters,
    sounds: spellingOf(form, soundsOf).signs,
    syllables,
    inner: innerGramsOf(form),
    ...{
      grams,
      length,
      least: isTwoLetters(form) ? GRAMS_OF_TWO_LETTERS : least,
    },
    edits: editsFor(form, letters.length),
    head: syllables === 0 || letters.length >= LONG_TEXT_LETTERS ? "any" : syllables < 3 ? "same" : "rather the same",
  };
}

/** The grams by which names are found that are like a form, or like it without its `&`. */
function soughtGrams(form: string, bare: string): Pick<Query, "grams" | "least" | "length"> {
  const letters = gramsOf(bare === "" ? form : bare).slice(0, MOST_GRAMS);
  const grams = new Set([...letters, ...gramsOf(form), ...pairsForTypos(form)]);
  return {
    grams: [...grams].slice(0, MOST_GRAMS),
    least: Math.max(1, Math.floor(letters.length * SHARE_IN_COMMON)),
    length: [...(bare === "" ? form : bare)].length,
  };
}

/** Of two letters those at the beginning and the end: names that merely begin so are found without. */
const GRAMS_OF_TWO_LETTERS = 2;

function isTwoLetters(form: string): boolean {
  return /^\p{Script=Latin}{2}$/u.test(form);
}

/** Letters of a text in Hangul, about three syllables, below which very many names are a letter or two away. */
const LONG_TEXT_LETTERS = 8;

/** Short names differ in a letter and are others: one or two characters are never taken for a typo, but of Hangul. */
function editsFor(form: string, letters: number): Query["edits"] {
  // A short text is near to the beginning, or a part, of very many names.
  const oneIfShort = (edits: number) => (letters < LONG_TEXT_LETTERS ? Math.min(edits, 1) : edits);
  if (hasSyllables(form)) {
    const syllables = [...form].length;
    const whole = syllables < 2 ? 0 : syllables < 4 ? 1 : syllables < 6 ? 2 : 3;
    return {
      whole,
      prefix: letters < LONG_TEXT_LETTERS - 1 ? 0 : oneIfShort(whole),
      part: letters < LONG_TEXT_LETTERS ? 0 : whole - 1,
    };
  }
  const whole = [...form].length < 3 ? 0 : letters < 6 ? 1 : letters < 11 ? 2 : 3;
  return { whole, prefix: letters < 5 ? 0 : oneIfShort(whole), part: letters < 6 ? 0 : whole - 1 };
}

/**
 * Whether names that are merely like it are worth a look. Two characters of Latin or Chinese are too few for typos; but two
 * letters may be those of J&J, and a legal form beside them is.
 */
export function maybeMisspelt({ form, initials, signs, edits, core }: Query): boolean {
  if (initials !== null || signs !== null) return false;
  return edits.whole > 0 || hasSyllables(form) || core !== null || isTwoLetters(form);
}
