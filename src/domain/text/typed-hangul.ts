import { disassemble } from "es-hangul";

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const FINALS =
  " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
const FIRST_SYLLABLE = 0xac00;

/** Of several letters the most that go together, and as finals those that do not begin the next syllable. */
const anyOf = (some: readonly string[]) => [...some].sort((one, other) => other.length - one.length).join("|");
const SYLLABLE = new RegExp(
  `([${INITIALS}])(${anyOf(VOWELS)})(?:(${anyOf(FINALS.filter((final) => final !== ""))})(?![ㅏ-ㅣ]))?`,
  "g",
);

/** Letters of Hangul as they were typed, one after another, as the syllables they make; those that make none stay. */
export function syllablesTyped(letters: string): string {
  return disassemble(letters).replace(SYLLABLE, (_, initial: string, vowel: string, final = "") => {
    const place = INITIALS.indexOf(initial) * VOWELS.length + VOWELS.indexOf(vowel);
    return String.fromCharCode(FIRST_SYLLABLE + place * FINALS.length + FINALS.indexOf(final));
  });
}
