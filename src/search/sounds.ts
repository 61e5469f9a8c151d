import { lettersOfSyllable } from "../domain/text/hangul.js";

/** A text sign by sign (letters, or sounds), and with which of them each of its characters begins. */
export interface Spelling {
  readonly signs: readonly string[];
  readonly starts: readonly number[];
}

/** Sounds that are taken for one another: plain, tense and aspirated consonants, and vowels that have come to sound alike. */
const SIMILAR_SOUNDS = ["ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ", "ㅐㅔ", "ㅒㅖ", "ㅙㅚㅞ"];
const GROUP_OF_SOUND: ReadonlyMap<string, string> = new Map(
  SIMILAR_SOUNDS.flatMap((kin) => [...kin].map((sound) => [sound, kin.charAt(0)] as const)),
);

/** The sounds of a character: initial, vowel and final of a syllable of Hangul, of which ㅙ is one; the rest as it is. */
export function soundsOf(character: string): readonly string[] {
  return lettersOfSyllable(character)?.filter((letter) => letter !== "") ?? [character];
}

/** A form by the signs that its characters are made of. */
export function spellingOf(form: string, signsOf: (character: string) => Iterable<string>): Spelling {
  const signs: string[] = [];
  const starts: number[] = [];
  for (const character of form) {
    starts.push(signs.length);
    signs.push(...signsOf(character));
  }
  return { signs, starts };
}

/** Whether two sounds are the same, or taken for one another: ㅆ for ㅅ, ㅙ for ㅞ. */
export function soundAlike(one: string | undefined, other: string | undefined): boolean {
  return (
    one === other ||
    (one !== undefined &&
      other !== undefined &&
      GROUP_OF_SOUND.has(one) &&
      GROUP_OF_SOUND.get(one) === GROUP_OF_SOUND.get(other))
  );
}

/** In how many sounds two characters differ. */
export function differingSounds(one: string, other: string): number {
  if (one === other) return 0;
  const [sounds, others] = [soundsOf(one), soundsOf(other)];
  return [0, 1, 2].filter((place) => sounds[place] !== others[place]).length;
}
