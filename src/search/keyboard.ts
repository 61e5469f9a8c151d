import { convertQwertyToAlphabet } from "es-hangul";
import { syllablesTyped } from "../domain/text/typed-hangul.js";

/** Fewer syllables than this come of too many words of English. */
const FEWEST_SYLLABLES = 2;

/** A name of a dozen syllables has about so many keys. */
const LONGEST_TYPED = 40;

/**
 * What was meant where Hangul was typed on a Latin keyboard, dkfflqkqk for 알리바바; null where no syllables come of it. Capitals
 * are keys of their own, ㄲ on R, unless they begin the text or all are.
 */
export function hangulFromLatinKeys(text: string): string | null {
  if (text.length > LONGEST_TYPED || !/^[A-Za-z]+(?:[ -]+[A-Za-z]+)*$/.test(text)) return null;
  const typed = /[a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text.toLowerCase();
  const syllables = syllablesTyped(convertQwertyToAlphabet(typed));
  return /^[가-힣 -]+$/.test(syllables) && (syllables.match(/[가-힣]/g) ?? []).length >= FEWEST_SYLLABLES
    ? syllables
    : null;
}
