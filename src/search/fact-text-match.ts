import { bestPlace, layersOf, type SearchWords, type WordPlace } from "./fact-text.js";

/** What is told of a fact, where: its own sentence, what its evidence says in our words, remarks on it. */
export const TEXT_PLACES = ["SENTENCE", "GLOSS", "NOTE"] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

export interface FactText {
  readonly where: TextPlace;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

/** A place in a text where a word of what is sought stands: code points, the end exclusive. */
export interface TextMatch extends FactText {
  readonly start: number;
  readonly end: number;
}

export interface FactTextMatch {
  /** How well the texts suit: the less, the better; equal for what nothing tells apart. */
  readonly rank: number;
  /** In the order of the texts; in each the best place of every word that it has, in their order. */
  readonly matches: readonly TextMatch[];
}

/** A rank is below this. */
const WORST_RANK = 9000;
/** Part of a rank: how many of the words stand within other words. */
const MOST_WITHIN = 999;

/** Whether the texts of a fact have all the words: in one, one after another; in one; or together. Null where they do not. */
export function matchFactTexts(
  { words, phrase, layer }: SearchWords,
  texts: readonly FactText[],
): FactTextMatch | null {
  const missing = new Set(words);
  const matches: TextMatch[] = [];
  let rank = WORST_RANK;
  for (const told of texts) {
    const own = layersOf(told.text)[layer];
    const found = words.flatMap((word) => {
      const place = bestPlace(word, own);
      if (place) missing.delete(word);
      return place ?? [];
    });
    if (found.length === 0) continue;
    matches.push(...matchesIn(told, found));
    const way = found.length < words.length ? 2 : bestPlace(phrase, own) ? 0 : 1;
    const within = found.filter(({ fit }) => fit === 2).length + (words.length - found.length);
    const place = way * TEXT_PLACES.length + TEXT_PLACES.indexOf(told.where);
    rank = Math.min(rank, place * 1000 + Math.round((MOST_WITHIN * within) / words.length));
  }
  return missing.size > 0 || words.length === 0 ? null : { rank, matches };
}

function matchesIn(told: FactText, found: readonly WordPlace[]): TextMatch[] {
  return found
    .map(({ start, end }) => ({ ...told, start, end }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** A rank as a number from 0 to 1, the better the higher. */
export function factTextScore(rank: number): number {
  return Math.round(10_000 * (1 - rank / WORST_RANK)) / 10_000;
}
