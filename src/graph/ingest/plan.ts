import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { InvalidInput } from "../../domain/errors.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { labelsOf } from "../../domain/names.js";
import { UNBOUNDED_END } from "../../domain/time/day.js";
import { InvalidDate } from "../../domain/time/edtf.js";
import { type DataPackage, refuse } from "../packages/read.js";
import { inBatches } from "../stored/batches.js";
import type { DeclaredFact } from "../stored/declaration.js";
import { Entities } from "../stored/entities.js";
import { type FactChanges, factChanges, factContext, recordedFacts } from "../stored/facts.js";
import { mergedInto } from "../stored/merged.js";
import { nameRows } from "../stored/names.js";
import { digestOf } from "../stored/rows.js";
import { declaredNow } from "./declared.js";
import { loadDocuments } from "./documents.js";
import { entitiesToWrite } from "./listings.js";
import { referenceProblems } from "./references.js";
import { selfProblems } from "./self-facts.js";
import type { Changes } from "./write.js";

/** What there is to write for a package as a revision, found by comparing it with the graph. Throws InvalidInput listing all that is wrong; nothing is written here. */
export async function planImport(
  database: Database,
  catalogue: Catalogue,
  folder: string,
  dataPackage: DataPackage,
  { revision, strict }: { readonly revision: number; readonly strict: boolean },
): Promise<Changes> {
  const name = dataPackage.record.key;
  const problems: string[] = [];
  const entities = new Entities(revision);
  const load = (keys: readonly string[]) => entities.load(database, dataPackage, [...new Set(keys)], problems);

  const mentioned = await database.read(statement("entities-of-package"), { package: name });
  await load([...mentioned.map(({ id }) => id as string), ...entityKeys(dataPackage)]);
  const recorded = await recordedFacts(database, await affectedFacts(database, dataPackage, entities));
  const declared = declaredNow(dataPackage, recorded, await lastChanged(database));
  const records = [...declared.values()].flatMap((fact) => (fact ? [fact.record] : []));
  // Facts of other packages are made anew where this one changes or merges something: what they name is needed too.
  await load(records.flatMap((record) => [...Object.values(record.roles).flat(), ...record.attributedTo]));
  const documents = await loadDocuments(database, dataPackage, citedDocuments(dataPackage, declared), problems);
  await load(documents.publishers);

  const named = [
    ...records.flatMap((record) => [...record.about, ...record.replaces]),
    ...dataPackage.changes.flatMap(({ value }) => [value.fact, ...value.by]),
  ];
  const elsewhere = await recordedFacts(
    database,
    [...new Set(named)].filter((key) => !declared.has(key)),
  );
  const known = {
    catalogue,
    entity: (key: string) => entities.survivor(key),
    hasDocument: (key: string) => documents.publishedOn(key) !== undefined,
    publishedOn: (key: string) => documents.publishedOn(key),
    hasFact: (key: string) => (declared.has(key) ? declared.get(key) : elsewhere.get(key)?.declared) != null,
  };
  problems.push(...referenceProblems(dataPackage, entities, known));
  refuse(folder, problems);

  const around = factContext(catalogue, entities, {
    publishedOn: (key) => documents.publishedOn(key) ?? UNBOUNDED_END,
    publisherOf: documents.publisherOf,
  });
  const places = new Map([
    ...dataPackage.changes.map(({ value, at }) => [value.fact, at()] as const),
    ...dataPackage.facts.map(({ value, at }) => [value.key, at()] as const),
  ]);
  const placeOf = (key: string) => `${places.get(key) ?? key} (${key})`;
  const facts = [...declared].map(([key, fact]) => {
    return changesOrProblem(placeOf(key), problems, () => factChanges(key, fact, recorded.get(key), around));
  });
  const fresh = facts.flatMap((one) => one.fresh);
  if (strict) problems.push(...selfProblems(fresh, placeOf));
  refuse(folder, problems);
  const closed = facts.flatMap((one) => one.closed);
  return {
    package: name,
    entities: await entitiesToWrite(database, entities, load, { fresh, closed }, revision),
    droppedNames: await droppedNames(database, entities),
    documents: documents.fresh,
    changedDocuments: documents.changed,
    fresh,
    closed,
    retold: facts.flatMap((one) => one.retold),
  };
}

/** The revision at which each package was last imported with other files, by its key. */
async function lastChanged(database: Database): Promise<Map<string, number>> {
  const packages = await database.read(statement("packages"), {});
  return new Map(packages.map(({ id, revision }) => [id as string, revision as number]));
}

function entityKeys(dataPackage: DataPackage): string[] {
  return [
    ...dataPackage.entities.flatMap(({ value }) => [value.key, value.within ?? [], value.mergedInto ?? []].flat()),
    ...dataPackage.documents.flatMap(({ value }) =>
      [value.publisher ?? [], value.authors, value.credits.map(({ entity }) => entity)].flat(2),
    ),
    ...dataPackage.facts.flatMap(({ value }) => [...Object.values(value.roles).flat(), ...value.attributedTo]),
  ];
}

/**
 * The facts an import may change: its own, those it changed before or changes now, those of entities that it merges or
 * gives other names, or that say or publish them, and those that rest on a document that it dates or ascribes differently.
 */
async function affectedFacts(database: Database, dataPackage: DataPackage, entities: Entities): Promise<string[]> {
  const open = OPEN_REVISION;
  const keys = [
    ...dataPackage.facts.map(({ value }) => value.key),
    ...dataPackage.changes.map(({ value }) => value.fact),
  ];
  const before = await database.read(statement("facts-of-package"), { package: dataPackage.record.key, open });
  keys.push(...before.map(({ fact }) => fact as string));
  // The facts of one that was merged until now are recorded with the one that stood for it.
  const merged = entities.changed.flatMap(({ key, record, before }) => {
    const earlier = mergedInto(before ?? {});
    if (record.mergedInto === earlier) return [];
    return earlier === undefined ? [key] : [key, entities.survivor(earlier)?.key ?? earlier];
  });
  const renamed = entities.changed.flatMap(({ key, declared, before }) =>
    before !== undefined && digestOf(labelsOf(before)) !== digestOf(labelsOf(declared)) ? [key] : [],
  );
  for (const ids of inBatches([...new Set([...merged, ...renamed])])) {
    const rows = await database.read(statement("facts-with-entities"), { ids, open });
    keys.push(...rows.map(({ fact }) => fact as string));
  }
  for (const ids of inBatches(merged)) {
    const rows = await database.read(statement("facts-said-by"), { ids, open });
    keys.push(...rows.map(({ fact }) => fact as string));
  }
  for (const ids of inBatches(await published(database, dataPackage))) {
    const rows = await database.read(statement("facts-with-documents"), { ids, open });
    keys.push(...rows.map(({ fact }) => fact as string));
  }
  return [...new Set(keys)];
}

/** The documents in the graph that the package says were published on another day, or by somebody else. */
async function published(database: Database, { documents }: DataPackage): Promise<string[]> {
  const now = new Map(documents.map(({ value }) => [value.key, `${value.publishedOn} ${value.publisher ?? ""}`]));
  const changed: string[] = [];
  for (const ids of inBatches([...now.keys()])) {
    const rows = await database.read(statement("declared-documents"), { ids });
    changed.push(
      ...rows.flatMap(({ id, publishedOn, publisher }) =>
        now.get(id as string) === `${publishedOn} ${publisher ?? ""}` ? [] : [id as string],
      ),
    );
  }
  return changed;
}

function changesOrProblem(place: string, problems: string[], changes: () => FactChanges): FactChanges {
  try {
    return changes();
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof InvalidDate)) throw error;
    problems.push(`${place} ${error.message}`);
    return { fresh: [], closed: [], retold: [] };
  }
}

function citedDocuments(dataPackage: DataPackage, declared: ReadonlyMap<string, DeclaredFact | null>): string[] {
  const evidence = [...declared.values()].flatMap((fact) =>
    fact
      ? [
          ...fact.record.evidence,
          ...Object.values(fact.changes)
            .flat()
            .flatMap((change) => change.evidence),
        ]
      : [],
  );
  const own = dataPackage.documents.flatMap(({ value }) => [
    ...value.basedOn,
    ...value.evidence.map(({ document }) => document),
  ]);
  return [...evidence.map(({ document }) => document), ...own];
}

/** Names in the graph, of entities that change, that nobody declares any more. */
async function droppedNames(database: Database, entities: Entities): Promise<string[]> {
  const { changed } = entities;
  const declared = new Set(changed.flatMap(nameRows).map(({ id }) => id));
  const dropped: string[] = [];
  const before = changed.filter(({ written }) => written !== null);
  for (const ids of inBatches(before.map(({ key }) => key))) {
    const rows = await database.read(statement("names-of-entities"), { ids });
    dropped.push(...rows.map(({ id }) => id as string).filter((id) => !declared.has(id)));
  }
  return dropped;
}
