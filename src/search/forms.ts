import { disassemble } from "es-hangul";

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** How many syllables there are with one initial consonant. */
const SYLLABLES = 588;

/** A form letter by letter: syllables of Hangul taken apart to the keys that are typed for them, ㅎㅗㅏ; the rest as it is. */
export function lettersOf(form: string): string {
  return disassemble(form);
}

/** A form with each syllable of Hangul as its initial consonant, 텐센트 as ㅌㅅㅌ; the rest as it is. */
export function initialsOf(form: string): string {
  return form.replace(/[가-힣]/g, (syllable) => {
    const code = syllable.charCodeAt(0);
    if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return syllable;
    return INITIALS.charAt(Math.floor((code - FIRST_SYLLABLE) / SYLLABLES));
  });
}

/** Whether a form has consonants of Hangul that stand alone, as initials are typed. */
export function hasInitials(form: string): boolean {
  // Beside a vowel that stands alone they are letters of a syllable that makes no sense yet.
  return /[ㄱ-ㅎ]/.test(form) && !/[ㅏ-ㅣ]/.test(form);
}

/** Whether a form has syllables of Hangul. */
export function hasSyllables(form: string): boolean {
  return /[가-힣]/.test(form);
}
