import type { NameUse } from "../domain/records.js";
import { type Match, WAYS } from "./match.js";

/** What decides the order of hits, from the most to the least important. */
export interface Rank {
  readonly match: Match;
  readonly use: NameUse;
  /** The number of characters in the form of the name. */
  readonly length: number;
  /** How many facts the entity takes part in; more is better. */
  readonly connected: number;
  readonly key: string;
}

/** The order of uses: labels first, former names last. */
const USES: { readonly [use in NameUse]: number } = {
  LABEL: 0,
  ALIAS: 1,
  ABBREVIATION: 1,
  TICKER: 1,
  ROMANIZATION: 1,
  FORMER: 2,
};
const WORST_USE = 2;

/** A rank as a position: numbers where smaller is better, then the key, which makes it unique. */
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

/** Compares positions for sorting, the better first. Keys are compared by code point, as the databases do. */
export function comparePositions(one: Position, other: Position): number {
  for (let place = 0; place < KEY; place++) {
    const difference = (one[place] as number) - (other[place] as number);
    if (difference !== 0) return difference;
  }
  return compareTexts(one[KEY], other[KEY]);
}

const KEY = 5;

/** Compares texts by code points: JavaScript's own order puts characters beyond U+FFFF before some others. */
export function compareTexts(one: string, other: string): number {
  const [points, others] = [[...one], [...other]];
  for (const [place, point] of points.entries()) {
    const difference = (point.codePointAt(0) ?? 0) - (others[place]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return points.length - others.length;
}

/** Whether two positions differ only in how well connected they are, and in their keys. */
export function areTied(one: Position, other: Position): boolean {
  return one.slice(0, 4).every((part, place) => part === other[place]);
}

/** More degrees than any way of matching has. */
const DEGREES = 16;

/**
 * The score of a position, from 1 down to 0 and never higher for a worse one: each way has a range of its own, each degree a
 * range within that, and so on with use and length.
 */
export function scoreOf([way, degree, use, length]: Position): number {
  const ofUse = (WORST_USE - use + 1 / (1 + length / 10)) / (WORST_USE + 1);
  const ofDegree = (DEGREES - Math.min(degree, DEGREES) + ofUse) / (DEGREES + 1);
  return Math.round(((WAYS.length - 1 - way + ofDegree) / WAYS.length) * 1e4) / 1e4;
}
