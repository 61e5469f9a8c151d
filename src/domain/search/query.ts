import type { Place } from "./distance.js";
import { hasInitials, hasSyllables, initialsOf, lettersOf, plainForm, searchForm } from "./forms.js";
import { gramsOf } from "./grams.js";

/** How long a text to search for may be, in characters: longer than any name. */
export const LONGEST_TEXT = 200;

/** A text to search for, in all the ways in which it is compared. */
export interface Query {
  readonly form: string;
  /** The form before traditional and simplified Chinese are united. */
  readonly plain: string;
  /** The initial consonants, where some stand alone: 삼ㅅ as ㅅㅅ; else null. */
  readonly initials: string | null;
  readonly letters: readonly string[];
  /** The forms of its words; none where it is one word. */
  readonly words: readonly string[];
  readonly grams: readonly string[];
  /** How many grams a name has in common with it at the least, to be looked at for typos. */
  readonly least: number;
  /** How many edits the whole of a name, its beginning, or any part of it may be away. */
  readonly edits: { readonly [place in Place]: number };
  /** Whether a name that is misspelt begins with the same letter all the same. */
  readonly sameHead: boolean;
}

/** How many grams are looked up at the most; a longer text is looked for by its beginning. */
const MOST_GRAMS = 40;

/** Of ten grams at least three are in common with what is meant, in spite of typos. */
const SHARED = 0.3;

export function queryOf(text: string): Query {
  const form = searchForm(text);
  const words = text.split(/\s+/).map(searchForm);
  const letters = [...lettersOf(form)];
  const grams = gramsOf(form).slice(0, MOST_GRAMS);
  return {
    form,
    plain: plainForm(text),
    initials: hasInitials(form) ? initialsOf(form) : null,
    letters,
    words: words.filter((word) => word !== "").length > 1 ? words.filter((word) => word !== "") : [],
    grams,
    least: Math.max(1, Math.floor(grams.length * SHARED)),
    edits: editsFor(form, letters.length),
    sameHead: hasSyllables(form) && letters.length < SURE,
  };
}

/** Letters of a text in Hangul, about three syllables, below which very many names are a letter or two away. */
const SURE = 8;

/** Short names differ in a letter and are others: one or two characters are never taken for a typo, but of Hangul. */
function editsFor(form: string, letters: number): Query["edits"] {
  // A short text is near to the beginning, or a part, of very many names.
  if (hasSyllables(form)) {
    const syllables = [...form].length;
    const whole = syllables < 2 ? 0 : syllables < 4 ? 1 : syllables < 6 ? 2 : 3;
    return { whole, prefix: letters < SURE - 1 ? 0 : whole, part: letters < SURE ? 0 : whole - 1 };
  }
  const whole = [...form].length < 3 ? 0 : letters < 6 ? 1 : letters < 11 ? 2 : 3;
  return { whole, prefix: letters < 5 ? 0 : whole, part: letters < 6 ? 0 : whole - 1 };
}

/** Whether names that are merely like it are worth a look: two characters of Latin or Chinese are too few. */
export function maybeMisspelt({ form, initials, edits }: Query): boolean {
  return initials === null && (edits.whole > 0 || hasSyllables(form));
}
