import { disassemble } from "es-hangul";
import { FINALS, INITIALS, syllableAt, VOWELS } from "./hangul.js";

/** The letters that are typed for vowels and finals, in the order of Unicode; no final comes first. */
const TYPED_VOWELS = [...VOWELS].map((vowel) => disassemble(vowel));
const TYPED_FINALS = ["", ...FINALS].map((final) => disassemble(final));

/** A pattern for any of these, longer ones first. Finals are those consonants that do not begin the next syllable. */
const anyOf = (some: readonly string[]) => [...some].sort((one, other) => other.length - one.length).join("|");
const TYPED_SYLLABLE = new RegExp(
  `([${INITIALS}])(${anyOf(TYPED_VOWELS)})(?:(${anyOf(TYPED_FINALS.filter((final) => final !== ""))})(?![ㅏ-ㅣ]))?`,
  "g",
);

/** Letters of Hangul that were typed one by one, joined to syllables; letters that make none stay. */
export function syllablesTyped(letters: string): string {
  return disassemble(letters).replace(TYPED_SYLLABLE, (_, initial: string, vowel: string, final = "") =>
    syllableAt(INITIALS.indexOf(initial), TYPED_VOWELS.indexOf(vowel), TYPED_FINALS.indexOf(final)),
  );
}
