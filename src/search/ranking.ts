import type { NameUse } from "../domain/records.js";
import { type Match, WAYS } from "./match.js";

/** What decides where a hit stands among the others, from the most to the least important. */
export interface Rank {
  readonly match: Match;
  readonly use: NameUse;
  /** Characters of the form of the name. */
  readonly length: number;
  /** How many facts the entity takes part in; more is better. */
  readonly connected: number;
  readonly key: string;
}

/** Names it goes by before others, and what it is no longer called last. */
const USES: { readonly [use in NameUse]: number } = {
  LABEL: 0,
  ALIAS: 1,
  ABBREVIATION: 1,
  TICKER: 1,
  ROMANIZATION: 1,
  FORMER: 2,
};
const WORST_USE = 2;

/** A rank as a position: numbers of which smaller is better, and the key, which makes it unique. */
export type Position = readonly [
  way: number,
  degree: number,
  use: number,
  length: number,
  connected: number,
  key: string,
];

export function positionOf({ match, use, length, connected, key }: Rank): Position {
  return [WAYS.indexOf(match.way), match.degree, USES[use], length, -connected, key];
}

/** Which position is better, as a comparison for sorting. Keys are compared by code point, as the databases do. */
export function comparePositions(one: Position, other: Position): number {
  for (let place = 0; place < KEY; place++) {
    const difference = (one[place] as number) - (other[place] as number);
    if (difference !== 0) return difference;
  }
  return compareTexts(one[KEY], other[KEY]);
}

const KEY = 5;

/** Texts by their code points: JavaScript's own order puts characters beyond U+FFFF before some others. */
export function compareTexts(one: string, other: string): number {
  const [points, others] = [[...one], [...other]];
  for (const [place, point] of points.entries()) {
    const difference = (point.codePointAt(0) ?? 0) - (others[place]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return points.length - others.length;
}

/** Whether only how well they are connected, and the keys, tell two positions apart. */
export function areTied(one: Position, other: Position): boolean {
  return one.slice(0, 4).every((part, place) => part === other[place]);
}

/** More degrees than any way has. */
const DEGREES = 16;

/**
 * A position as a number from 1 down to 0, never larger for a worse one: each way has a share of its own, each degree a
 * share of that, and so on with the use and the length.
 */
export function scoreOf([way, degree, use, length]: Position): number {
  const ofUse = (WORST_USE - use + 1 / (1 + length / 10)) / (WORST_USE + 1);
  const ofDegree = (DEGREES - Math.min(degree, DEGREES) + ofUse) / (DEGREES + 1);
  return Math.round(((WAYS.length - 1 - way + ofDegree) / WAYS.length) * 1e4) / 1e4;
}
