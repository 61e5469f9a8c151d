import { type Nearness, nearest, nearness, PLACES } from "./distance.js";
import { hasSyllables, lettersOf } from "./forms.js";
import type { Query } from "./query.js";
import { differingSounds, type Spelling, soundAlike, soundsOf, spellingOf } from "./sounds.js";
import { isUnspaced, type TextWithWords } from "./words.js";

/**
 * The edits of a syllable that was left out, inserted or swapped: more than a letter or a similar sound, though one mistake. In
 * a whole name it ranks like one letter in a beginning, and before one letter in a part.
 */
const EDITS_OF_A_SYLLABLE = 4 / 3;

/** How near a misspelt name is, and whether it is a short one in Hangul with another initial consonant. */
export interface Typo extends Nearness {
  readonly otherInitial: boolean;
}

/** How near a name is to what is sought if that may be misspelt; null when it is something else. */
export function typoIn(query: Query, name: TextWithWords): Typo | null {
  if (query.edits.whole === 0 || isTooShort(name.form) || lacksScript(query.form, name.form)) return null;
  const sounds = spellingOf(name.form, soundsOf);
  const ways = [bySpelling(query, query.sounds, name, sounds)];
  if (query.syllables > 0) {
    // ㅞ for ㅙ is one sound and two letters, 투안 for 퇀 two letters and three sounds.
    ways.push(bySpelling(query, query.letters, name, spellingOf(name.form, lettersOf)));
    ways.push(byLikeSounds(query, sounds), bySyllables(query, name));
  }
  const [best] = ways
    .flatMap((near) => near ?? [])
    .sort((one, other) => one.edits - other.edits || PLACES.indexOf(one.place) - PLACES.indexOf(other.place));
  if (best) return { ...best, otherInitial: false };
  return query.head === "rather the same" && hasMistakenInitial(query.sounds, sounds.signs)
    ? { edits: 1, place: "whole", otherInitial: true }
    : null;
}

/** Pairs of consonants that are neighbours on the keyboard, or replace each other in some words or dialects. */
const EASILY_MISTAKEN = "ㅂㅈ ㅈㄷ ㄷㄱ ㄱㅅ ㅁㄴ ㄴㅇ ㅇㄹ ㄹㅎ ㅋㅌ ㅌㅊ ㅊㅍ ㄴㄹ ㅇㅎ ㅅㅈ".split(" ");

/** Whether all sounds are the same but the first, and the first is easily mistaken: 레이버 may be 네이버, but 카카오 is not 마카오. */
function hasMistakenInitial(
  [head = "", ...rest]: readonly string[],
  [other = "", ...others]: readonly string[],
): boolean {
  const same = rest.length === others.length && rest.every((sound, place) => sound === others[place]);
  return same && EASILY_MISTAKEN.some((pair) => pair === head + other || pair === other + head);
}

/** Whether a name lacks a script of the text: nobody misspells a word in another script, so "腾讯 Cloud" is not JD Cloud. */
function lacksScript(form: string, name: string): boolean {
  return [/\p{Script=Han}/u, /\p{Script=Hangul}/u].some((script) => script.test(form) && !script.test(name));
}

/** Whether a name is too short for typos: many texts are near to one or two characters, and 京东方 does not mean 京东. */
function isTooShort(form: string): boolean {
  return [...form].length < 3 && !hasSyllables(form);
}

/** Nearness by the fewest wrong letters or sounds. */
function bySpelling(
  query: Query,
  sought: readonly string[],
  name: TextWithWords,
  { signs, starts }: Spelling,
): Nearness | null {
  // Another initial makes another name: 마카오 is not 카카오.
  if (query.head !== "any" && !soundAlike(signs[0], sought[0])) return null;
  // A part that begins inside a word is chance in a script with spaces: "stri" in Industries is not Stripe.
  const begins = new Set<number>();
  let place = 0;
  for (const [nth, character] of [...name.form].entries()) {
    if (name.beginnings.has(place) || isUnspaced(character)) begins.add(starts[nth] ?? 0);
    place += character.length;
  }
  return nearest(sought, signs, query.edits, { begins: (start) => begins.has(start) });
}

/** Nearness by similar sounds and nothing else: 쌈성 begins 삼성전자, but 대구 does not begin 태국. */
function byLikeSounds(query: Query, { signs, starts }: Spelling): Nearness | null {
  const { length } = query.sounds;
  const place = signs.length === length ? "whole" : starts.includes(length) ? "prefix" : null;
  if (place === null || !query.sounds.every((sound, nth) => soundAlike(sound, signs[nth]))) return null;
  const edits = query.sounds.filter((sound, nth) => sound !== signs[nth]).length;
  return edits <= query.edits.whole ? { edits, place } : null;
}

/** Nearness by the fewest syllables left out, inserted or swapped, and in a long name changed: 현대백점 is 현대백화점. */
function bySyllables({ form }: Query, name: TextWithWords): Nearness | null {
  const [sought, text] = [[...form], [...name.form]];
  const shorter = Math.min(sought.length, text.length);
  const most = shorter < 3 ? 0 : shorter < 6 ? 1 : 2;
  if (Math.abs(sought.length - text.length) > most) return null;
  const change = (one: string, other: string) => (one === other ? 0 : most === 1 ? 2 : differingSounds(one, other));
  const { whole } = nearness(sought, text, { change });
  return whole <= most ? { edits: whole * EDITS_OF_A_SYLLABLE, place: "whole" } : null;
}
