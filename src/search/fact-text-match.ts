import { bestPlace, layersOf, type SearchWords, type WordPlace } from "./fact-text.js";

/** The texts of a fact: its sentence, what its evidence says in our own words, and remarks on it. */
export const TEXT_PLACES = ["SENTENCE", "GLOSS", "NOTE"] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

export interface FactText {
  readonly where: TextPlace;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

/** A place in a text where a word of the search was found, in code points, the end exclusive. */
export interface TextMatch extends FactText {
  readonly start: number;
  readonly end: number;
}

export interface FactTextMatch {
  /** How well the texts match: lower is better. */
  readonly rank: number;
  /** For each text, in order, the best place of every word that it has, by position. */
  readonly matches: readonly TextMatch[];
}

/** Every rank is below this. */
const WORST_RANK = 9000;
/** The share of a rank for words that are inside other words. */
const MOST_WITHIN = 999;

/**
 * How the texts of a fact match: all words in a row in one text, all in one text, or all in several. Null where a word is in
 * none.
 */
export function matchFactTexts(
  { words, phrase, layer }: SearchWords,
  texts: readonly FactText[],
): FactTextMatch | null {
  const missing = new Set(words);
  const matches: TextMatch[] = [];
  let rank = WORST_RANK;
  for (const text of texts) {
    const own = layersOf(text.text)[layer];
    const found = words.flatMap((word) => {
      const place = bestPlace(word, own);
      if (place) missing.delete(word);
      return place ?? [];
    });
    if (found.length === 0) continue;
    matches.push(...matchesIn(text, found));
    const way = found.length < words.length ? 2 : bestPlace(phrase, own) ? 0 : 1;
    const within = found.filter(({ fit }) => fit === 2).length + (words.length - found.length);
    const place = way * TEXT_PLACES.length + TEXT_PLACES.indexOf(text.where);
    rank = Math.min(rank, place * 1000 + Math.round((MOST_WITHIN * within) / words.length));
  }
  return missing.size > 0 || words.length === 0 ? null : { rank, matches };
}

function matchesIn(text: FactText, found: readonly WordPlace[]): TextMatch[] {
  return found
    .map(({ start, end }) => ({ ...text, start, end }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** A rank as a number from 0 to 1, the better the higher. */
export function factTextScore(rank: number): number {
  return Math.round(10_000 * (1 - rank / WORST_RANK)) / 10_000;
}
