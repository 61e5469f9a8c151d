import { convertQwertyToAlphabet } from "es-hangul";
import { syllablesTyped } from "../domain/text/typed-hangul.js";

/** How many syllables must result: too many English words make fewer. */
const FEWEST_SYLLABLES = 2;

/** The longest text that is tried: about the keys of a name of a dozen syllables. */
const LONGEST_TYPED = 40;

/**
 * The Hangul that was meant by a text typed on a Latin keyboard, 알리바바 for dkfflqkqk; null where it makes no syllables.
 * Capitals are keys of their own, ㄲ on R, except the first letter and in a text of capitals only.
 */
export function hangulFromLatinKeys(text: string): string | null {
  if (text.length > LONGEST_TYPED || !/^[A-Za-z]+(?:[ -]+[A-Za-z]+)*$/.test(text)) return null;
  const typed = /[a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text.toLowerCase();
  const syllables = syllablesTyped(convertQwertyToAlphabet(typed));
  return /^[가-힣 -]+$/.test(syllables) && (syllables.match(/[가-힣]/g) ?? []).length >= FEWEST_SYLLABLES
    ? syllables
    : null;
}
