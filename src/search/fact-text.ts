import { folded } from "../domain/text/folding.js";
import { isUnspaced } from "./words.js";

/*
 * Texts of sentences as a search looks at them: folded as names are, character by character, so that what is found has its
 * place in the text as it was written.
 */

/** What a text is made of, letters or signs, folded and without anything between. Places are those of the form, in UTF-16. */
export interface Layer {
  readonly form: string;
  /** Where each place of the form comes from: code points of the text, the end exclusive. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The places where a word begins: in the text something stands before it that is passed over. */
  readonly begins: ReadonlySet<number>;
}

/** Where something stands in a text, in code points, the end exclusive. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
  /** 0: a word, or several; 1: begins with one, or lies where words have no spaces; 2: within a word. */
  readonly fit: 0 | 1 | 2;
}

/** A character with what belongs to it: marks, the letters of a syllable of Hangul that are apart, a voiced half of kana. */
const UNIT =
  /(?:[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|\P{M})[\p{M}\uff9e\uff9f]*|\p{M}+/gsu;

/** Between characters nobody sees these, nor looks for them. */
const INVISIBLE_UNIT = /^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]*$/u;

/** What a unit is folded to: few are asked for very often. */
const foldedUnits = new Map<string, string>();
const MOST_UNITS = 50_000;
const FOLDED_A = folded("a");

/** A unit as it is between letters: '' where the folding passes over it. */
function foldedUnit(unit: string): string {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  const form = folded(`a${unit}`) === FOLDED_A ? "" : folded(unit);
  if (foldedUnits.size >= MOST_UNITS) foldedUnits.clear();
  foldedUnits.set(unit, form);
  return form;
}

/** The letters of a text, and the signs that the folding passes over, those that stand apart with a space between. */
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
  #apart = true;

  put(form: string, start: number, end: number): void {
    if (this.#apart) this.begins.add(this.form.length);
    this.#apart = false;
    this.#add(form, start, end);
  }

  gap(filler = "", start = 0, end = 0): void {
    if (!this.#apart) this.#add(filler, start, end);
    this.#apart = true;
  }

  #add(form: string, start: number, end: number): void {
    this.form += form;
    for (let nth = 0; nth < form.length; nth += 1) {
      this.from.push(start);
      this.to.push(end);
    }
  }
}

/** What texts are searched in for words that may be in any of them: letters first, then signs. */
export function searchableForm(texts: readonly string[]): string {
  const layers = [...new Set(texts)].map(layersOf);
  const letters = new Set(layers.map(({ letters }) => letters.form));
  const signs = new Set(layers.flatMap(({ signs }) => signs.form.split(" ")));
  return [...letters, [...signs].join(" ").trim()].filter((part) => part !== "").join("\n");
}

/** What somebody looks for: words that must all occur, each once; none where the text shows nothing. */
export interface SearchWords {
  readonly words: readonly string[];
  /** The words one after another. */
  readonly phrase: string;
  /** Which layer of a text they are looked for in: a text of signs only is looked for as it is. */
  readonly layer: "letters" | "signs";
}

/** What parts words: spaces, and signs that stand for "and" or "or" between letters. A hyphen joins, and so does a comma in a number. */
const BETWEEN_WORDS = /\s+|(?<=[\p{L}\p{M}]{2})[,;/|，；／、·・‧](?=\p{L}[\p{L}\p{M}])/u;

export function searchWordsOf(text: string): SearchWords {
  const given = text.split(BETWEEN_WORDS).map(layersOf);
  const letters = given.map(({ letters }) => letters.form).filter((word) => word !== "");
  const signs = given.flatMap(({ signs }) => signs.form.split(" ")).filter((word) => word !== "");
  const layer = letters.length > 0 ? "letters" : "signs";
  const words = layer === "letters" ? letters : signs;
  return { words: [...new Set(words)], phrase: words.join(layer === "letters" ? "" : " "), layer };
}

/**
 * The best place of a word in a layer, the first of equals. Over a space it is found from the beginning of a word only, so that
 * "datacentre" is in "data centres" and "sa" not in "is a"; a single letter only as a word.
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
