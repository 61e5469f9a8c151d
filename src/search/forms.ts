import { disassemble } from "es-hangul";
import { lettersOfSyllable } from "../domain/text/hangul.js";

/** A form letter by letter: syllables of Hangul become the letters that are typed for them, 화 as ㅎㅗㅏ; the rest stays. */
export function lettersOf(form: string): string {
  return disassemble(form);
}

/** A form with each syllable of Hangul as its initial consonant, 텐센트 as ㅌㅅㅌ; the rest stays. */
export function initialsOf(form: string): string {
  return form.replace(/[가-힣]/g, (syllable) => lettersOfSyllable(syllable)?.[0] ?? syllable);
}

/** Whether a form has consonants of Hangul that stand alone, as when initials are typed. */
export function hasInitials(form: string): boolean {
  // Beside a vowel that stands alone they belong to an unfinished syllable.
  return /[ㄱ-ㅎ]/.test(form) && !/[ㅏ-ㅣ]/.test(form);
}

/** Whether a form has syllables of Hangul. */
export function hasSyllables(form: string): boolean {
  return /[가-힣]/.test(form);
}
