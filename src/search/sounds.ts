import { lettersOfSyllable } from "../domain/text/hangul.js";

/** A text as a list of signs (letters or sounds), with the index of the first sign of each character. */
export interface Spelling {
  readonly signs: readonly string[];
  readonly starts: readonly number[];
}

/**
 * Groups of sounds that are mistaken for one another: plain, tense and aspirated consonants, and vowels that now sound alike.
 * A sound is in one group at most.
 */
const SIMILAR_SOUNDS = ["ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ", "ㅐㅔ", "ㅒㅖ", "ㅙㅚㅞ"];
/** The group of each sound, named by its first sound. */
const GROUP_OF_SOUND: ReadonlyMap<string, string> = new Map(
  SIMILAR_SOUNDS.flatMap((group) => [...group].map((sound) => [sound, group.charAt(0)] as const)),
);

/** The sounds of a character: initial, vowel (ㅙ is one) and final of a syllable of Hangul; any other character is itself. */
export function soundsOf(character: string): readonly string[] {
  return lettersOfSyllable(character)?.filter((letter) => letter !== "") ?? [character];
}

/** A form as the signs of its characters. */
export function spellingOf(form: string, signsOf: (character: string) => Iterable<string>): Spelling {
  const signs: string[] = [];
  const starts: number[] = [];
  for (const character of form) {
    starts.push(signs.length);
    signs.push(...signsOf(character));
  }
  return { signs, starts };
}

/** Whether two sounds are the same or in one group: ㅆ and ㅅ, ㅙ and ㅞ. */
export function soundAlike(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const group = GROUP_OF_SOUND.get(one ?? "");
  return group !== undefined && group === GROUP_OF_SOUND.get(other ?? "");
}

/** The number of sounds in which two characters differ. */
export function differingSounds(one: string, other: string): number {
  if (one === other) return 0;
  const [sounds, others] = [soundsOf(one), soundsOf(other)];
  return [0, 1, 2].filter((place) => sounds[place] !== others[place]).length;
}
