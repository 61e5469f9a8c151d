import { plainForm, signedForm } from "../domain/text/folding.js";
import { type MatchPlace, PLACES } from "./distance.js";
import { initialsOf, lettersOf } from "./forms.js";
import { type Match, WAYS, type Way } from "./match.js";
import type { Query } from "./query.js";
import { byShorterName } from "./shorter-name.js";
import { typoIn } from "./typos.js";
import { isGap, isUnspaced, splitWords, type TextWithWords, withoutAnd } from "./words.js";

/**
 * How a name, given by its form, matches what is sought; null when it does not. `text`: the name as it is written, for its
 * words.
 */
export function matchOf(query: Query, form: string, text: string = form): Match | null {
  if (query.initials !== null) return byInitials(query, query.initials, form);
  if (query.signs !== null) return bySigns(query.signs, text);
  if (form === query.form) return { way: "exact", degree: plainForm(text) === query.plain ? 0 : 1 };
  const name = splitWords(text, form);
  if (form.includes(query.form)) return byPlace(query, name);
  // The last syllable may be unfinished: 삼서 on the way to 삼성.
  const unfinished = placeOf(query.letters.join(""), lettersOf(form));
  if (unfinished && unfinished !== "whole") {
    const isAll = unfinished === "prefix" && [...form].length === [...query.form].length;
    return { way: "unfinished syllable", degree: isAll ? 0 : PLACES.indexOf(unfinished) };
  }
  const bare = byBareForm(query, name);
  if (bare) return bare;
  if (query.words.length > 1 && query.words.every((word) => hasWord(name, word))) return { way: "words", degree: 0 };
  if (form === query.spelt) return { way: "spelt out", degree: 0 };
  return byOtherText(query, name, text) ?? byKeyboard(query, form, text) ?? byShorterName(query, name);
}

/**
 * The best of an entity's names where each word of what is sought is in some name of it, in one script or another:
 * "네이버 Cloud" is in 네이버클라우드 and "NAVER Cloud". The name with most of the words; null when a word is in none.
 * `further`: other names of the entity, which no other way of matching looks at.
 */
export function matchAcross<Name extends TextWithWords>(
  query: Query,
  names: readonly Name[],
  further: readonly TextWithWords[] = [],
): { readonly name: Name; readonly match: Match } | null {
  const { acrossWords } = query;
  const [first, ...others] = names;
  if (acrossWords === null || !first) return null;
  const all = [...names, ...further];
  if (!acrossWords.every((word) => all.some((name) => hasWord(name, word)))) return null;
  const partOf = (name: TextWithWords) =>
    acrossWords.reduce((sum, word) => sum + (hasWord(name, word) ? [...word].length : 0), 0);
  const name = others.reduce((best, one) => (partOf(one) > partOf(best) ? one : best), first);
  // The fewer other characters in the name the better: a data centre of Alibaba Cloud has these words too.
  const left = all.filter((one) => partOf(one) > 0).map((one) => [...one.form].length - partOf(one));
  return { name, match: { way: "words", degree: 1 + Math.min(MOST_EXTRA, ...left) } };
}

/** How many characters besides the words make a difference. */
const MOST_EXTRA = 13;

/** Whether a name is surely what is sought, so that similar names need not be looked for. */
export function isSure({ way, degree }: Match): boolean {
  return way === "exact" || (way === "ampersand" && degree === 0) || (way === "without legal form" && degree < 4);
}

/** Where in a form another one is. */
export function placeOf(sought: string, form: string): MatchPlace | null {
  if (form === sought) return "whole";
  if (form.startsWith(sought)) return "prefix";
  return form.includes(sought) ? "part" : null;
}

/**
 * A match with the beginning or a part of a name. One that runs into the next word, "generale" in General Electric, is worse
 * than any other part.
 */
function byPlace({ form: sought, beginnings }: Query, name: TextWithWords): Match {
  const { form } = name;
  const ends = (place: number) => place === form.length || name.beginnings.has(place);
  const runsOn = (start: number) => {
    const end = start + sought.length;
    if (name.beginnings.has(start) && ends(end)) return false;
    return [...name.beginnings].some(
      (place) => place > start && place < end && isGap(name, place) && !beginnings.has(place - start),
    );
  };
  for (let start = form.indexOf(sought); start >= 0; start = form.indexOf(sought, start + 1))
    if (!runsOn(start)) return { way: start === 0 ? "prefix" : "part", degree: 0 };
  return { way: "part", degree: 1 };
}

/** A match but for an `&` that only one of the two has, with the whole name or its first words. */
function byBareForm(query: Query, { form, words }: TextWithWords): Match | null {
  const bare = withoutAnd(words);
  if (bare === form && query.bare === query.form) return null;
  if (bare === query.bare) return { way: "ampersand", degree: 0 };
  // Few letters begin very many names, so that only a name with an `&` may match by its beginning.
  const begins = bare !== form && bare.startsWith(query.bare);
  const upToWord = begins && words.some((_, place) => withoutAnd(words.slice(0, place + 1)) === query.bare);
  return upToWord ? { way: "ampersand", degree: 1 } : null;
}

/** Whether a word of what is sought is in the name; a single letter must be a word of its own. */
function hasWord({ form, words }: TextWithWords, word: string): boolean {
  return [...word].length === 1 && !isUnspaced(word) ? words.includes(word) : form.includes(word);
}

/** A match of what was typed on the keyboard of another script. */
function byKeyboard({ keyboard }: Query, form: string, text: string): Match | null {
  const match = keyboard && matchOf(keyboard, form, text);
  // Few keys make the beginning of a name too often: dlel is 이디, which begins 이디오피아.
  if (!match || (match.way !== "exact" && keyboard.letters.length < FEWEST_KEYS)) return null;
  const degree = KEYBOARD_WAYS.indexOf(match.way);
  return degree < 0 ? null : { way: "keyboard", degree: 2 * degree + Math.min(match.degree, 1) };
}

const FEWEST_KEYS = 6;

/** The ways in which a text typed on another keyboard may match; others would be chance. */
const KEYBOARD_WAYS: readonly Way[] = ["exact", "prefix", "unfinished syllable", "without legal form", "part"];

/** A match of signs alone, in a name as it is written. */
function bySigns(signs: string, text: string): Match | null {
  const place = placeOf(signs, signedForm(text) ?? "");
  return place && { way: place === "whole" ? "exact" : place, degree: 0 };
}

/** A match of a text that is written differently from the name: with a legal form, or misspelt. */
function byOtherText(query: Query, name: TextWithWords, text: string): Match | null {
  const core = query.core && matchOf(query.core, name.form, text);
  if (core) {
    const degree = degreeOfCore(core);
    if (degree !== null) return { way: "without legal form", degree };
  }
  const typo = byTypo(query, name);
  const typoOfCore = core?.way === "typo" ? worseThanWhole(core) : null;
  if (typoOfCore && !(typo && typo.degree <= typoOfCore.degree)) return typoOfCore;
  return typo ?? core;
}

/**
 * A misspelt name without its last word is worse than one with it: "Hyndai Motor Group" is Hyundai Motor Group before Hyundai
 * Motor.
 */
function worseThanWhole(typo: Match): Match {
  return isLastResort(typo) ? typo : { ...typo, degree: Math.min(typo.degree + 1, OTHER_INITIAL - 1) };
}

/**
 * The degree of a match after the outermost legal form is removed: 0 and 1 for the exact name, 2 and 3 where one more form is
 * removed, then the other ways in their order, each also with one more removed. Null when it is no better than a typo.
 */
function degreeOfCore({ way, degree }: Match): number | null {
  if (way === "exact") return degree;
  if (way === "without legal form") return degree < 2 ? degree + 2 : degree | 1;
  const place = WAYS.indexOf(way);
  return place < WAYS.indexOf("without legal form") ? 2 + 2 * place : null;
}

/** The degree of a name with another initial consonant: higher than that of any other typo, and one that a position can hold. */
const OTHER_INITIAL = 13;

function byTypo(query: Query, name: TextWithWords): Match | null {
  const near = typoIn(query, name);
  if (!near) return null;
  const degree = Math.round(near.edits * PLACES.length) + PLACES.indexOf(near.place);
  return { way: "typo", degree: near.otherInitial ? OTHER_INITIAL : degree };
}

/** Whether a match is shown only where nothing else is found: a short name in Hangul with another initial consonant. */
export function isLastResort({ way, degree }: Match): boolean {
  return way === "typo" && degree === OTHER_INITIAL;
}

/** A match in which a consonant that stands alone may be any syllable that begins with it; everything else must be the same. */
function byInitials({ form: sought }: Query, initials: string, form: string): Match | null {
  const characters = [...sought];
  const name = [...form];
  const heads = [...initialsOf(form)];
  const fits = (start: number) =>
    characters.every((character, place) => {
      const at = start + place;
      return character === name[at] || (character === initials[place] && character === heads[at]);
    });
  const start = heads.findIndex((_, place) => fits(place));
  if (start < 0) return null;
  const place = start > 0 ? "part" : heads.length === characters.length ? "whole" : "prefix";
  return { way: "initials", degree: PLACES.indexOf(place) };
}
