import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { hiddenRevisions, isLeftOutByPackage } from "../../domain/hidden-entities.js";
import { type DeclaredEntity, ownRecord } from "../../domain/names.js";
import { WRITE_DEADLINE } from "../lease/lease.js";
import { inBatches } from "../stored/batches.js";
import type { KnownEntity } from "../stored/entities.js";

/** What is written at a revision: the keys of entities that fresh versions name, and the ids of the versions that are ended. */
export interface WrittenVersions {
  readonly held: ReadonlySet<string>;
  readonly ended: ReadonlySet<string>;
}

const NOTHING: WrittenVersions = { held: new Set(), ended: new Set() };

/** When each of these entities stops and begins to be listed, by key, after facts were written and ended at `revision`. */
export async function listings(
  database: Database,
  entities: readonly KnownEntity[],
  { held, ended } = NOTHING,
  revision = OPEN_REVISION,
): Promise<Map<string, readonly number[]>> {
  const away = new Map(entities.map(({ key, declared }) => [key, ownRecord(declared)?.away ?? []]));
  const spans = new Map<string, { from: number; until: number }[]>();
  const hold = (key: string, from: number, until: number) => {
    const before = spans.get(key) ?? [];
    before.push({ from, until });
    spans.set(key, before);
  };
  for (const ids of inBatches([...away.keys()].filter((key) => away.get(key)?.length !== 0)))
    for (const { entity, id, from, until } of [
      ...(await read(database, "recorded-with-entities", { ids })),
      ...(await read(database, "recorded-attributed-to", { ids })),
    ])
      hold(entity, from, ended.has(id) ? revision : until);
  for (const key of away.keys()) if (away.get(key)?.length && held.has(key)) hold(key, revision, OPEN_REVISION);
  return new Map([...away].map(([key, turns]) => [key, hiddenRevisions(turns, spans.get(key) ?? [])]));
}

function read(
  database: Database,
  name: "recorded-with-entities" | "recorded-attributed-to",
  parameters: { readonly [name: string]: string[] },
) {
  return database.read(statement(name), parameters, { deadline: WRITE_DEADLINE });
}

/** Whether its package left an entity out at some time. */
export function wasAway({ declared }: KnownEntity): boolean {
  return ownRecord(declared)?.away !== undefined;
}

/** How many of these entities their package has left out by now and had before. */
export function leftOut(entities: readonly KnownEntity[]): number {
  const away = (declared: DeclaredEntity) => isLeftOutByPackage(ownRecord(declared)?.away ?? []);
  return entities.filter(({ declared, before }) => before !== undefined && away(declared) && !away(before)).length;
}
