import { folded, plainForm, signedForm } from "../domain/text/folding.js";
import { isSeam } from "./among-words.js";
import type { MatchPlace } from "./distance.js";
import { hasInitials, hasSyllables, initialsOf, lettersOf } from "./forms.js";
import { gramsOf, innerGramsOf, pairsForTypos } from "./grams.js";
import { hangulFromLatinKeys } from "./keyboard.js";
import { withoutLegalForm } from "./legal-forms.js";
import { soundsOf, spellingOf } from "./sounds.js";
import { lettersSpeltOut } from "./spelt-out.js";
import { splitWords, type TextWithWords, withoutAnd } from "./words.js";

/** The longest text to search for, in characters: longer than any name. */
export const LONGEST_TEXT = 200;

/** A text to search for, in all the forms in which it is compared with names. */
export interface Query extends TextWithWords {
  /** The form in which traditional and simplified Chinese still differ. */
  readonly plain: string;
  /** The form without `&`, and without an `and` between words. */
  readonly bare: string;
  /** The query without its outermost legal form, such as "Inc." or 주식회사; null where it has none. */
  readonly core: Query | null;
  /** The words where they are in several scripts, so that they may come from several names: "네이버 Cloud", 엘지CNS; else null. */
  readonly acrossWords: readonly string[] | null;
  /** The query that was meant if Hangul was typed on a Latin keyboard: 알리바바 for dkfflqkqk; null where that makes no sense. */
  readonly keyboard: Query | null;
  /** The form in Latin letters where some are spelt out in Hangul, 엘지CNS as lgcns; else null. */
  readonly spelt: string | null;
  /** The form where it consists of signs alone, which are matched literally; else null. */
  readonly signs: string | null;
  /** The initial consonants, where some stand alone: 삼ㅅ as ㅅㅅ; else null. */
  readonly initials: string | null;
  readonly letters: readonly string[];
  readonly sounds: readonly string[];
  /** The number of characters, if some are syllables of Hangul; else 0. */
  readonly syllables: number;
  /** Some grams that every name has which contains the form; none where the form is too short. */
  readonly inner: readonly string[];
  readonly grams: readonly string[];
  /** How many grams a name must share to be compared for typos. */
  readonly least: number;
  /** How many characters a name has that differs by typos only. */
  readonly length: number;
  /** How many edits the whole of a name, its beginning, or any part of it may be away. */
  readonly edits: { readonly [place in MatchPlace]: number };
  /**
   * Whether a misspelt name must begin with the same letter, or one that sounds like it. "rather the same": a name with an
   * initial consonant that is easily mistaken for it is shown where nothing else is found.
   */
  readonly head: "any" | "rather the same" | "same";
}

/** The scripts in which one entity has names side by side. */
const NAME_SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u];

/** The words of a text in several scripts, also split where one script follows another without a space; null for one script. */
function acrossScripts(words: readonly string[]): string[] | null {
  const parts = words.flatMap((word) => {
    const seams = [...Array(word.length).keys()].filter((place) => place > 0 && isSeam(word, place));
    return [0, ...seams].map((start, nth) => word.slice(start, seams[nth]));
  });
  const isMixed = NAME_SCRIPTS.filter((script) => parts.some((word) => script.test(word))).length > 1;
  return isMixed && parts.length > 1 ? parts : null;
}

/** How many grams are looked up at most; a longer text is looked for by its beginning. */
const MOST_GRAMS = 40;

/** The least share of grams that a name with typos has in common with the text. */
const SHARE_IN_COMMON = 0.3;

/** A text to search for, as a query. */
export function queryOf(given: string): Query {
  // Composed, since macOS, for one, gives decomposed text.
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
    // Computed only when it is asked for, where little is found.
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

/** The grams by which names are found that are similar to a form, or to the form without its `&`. */
function soughtGrams(form: string, bare: string): Pick<Query, "grams" | "least" | "length"> {
  const letters = gramsOf(bare === "" ? form : bare).slice(0, MOST_GRAMS);
  const grams = new Set([...letters, ...gramsOf(form), ...pairsForTypos(form)]);
  return {
    grams: [...grams].slice(0, MOST_GRAMS),
    least: Math.max(1, Math.floor(letters.length * SHARE_IN_COMMON)),
    length: [...(bare === "" ? form : bare)].length,
  };
}

/** For two letters the grams at the beginning and the end: names that merely begin with them are found anyway. */
const GRAMS_OF_TWO_LETTERS = 2;

function isTwoLetters(form: string): boolean {
  return /^\p{Script=Latin}{2}$/u.test(form);
}

/**
 * How many letters make a text long, about three syllables of Hangul: very many names are one or two edits away from a shorter
 * one.
 */
const LONG_TEXT_LETTERS = 8;

/**
 * How many edits may be typos: short names that differ in one letter are different names, and one or two characters have no
 * typos, except in Hangul.
 */
function editsFor(form: string, letters: number): Query["edits"] {
  // A short text is similar to the beginning, or a part, of very many names.
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
 * Whether it is worth looking for similar names. Two characters of Latin or Chinese are too few for typos; but two letters may
 * stand for a name like J&J, or have a legal form beside them.
 */
export function maybeMisspelt({ form, initials, signs, edits, core }: Query): boolean {
  if (initials !== null || signs !== null) return false;
  return edits.whole > 0 || hasSyllables(form) || core !== null || isTwoLetters(form);
}
