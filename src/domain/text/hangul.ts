/** Consonants that a syllable of Hangul begins with, in the order of Unicode. */
export const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** The vowels of syllables. */
export const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
/** Consonants that a syllable ends with. It may also have no final. */
export const FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

const FIRST_SYLLABLE = 0xac00;
const FINAL_COUNT = FINALS.length + 1;
const SYLLABLE_COUNT = INITIALS.length * VOWELS.length * FINAL_COUNT;

/** The letters of a syllable: initial, vowel and, where it has one, final. Undefined for any other character. */
export function lettersOfSyllable(character: string): [initial: string, vowel: string, final: string] | undefined {
  const code = character.charCodeAt(0) - FIRST_SYLLABLE;
  if (!(code >= 0 && code < SYLLABLE_COUNT)) return undefined;
  const place = Math.floor(code / FINAL_COUNT);
  return [
    INITIALS.charAt(Math.floor(place / VOWELS.length)),
    VOWELS.charAt(place % VOWELS.length),
    FINALS.charAt((code % FINAL_COUNT) - 1),
  ];
}

/**
 * The syllable of an initial, a vowel and a final, given by their indexes in the lists above; `final` is 0 for none, 1 for the
 * first.
 */
export function syllableAt(initial: number, vowel: number, final: number): string {
  return String.fromCharCode(FIRST_SYLLABLE + (initial * VOWELS.length + vowel) * FINAL_COUNT + final);
}
