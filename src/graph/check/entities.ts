import type { Database, Value } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import { shown } from "../../domain/errors.js";
import { kindOfLabel, labelOfKind } from "../../domain/kinds.js";
import type { MergedEntity } from "../../domain/merged-entities.js";
import { type DeclaredEntity, ownerOf, ownRecord } from "../../domain/names.js";
import { compareTexts } from "../../search/ranking.js";
import { listings } from "../ingest/listings.js";
import { rowsBy } from "../reading/session.js";
import { entityProperties, type KnownEntity } from "../stored/entities.js";
import { mergedBySurvivor } from "../stored/merged.js";
import { nameRows, nameWrites } from "../stored/names.js";
import { corrections, type Difference, differences, type Findings, missingFrom, type Write } from "./difference.js";
import { read } from "./pages.js";

/** Who was merged into whom, by what packages declare: each survivor with those that it stands for. */
export async function mergedEntities(
  database: Database,
  revision: number,
): Promise<ReadonlyMap<string, readonly MergedEntity[]>> {
  const rows = await read(database, "merged-entities", { revision });
  return mergedBySurvivor(rows.flatMap((row) => knownEntity(row.id, row.declared) ?? []));
}

/**
 * Compares what is stored of entities, their names and the edges between them with what packages declare. `merged`: whom each
 * survivor stands for. `revision`: the latest.
 */
export async function checkEntities(
  database: Database,
  ids: readonly string[],
  merged: ReadonlyMap<string, readonly MergedEntity[]>,
  revision: number,
): Promise<Findings> {
  const stored = await read(database, "stored-entities", { ids });
  const names = rowsBy(await read(database, "stored-names", { ids }), "entity");
  const grams = new Map((await read(database, "stored-grams", { ids })).map((row) => [row.id, row.grams]));
  const ties = rowsBy(await read(database, "stored-ties", { ids }), "id");
  const found: Difference[] = [];
  const writes: Write[] = [];
  const known = stored.flatMap(({ id, properties }) => knownEntity(id, properties.declared) ?? []);
  const byKey = new Map(known.map((entity) => [entity.key, entity]));
  const away = known.filter(({ declared }) => ownRecord(declared)?.away);
  const listed = away.length === 0 ? new Map<string, number[]>() : await listings(database, away);
  for (const row of stored) {
    const key = row.id;
    const properties = row.properties;
    // An import that is under way has not written everything of this one yet.
    if ((properties.since as number) > revision) continue;
    const known = byKey.get(key);
    // What an import that is under way has written or ended is not looked at either.
    const entity = known && { ...known, hidden: (listed.get(key) ?? []).filter((one) => one <= revision) };
    if (!entity) {
      found.push({
        of: key,
        column: "declared",
        stored: properties.declared ?? null,
        expected: "what packages declare",
      });
      continue;
    }
    for (const one of [
      columnsOf({ ...entity, merged: merged.get(key) ?? [] }, row.labels, properties, revision),
      expectedNames(entity, names.get(key) ?? [], grams, revision),
      tiesOf(entity, ties.get(key) ?? []),
    ]) {
      found.push(...one.differences);
      writes.push(...one.writes);
    }
  }
  return { differences: found, writes };
}

/** An entity as its stored declaration says; undefined where that cannot be read. */
export function knownEntity(key: string, declared: Value | undefined): KnownEntity | undefined {
  try {
    const records = JSON.parse(declared as string) as DeclaredEntity;
    const record = records[ownerOf(records) ?? ""];
    if (record?.kind === undefined) return undefined;
    return { key, declared: records, record: { ...record, kind: record.kind }, written: null, merged: [], hidden: [] };
  } catch {
    return undefined;
  }
}

function columnsOf(
  entity: KnownEntity,
  labels: readonly string[],
  { id: _id, since: _since, ...stored }: { [column: string]: Value },
  revision: number,
): Findings {
  const KIND = labelOfKind(entity.record.kind);
  const columns = differences(entity.key, stored, entityProperties(entity));
  const kinds = labels.filter((label) => kindOfLabel(label) !== undefined).sort();
  const kind: Difference = { of: entity.key, column: "kind", stored: kinds.join(" and "), expected: KIND };
  const found = kind.stored === KIND ? columns : [...columns, kind];
  if (found.length === 0) return { differences: [], writes: [] };
  const put = {
    statement: statement("put-entities", { KIND }),
    parameters: { rows: [{ id: entity.key, properties: corrections(columns) }], revision },
  };
  const dropped = kinds.filter((label) => label !== KIND);
  const drops = dropped.map((label) => ({
    statement: statement("drop-kind", { KIND: label }),
    parameters: { ids: [entity.key] },
  }));
  return { differences: found, writes: [...drops, put] };
}

function expectedNames(
  entity: KnownEntity,
  stored: readonly RowOf["stored-names"][],
  grams: ReadonlyMap<string, readonly string[]>,
  revision: number,
): Findings {
  const expected = nameRows(entity);
  const before = new Map(stored.map((row) => [row.id, row.properties]));
  const wrong = expected.flatMap((row) => {
    const said = `name ${shown(row.properties.text)} of ${entity.key}`;
    const { id: _id, since: _since, ...columns } = before.get(row.id) ?? {};
    const found: Difference[] = before.has(row.id)
      ? differences(
          said,
          { ...columns, grams: [...(grams.get(row.id) ?? [])].sort(compareTexts) },
          { ...row.properties, grams: [...row.grams].sort(compareTexts) },
        )
      : [{ of: said, column: "name", stored: null, expected: row.properties.text ?? null }];
    return found.length === 0 ? [] : [{ row, found }];
  });
  const surplus = missingFrom(
    [...before.keys()],
    expected.map(({ id }) => id),
    (id) => id,
  );
  return {
    differences: [
      ...wrong.flatMap(({ found }) => found),
      ...surplus.map((id) => ({
        of: entity.key,
        column: "name",
        stored: before.get(id)?.text ?? id,
        expected: null,
      })),
    ],
    writes: [
      ...(surplus.length > 0 ? [{ statement: statement("drop-names"), parameters: { ids: surplus } }] : []),
      ...(wrong.length > 0
        ? [
            { statement: statement("drop-gram-ties"), parameters: { ids: wrong.map(({ row }) => row.id) } },
            ...nameWrites(
              wrong.map(({ row }) => row),
              revision,
            ),
          ]
        : []),
    ],
  };
}

function tiesOf({ key, record }: KnownEntity, stored: readonly RowOf["stored-ties"][]): Findings {
  const within = record.kind === "REGION" ? (record.within ?? "") : "";
  const survivor = record.mergedInto ?? "";
  const tie = (type: string, expected: string, drop: Write, put: Write): Findings => {
    const others = stored.filter((row) => row.type === type).map((row) => row.other);
    const drops = others.some((other) => other !== expected);
    const puts = expected !== "" && !others.includes(expected);
    if (!drops && !puts) return { differences: [], writes: [] };
    return {
      differences: [{ of: key, column: `${type} edge`, stored: others.sort().join(" and "), expected }],
      writes: [...(drops ? [drop] : []), ...(puts ? [put] : [])],
    };
  };
  const place = { rows: [{ id: key, within }] };
  const merge = { rows: [{ id: key, survivor }] };
  const found = [
    tie(
      "WITHIN",
      within,
      { statement: statement("drop-within"), parameters: place },
      { statement: statement("put-within"), parameters: place },
    ),
    tie(
      "MERGED_INTO",
      survivor,
      { statement: statement("drop-merged"), parameters: merge },
      { statement: statement("put-merged"), parameters: merge },
    ),
  ];
  return { differences: found.flatMap((one) => one.differences), writes: found.flatMap((one) => one.writes) };
}
