import { disassemble } from "es-hangul";
import { FINALS, INITIALS, syllableAt, VOWELS } from "./hangul.js";

/** Vowels and finals by the keys that are typed for them, in the order of Unicode; no final first. */
const TYPED_VOWELS = [...VOWELS].map((vowel) => disassemble(vowel));
const TYPED_FINALS = ["", ...FINALS].map((final) => disassemble(final));

/** Of several letters the most that go together, and as finals those that do not begin the next syllable. */
const anyOf = (some: readonly string[]) => [...some].sort((one, other) => other.length - one.length).join("|");
const TYPED_SYLLABLE = new RegExp(
  `([${INITIALS}])(${anyOf(TYPED_VOWELS)})(?:(${anyOf(TYPED_FINALS.filter((final) => final !== ""))})(?![ㅏ-ㅣ]))?`,
  "g",
);

/** Letters of Hangul as they were typed, one after another, as the syllables they make; those that make none stay. */
export function syllablesTyped(letters: string): string {
  return disassemble(letters).replace(TYPED_SYLLABLE, (_, initial: string, vowel: string, final = "") =>
    syllableAt(INITIALS.indexOf(initial), TYPED_VOWELS.indexOf(vowel), TYPED_FINALS.indexOf(final)),
  );
}
