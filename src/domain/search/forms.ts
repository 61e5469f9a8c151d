import { assemble, disassemble } from "es-hangul";
import { folded } from "../names.js";
import { simplified } from "./simplified.js";

/** Latin letters that are no other letter with an accent, as people without them on the keyboard write them. */
const LATIN: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ŋ: "n",
};
const LATIN_LETTERS = new RegExp(`[${Object.keys(LATIN).join("")}]`, "g");

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** How many syllables there are with one initial consonant. */
const SYLLABLES = 588;

/** Single letters of Hangul by the forms that NFKC makes of them: initials, vowels and finals that wait to be put together. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Array.from(FINALS, (letter, place) => [String.fromCharCode(0x11a8 + place), letter] as const),
  ...Array.from({ length: 0x3164 - 0x3131 }, (_, place) => {
    const letter = String.fromCharCode(0x3131 + place);
    return [letter.normalize("NFKC"), letter] as const;
  }),
]);

/** A text as search compares it, traditional and simplified Chinese apart: width, case, accents, spaces and punctuation do not matter. */
export function plainForm(text: string): string {
  // Two consonants typed one after the other, ㄱ and ㅅ, become one sign in many an editor.
  const apart = text.replace(LONE_LETTERS, syllablesOf).replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/g, (cluster) => disassemble(cluster));
  return folded(apart)
    .replace(/[\u1100-\u11ff]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(LATIN_LETTERS, (letter) => LATIN[letter] ?? letter);
}

/** Letters of Hangul that stand alone, one after another, whatever is between them that search passes over. */
const LONE_LETTERS = /[ㄱ-ㅎㅏ-ㅣ](?:[^\p{L}\p{N}\p{M}&]*[ㄱ-ㅎㅏ-ㅣ])+/gu;

/** Letters that were typed one by one, ㅅㅏㅁㅅㅓㅇ, as the syllables they make. Without a vowel they are initials. */
function syllablesOf(letters: string): string {
  if (!/[ㅏ-ㅣ]/.test(letters)) return letters;
  return assemble([...letters].filter((letter) => /[ㄱ-ㅎㅏ-ㅣ]/.test(letter)));
}

/** A text as search compares it, in every script. */
export function searchForm(text: string): string {
  return simplified(plainForm(text));
}

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
