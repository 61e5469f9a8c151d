import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { hiddenAt, isAway } from "../../domain/listing.js";
import { type DeclaredEntity, ownRecord } from "../../domain/names.js";
import { WRITE_DEADLINE } from "../lease/lease.js";
import { inBatches } from "../stored/batches.js";
import type { Entities, KnownEntity } from "../stored/entities.js";
import type { FactChanges } from "../stored/facts.js";

/** When each of these entities stops and begins to be listed, by key, after facts were written and ended at `revision`. */
export async function listings(
  database: Database,
  entities: readonly KnownEntity[],
  changes: Pick<FactChanges, "fresh" | "closed"> = { fresh: [], closed: [] },
  revision = OPEN_REVISION,
): Promise<Map<string, readonly number[]>> {
  const away = new Map(entities.map(({ key, declared }) => [key, ownRecord(declared)?.away ?? []]));
  const closed = new Set(changes.closed.map(({ id }) => id));
  const held = new Map<string, { from: number; until: number }[]>();
  const hold = (key: string, from: number, until: number) => {
    const spans = held.get(key) ?? [];
    spans.push({ from, until });
    held.set(key, spans);
  };
  for (const ids of inBatches([...away.keys()].filter((key) => away.get(key)?.length !== 0)))
    for (const { entity, id, from, until } of [
      ...(await read(database, "recorded-with-entities", { ids })),
      ...(await read(database, "recorded-attributed-to", { ids })),
    ])
      hold(entity as string, from as number, closed.has(id as string) ? revision : (until as number));
  for (const { version } of changes.fresh)
    for (const key of [...version.participants.map(({ entity }) => entity), ...version.attributedTo])
      if (away.get(key)?.length) hold(key, revision, OPEN_REVISION);
  return new Map([...away].map(([key, turns]) => [key, hiddenAt(turns, held.get(key) ?? [])]));
}

function read(database: Database, name: string, parameters: { readonly [name: string]: string[] }) {
  return database.read(statement(name), parameters, { deadline: WRITE_DEADLINE });
}

/** The entities to be written: those that are declared otherwise than before, and those that lists have otherwise. */
export async function entitiesToWrite(
  database: Database,
  entities: Entities,
  load: (keys: readonly string[]) => Promise<void>,
  changes: Pick<FactChanges, "fresh" | "closed">,
  revision: number,
): Promise<KnownEntity[]> {
  const named = [
    ...changes.closed.flatMap((version) => version.named),
    ...changes.fresh.flatMap(({ version }) => [
      ...version.participants.map(({ entity }) => entity),
      ...version.attributedTo,
    ]),
  ];
  await load(named);
  const whole = entities.whole;
  const changed = entities.changed;
  const keys = new Set([...named, ...changed.map(({ key }) => key)]);
  const concerned = whole.filter(({ key, declared }) => keys.has(key) && ownRecord(declared)?.away);
  const now = await listings(database, concerned, changes, revision);
  const listed = (entity: KnownEntity) => ({ ...entity, hidden: now.get(entity.key) ?? entity.hidden });
  const written = new Set(changed.map(({ key }) => key));
  const others = concerned.filter(
    ({ key, hidden }) => !written.has(key) && JSON.stringify(now.get(key)) !== JSON.stringify(hidden),
  );
  return [...changed, ...others].map(listed);
}

/** How many of these entities their package has left out by now and had before. */
export function leftOut(entities: readonly KnownEntity[]): number {
  const away = (declared: DeclaredEntity) => isAway(ownRecord(declared)?.away ?? []);
  return entities.filter(({ declared, before }) => before !== undefined && away(declared) && !away(before)).length;
}
