import type { Parameters } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import type { EntityKind } from "../../domain/kinds.js";
import type { EntityName } from "../../domain/names.js";
import type { NameUse } from "../../domain/records.js";
import { plainForm } from "../../domain/text/folding.js";
import type { View } from "../../domain/view.js";
import { possibleNames } from "../../search/among-words.js";
import type { Match } from "../../search/match.js";
import { isLastResort, isSure, matchAcross, matchOf, placeOf } from "../../search/matching.js";
import { maybeMisspelt, type Query } from "../../search/query.js";
import { areTied, comparePositions, type Position, positionOf } from "../../search/ranking.js";
import { splitWords } from "../../search/words.js";
import { entityByKey } from "../entities/entities.js";
import type { Truncation } from "../reading/budget.js";
import { rowsBy, type Session } from "../reading/session.js";

/** The most names one statement returns; of more matches the best. */
const MOST_NAMES = 300;
/** How many similar names are compared letter by letter. */
const MOST_SIMILAR = 100;
/** Similar names are searched too when there are fewer hits than this and none is exact. */
const FEW_HITS = 5;
/** Facts of an entity are counted up to this number when hits are ranked by how well connected they are. */
const MOST_CONNECTED = 1000;

/** A hit before its entity is read. */
export interface NameHit {
  readonly position: Position;
  readonly match: Match;
  readonly name: EntityName;
  /** The name is of an entity that was merged into this one. */
  readonly merged: boolean;
  /** Breaks ties between names of one entity: written as it was asked for, then as declared. */
  readonly order: readonly [number, number];
}

/** Hits in order, with the limit that was met when too many names matched; null when none was. */
export interface Hits {
  readonly hits: readonly NameHit[];
  readonly truncated: Truncation | null;
}

/** Finds names that contain a text and, where these are few, names contained in it or similar to it. */
export async function findHits(
  session: Session,
  view: View,
  query: Query,
  kinds: readonly EntityKind[] | null,
  after: Position | undefined,
): Promise<Hits> {
  if (query.form === "" || kinds?.length === 0) return { hits: [], truncated: null };
  const given = { kinds, revision: view.revision };
  const like = await namesLike(session, query, { ...given, limit: MOST_NAMES + 1 });
  const rows = like.slice(0, MOST_NAMES);
  let limit = like.length > MOST_NAMES ? MOST_NAMES : null;
  let hits = await hitsOf(session, view, query, kinds, rows);
  const few = hits.length < FEW_HITS && !hits.some(({ match }) => isSure(match));
  if (few && maybeMisspelt(query)) {
    const near = await namesNear(session, query, { ...given, limit: MOST_SIMILAR + 1 });
    const [whole, similar] = [true, false].map((part) => near.filter((row) => row.whole === part));
    const looked = [whole, similar].flatMap((some = []) => some.slice(0, MOST_SIMILAR));
    if (looked.length < near.length) limit ??= MOST_SIMILAR;
    hits = withoutNoise(await hitsOf(session, view, query, kinds, [...rows, ...looked]));
  }
  const truncated = limit === null ? null : ({ reason: "ENTITIES", limit } as const);
  return { hits: await ordered(session, view, hits, after), truncated };
}

/** A name that a search looks at; of those that are near to a text with all names of the entity. */
type NearRow = RowOf["names-near"];
type NameRow = RowOf["names-like"] & Partial<Pick<NearRow, "forms">>;

/** The names that contain a text. All names are scanned only when the text is too short for its grams to select by. */
function namesLike(session: Session, query: Query, given: Parameters): Promise<readonly NameRow[]> {
  const { form, initials, inner, signs } = query;
  if (initials !== null) return session.readCached("names-by-initials", { ...given, text: initials });
  if (signs !== null) return session.readCached("names-by-signs", { ...given, text: signs });
  if (inner.length === 0) return session.readCached("names-like", { ...given, text: form });
  return session.readCached("names-like-by-gram", { ...given, text: form, grams: inner });
}

/** The names contained in a text, or in what its keys spell on another keyboard, and names of similar spelling. */
function namesNear(session: Session, query: Query, given: Parameters): Promise<readonly NearRow[]> {
  const { least, length, keyboard, spelt } = query;
  const parts = [keyboard?.form, spelt, ...possibleNames(query)].filter((part) => part != null);
  const grams = [...query.grams, ...(keyboard?.grams ?? [])];
  return session.readCached("names-near", { ...given, parts, grams, least, length });
}

/** Drops similar names where a better match exists: a search for "Apple Inc." should not show Appie. */
function withoutNoise(hits: readonly NameHit[]): NameHit[] {
  const sure = hits.some(({ match }) => isSure(match));
  const some = hits.some(({ match }) => !isLastResort(match));
  return hits.filter(({ match }) => {
    if (some && isLastResort(match)) return false;
    return !sure || (match.way !== "typo" && match.way !== "shorter name");
  });
}

/** The best name of each entity among rows of names. */
async function hitsOf(
  session: Session,
  view: View,
  query: Query,
  kinds: readonly EntityKind[] | null,
  rows: readonly NameRow[],
): Promise<NameHit[]> {
  const best = new Map<string, NameHit>();
  const single = rows.flatMap((row) => {
    const match = matchOf(query, row.folded, row.text);
    return match ? [{ row, match }] : [];
  });
  const matching = [...single, ...(query.acrossWords ? matchingAcross(query, rows) : [])];
  const survivors = await Promise.all(matching.map(({ row }) => survivorOfName(session, view, row)));
  for (const [place, { row, match }] of matching.entries()) {
    const survivor = survivors[place];
    if (!survivor || (survivor.kind && kinds && !kinds.includes(survivor.kind))) continue;
    const { text, language, script, validity } = row;
    const whose = row.mergedInto === null ? {} : { mergedFrom: row.entity };
    const name: EntityName = { text, language, script, use: row.used as NameUse, validity, ...whose };
    const length = [...row.folded].length;
    const found: NameHit = {
      position: positionOf({ match, use: name.use, length, connected: 0, key: survivor.key }),
      match,
      name,
      merged: row.mergedInto !== null,
      order: [placeOf(query.plain, plainForm(text)) ? 0 : 1, row.position],
    };
    const before = best.get(survivor.key);
    if (!before || isBetter(found, before)) best.set(survivor.key, found);
  }
  return [...best.values()];
}

/** Entities whose names together, in several scripts, hold all words of a text. */
function matchingAcross(query: Query, rows: readonly NameRow[]): { row: NameRow; match: Match }[] {
  return [...rowsBy(rows, "entity").values()].flatMap((own) => {
    const names = own.map((row) => ({ ...splitWords(row.text, row.folded), row }));
    const forms = own.flatMap((row) => row.forms ?? []);
    const found = matchAcross(
      query,
      names,
      forms.map((form) => splitWords(form, form)),
    );
    return found ? [{ row: found.name.row, match: found.match }] : [];
  });
}

function isBetter(one: NameHit, other: NameHit): boolean {
  const difference = comparePositions(one.position, other.position);
  if (difference !== 0) return difference < 0;
  const own = Number(one.merged) - Number(other.merged);
  return (own || one.order[0] - other.order[0] || one.order[1] - other.order[1]) < 0;
}

/** The entity a name belongs to, or the one that was merged into. */
async function survivorOfName(
  session: Session,
  view: View,
  { entity, mergedInto }: NameRow,
): Promise<{ key: string; kind?: EntityKind } | null> {
  return mergedInto === null ? { key: entity } : entityByKey(session, view, mergedInto);
}

/** Sorts hits. Connections are counted only for hits that are otherwise tied, or tied with the cursor. */
async function ordered(
  session: Session,
  view: View,
  hits: readonly NameHit[],
  after: Position | undefined,
): Promise<NameHit[]> {
  const sorted = [...hits].sort((one, other) => comparePositions(one.position, other.position));
  const tied = sorted.filter(({ position }, place) =>
    [sorted[place - 1]?.position, sorted[place + 1]?.position, after].some(
      (other) => other && areTied(position, other),
    ),
  );
  if (tied.length === 0) return sorted;
  const ids = tied.map(({ position }) => keyOf(position));
  const rows = await session.readCached("connections-of", { ids, revision: view.revision, limit: MOST_CONNECTED });
  const connected = new Map(rows.map((row) => [row.id, row.connected]));
  return sorted
    .map((found): NameHit => {
      const [way, degree, use, length, , key] = found.position;
      return { ...found, position: [way, degree, use, length, -(connected.get(key) ?? 0), key] };
    })
    .sort((one, other) => comparePositions(one.position, other.position));
}

/** The key of the entity at a position. */
export function keyOf([, , , , , key]: Position): string {
  return key;
}
