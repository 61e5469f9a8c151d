import type { RowOf } from "../../database/rows.js";
import { type EntityKind, kindOfLabel, type RegionLevel } from "../../domain/kinds.js";
import type { Absorbed, EntityIdentifier } from "../../domain/merged-entities.js";
import type { EntityName } from "../../domain/names.js";
import type { Label, Texts } from "../../domain/text/language.js";
import { webAddress } from "../../domain/text/web-address.js";
import type { View } from "../../domain/view.js";
import type { MaybePromise } from "../reading/batching.js";
import { rowsBy, type Session } from "../reading/session.js";
import { LONGEST_MERGE } from "../stored/merged.js";

/** An entity in its view. Its own columns are outside the clocks; what is asked of it next is asked in this view. */
export interface Entity {
  readonly view: View;
  readonly key: string;
  readonly kind: EntityKind;
  readonly labels: readonly Label[];
  readonly summary: Texts;
  /** Its own, and those of entities that were merged into it. */
  readonly identifiers: readonly EntityIdentifier[];
  readonly url: string | null;
  /** The names that entities had which were merged into it; left out where none was. */
  readonly mergedNames?: readonly EntityName[];
  /** Of regions. */
  readonly level: RegionLevel | null;
  readonly within: string | null;
}

interface EntityRow extends Omit<Entity, "view"> {
  readonly since: number;
  readonly mergedInto: string | null;
}

/** The entity with a key, or the one it was merged into; null when the graph has none at the view's revision. */
export function entityByKey(session: Session, view: View, key: string): MaybePromise<Entity | null> {
  return session.once(view, key, () => {
    const row = entityRow(session, key);
    return row instanceof Promise ? row.then((one) => inView(session, view, one)) : inView(session, view, row);
  });
}

/** The entity of a row as a view sees it. */
function inView(session: Session, view: View, row: EntityRow | undefined): MaybePromise<Entity | null> {
  if (!row || row.since > view.revision) return null;
  return row.mergedInto === null ? { ...row, view } : resolveSurvivor(session, view, row);
}

async function resolveSurvivor(session: Session, view: View, merged: EntityRow): Promise<Entity> {
  let entity = merged;
  for (let steps = 0; entity.mergedInto && steps < LONGEST_MERGE; steps++) {
    const survivor = await entityRow(session, entity.mergedInto);
    // Before the survivor was there, the entity still stood for itself.
    if (!survivor || survivor.since > view.revision) break;
    entity = survivor;
  }
  return { ...entity, view };
}

/** The entity with a key if it is of one of these kinds, else null. */
export async function entityOfKind(
  session: Session,
  view: View,
  key: string,
  kind: EntityKind,
): Promise<Entity | null> {
  const entity = await entityByKey(session, view, key);
  return entity?.kind === kind ? entity : null;
}

/** The entities with these keys in their order; one that is not there is left out. */
export async function entitiesByKey(session: Session, view: View, keys: readonly string[]): Promise<Entity[]> {
  const entities = await Promise.all(keys.map((key) => entityByKey(session, view, key)));
  return entities.filter((entity) => entity !== null);
}

/** An entity that a fact names, which is there wherever the fact is. */
export function participant(session: Session, view: View, key: string): MaybePromise<Entity> {
  const there = (entity: Entity | null): Entity => {
    if (entity) return entity;
    throw new Error(`A fact names the entity "${key}", and the graph has none at revision ${view.revision}.`);
  };
  const entity = entityByKey(session, view, key);
  return entity instanceof Promise ? entity.then(there) : there(entity);
}

/** Every name of an entity, former and short ones too, and behind them those of entities that were merged into it. */
export async function namesOfEntity(
  session: Session,
  { key, mergedNames = [] }: Entity,
): Promise<readonly EntityName[]> {
  const names = await session.readMany("names-of", "", key, async (ids) => {
    const rows = await session.readFresh("names-of", { ids });
    return new Map([...rowsBy(rows, "id")].map(([id, group]) => [id, group as EntityName[]]));
  });
  return [...(names ?? []), ...mergedNames];
}

/** The entity of a row with the columns of `entities-by-id`, for statements that return entities themselves. */
export function entityTold(session: Session, view: View, row: RowOf["entities-by-id"]): MaybePromise<Entity | null> {
  return session.once(view, row.id, () => inView(session, view, entityOf(row)));
}

function entityRow(session: Session, key: string): MaybePromise<EntityRow | undefined> {
  return session.readMany("entities-by-id", "", key, async (ids) => {
    const rows = await session.readFresh("entities-by-id", { ids });
    return new Map(rows.map((row) => [row.id, entityOf(row)]));
  });
}

function entityOf(row: RowOf["entities-by-id"]): EntityRow {
  const kind = row.labels.map(kindOfLabel).find((one) => one !== undefined);
  if (!kind) throw new Error(`The entity "${row.id}" has no label of a kind.`);
  const merged = row.absorbed === null ? null : (JSON.parse(row.absorbed) as Absorbed);
  return {
    key: row.id,
    kind,
    labels: JSON.parse(row.names) as Label[],
    summary: JSON.parse(row.summary) as Texts,
    identifiers: [...row.identifiers.map(identifierIn), ...(merged?.identifiers ?? [])],
    url: webAddress(row.url),
    ...(merged && { mergedNames: merged.names }),
    level: row.level as RegionLevel | null,
    within: row.within,
    mergedInto: row.mergedInto,
    since: row.since,
  };
}

function identifierIn(text: string): EntityIdentifier {
  const colon = text.indexOf(":");
  return { scheme: text.slice(0, colon), value: text.slice(colon + 1) };
}
