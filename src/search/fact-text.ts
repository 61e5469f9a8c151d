import { folded } from "../domain/text/folding.js";
import { isUnspaced } from "./words.js";

/*
 * Texts of facts as a search reads them: folded as names are, but character by character, so that a match has its place in
 * the text as it was written.
 */

/** The letters of a text, or its signs, folded and without anything between. Positions in the form count UTF-16 units. */
export interface Layer {
  readonly form: string;
  /** Where each position of the form comes from in the text, in code points, the end exclusive. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The positions where a word begins, after something that is ignored. */
  readonly begins: ReadonlySet<number>;
}

/** Where a word is in a text, in code points, the end exclusive. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
  /** 0: a whole word or several; 1: the beginning of a word, or in a script without spaces; 2: inside a word. */
  readonly fit: 0 | 1 | 2;
}

/**
 * A character with what belongs to it: its marks, the separate letters of a syllable of Hangul, the voicing mark of halfwidth
 * kana.
 */
const UNIT =
  /(?:[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|\P{M})[\p{M}\uff9e\uff9f]*|\p{M}+/gsu;

/** Spaces and characters that nobody sees or looks for. */
const INVISIBLE_UNIT = /^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]*$/u;

/** Folded units, since the same few are asked for again and again. */
const foldedUnits = new Map<string, string>();
const MOST_UNITS = 50_000;
const FOLDED_A = folded("a");

/** A unit folded as it would be between letters: '' where it is ignored. */
function foldedUnit(unit: string): string {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  const form = folded(`a${unit}`) === FOLDED_A ? "" : folded(unit);
  if (foldedUnits.size >= MOST_UNITS) foldedUnits.clear();
  foldedUnits.set(unit, form);
  return form;
}

/** The letters of a text, and the signs that folding ignores, with a space between signs that are not adjacent. */
export function layersOf(text: string): { readonly letters: Layer; readonly signs: Layer } {
  const letters = new LayerBuilder();
  const signs = new LayerBuilder();
  let place = 0;
  for (const [unit] of text.matchAll(UNIT)) {
    const end = place + [...unit].length;
    const form = foldedUnit(unit);
    if (form !== "") letters.put(form, place, end);
    else letters.gap();
    if (form === "" && !INVISIBLE_UNIT.test(unit)) signs.put(unit, place, end);
    else signs.gap(" ", place, end);
    place = end;
  }
  return { letters, signs };
}

class LayerBuilder implements Layer {
  form = "";
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly begins = new Set<number>();
  #isGap = true;

  put(form: string, start: number, end: number): void {
    if (this.#isGap) this.begins.add(this.form.length);
    this.#isGap = false;
    this.#add(form, start, end);
  }

  gap(filler = "", start = 0, end = 0): void {
    if (!this.#isGap) this.#add(filler, start, end);
    this.#isGap = true;
  }

  #add(form: string, start: number, end: number): void {
    this.form += form;
    for (let nth = 0; nth < form.length; nth += 1) {
      this.from.push(start);
      this.to.push(end);
    }
  }
}

/** The form that is stored and searched for texts: the letters of each, then their signs. */
export function searchableForm(texts: readonly string[]): string {
  const layers = [...new Set(texts)].map(layersOf);
  const letters = new Set(layers.map(({ letters }) => letters.form));
  const signs = new Set(layers.flatMap(({ signs }) => signs.form.split(" ")));
  return [...letters, [...signs].join(" ").trim()].filter((part) => part !== "").join("\n");
}

/** What is looked for: words that must all occur, each once; none for a blank text. */
export interface SearchWords {
  readonly words: readonly string[];
  /** The words one after another. */
  readonly phrase: string;
  /** The layer in which they are looked for; signs only for a text of signs alone. */
  readonly layer: "letters" | "signs";
}

/**
 * What separates words: spaces, and signs between letters that stand for "and" or "or". A hyphen joins, and so does a comma in
 * a number.
 */
const BETWEEN_WORDS = /\s+|(?<=[\p{L}\p{M}]{2})[,;/|，；／、·・‧](?=\p{L}[\p{L}\p{M}])/u;

/** The words to look for that a text consists of. */
export function searchWordsOf(text: string): SearchWords {
  const given = text.split(BETWEEN_WORDS).map(layersOf);
  const letters = given.map(({ letters }) => letters.form).filter((word) => word !== "");
  const signs = given.flatMap(({ signs }) => signs.form.split(" ")).filter((word) => word !== "");
  const layer = letters.length > 0 ? "letters" : "signs";
  const words = layer === "letters" ? letters : signs;
  return { words: [...new Set(words)], phrase: words.join(layer === "letters" ? "" : " "), layer };
}

/**
 * The best place of a word in a layer, the first among equals. Across a space it is found from the beginning of a word only, so
 * that "datacentre" is in "data centres" but "sa" is not in "is a"; a single letter is found only as a word.
 */
export function bestPlace(word: string, layer: Layer): WordPlace | null {
  let best: WordPlace | null = null;
  for (let start = layer.form.indexOf(word); start >= 0; start = layer.form.indexOf(word, start + 1)) {
    const fit = fitOf(word, start, layer);
    if (fit === null || (best && best.fit <= fit)) continue;
    best = { start: layer.from[start] ?? 0, end: layer.to[start + word.length - 1] ?? 0, fit };
    if (fit === 0) break;
  }
  return best;
}

/** How a word fits at a position; null where that counts as no match. */
function fitOf(word: string, start: number, { form, begins }: Layer): WordPlace["fit"] | null {
  const end = start + word.length;
  const whole = begins.has(start) && (begins.has(end) || end === form.length);
  if (whole) return 0;
  const first = form.charAt(start);
  if (word.length === 1 && !isUnspaced(first) && /[\p{L}\p{N}]/u.test(first)) return null;
  if (begins.has(start)) return 1;
  for (let place = start + 1; place < end; place += 1)
    if (begins.has(place) && !isUnspaced(form.charAt(place - 1)) && !isUnspaced(form.charAt(place))) return null;
  return isUnspaced(first) ? 1 : 2;
}
