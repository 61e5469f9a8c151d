import type { Engine, Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { versionId } from "../../domain/fact.js";
import { labelOf } from "../../domain/kinds.js";
import type { DocumentRecord } from "../../domain/records.js";
import type { Lease } from "../lease/lease.js";
import { inBatches, splitByType } from "../stored/batches.js";
import { entityProperties, type KnownEntity } from "../stored/entities.js";
import type { FreshVersion, RecordedVersion, RetoldVersion } from "../stored/facts.js";
import { nameRows, putNames } from "../stored/names.js";
import { documentProperties } from "./documents.js";
import { run } from "./run.js";
import { closeVersions, putVersions } from "./write-versions.js";

/** All that an import has found to be written. */
export interface Changes {
  readonly package: string;
  readonly entities: readonly KnownEntity[];
  /** Ids of names that no package declares any more. */
  readonly droppedNames: readonly string[];
  /** Documents that are new, and those that the graph has in another wording. */
  readonly documents: readonly DocumentRecord[];
  readonly changedDocuments: readonly DocumentRecord[];
  readonly fresh: readonly FreshVersion[];
  readonly closed: readonly RecordedVersion[];
  readonly retold: readonly RetoldVersion[];
}

/** How many records a set of changes has, for a progress bar and for knowing that there are none. */
export function changeCount(changes: Changes): number {
  const { entities, droppedNames, documents, changedDocuments, fresh, closed, retold } = changes;
  return [entities, droppedNames, documents, changedDocuments, fresh, closed, retold].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}

const isNew = ({ written }: KnownEntity) => written === null;
const isTied = ({ record }: KnownEntity) => record.within !== undefined || record.mergedInto !== undefined;

/**
 * Writes in batches, each all or nothing, what only the revision of the lease has and what can be undone: see `writeInPlace`
 * for the rest. `progress` is told how many records are done.
 */
export async function write(
  changes: Changes,
  catalogue: Catalogue,
  lease: Lease,
  progress: (done: number) => void,
): Promise<void> {
  const { revision, engine } = lease;
  let done = 0;
  const batches = async <T>(rows: readonly T[], put: (transaction: Transaction, batch: T[]) => Promise<unknown>) => {
    for (const batch of inBatches(rows)) {
      await lease.write(async (transaction) => void (await put(transaction, batch)));
      done += batch.length;
      progress(done);
    }
  };
  const entities = changes.entities.filter(isNew);
  await batches(entities, (transaction, batch) => putEntities(transaction, batch, revision, engine));
  // Regions lie in regions, and merged entities stand for others, of any batch: tied when all are there.
  for (const batch of inBatches(entities.filter(isTied)))
    await lease.write((transaction) => tieEntities(transaction, batch));
  await batches(changes.documents, (transaction, batch) => putDocuments(transaction, batch, changes.package, revision));
  await batches(changes.fresh, (transaction, batch) => putVersions(transaction, batch, revision, engine));
  const about = changes.fresh.flatMap(({ id, version }) =>
    version.about.map((key) => ({ id, about: versionId(key, 1) })),
  );
  for (const rows of inBatches(about))
    await lease.write(async (transaction) => void (await transaction.run(statement("put-about"), { rows })));
  await batches(changes.closed, (transaction, batch) => closeVersions(transaction, catalogue, batch, revision));
}

/**
 * Changes entities and documents that the graph has, and the sentences that are made from their names. They are outside the
 * clocks, so that nothing remembers what they were before: it belongs in the transaction that makes the revision the latest.
 */
export async function writeInPlace(
  changes: Changes,
  transaction: Transaction,
  { revision, engine }: Pick<Lease, "revision" | "engine">,
): Promise<void> {
  const entities = changes.entities.filter((entity) => !isNew(entity));
  for (const batch of inBatches(entities)) await putEntities(transaction, batch, revision, engine);
  for (const batch of inBatches(entities)) {
    await untieEntities(transaction, batch);
    await tieEntities(transaction, batch);
  }
  for (const ids of inBatches(changes.droppedNames)) await transaction.run(statement("drop-names"), { ids });
  for (const batch of inBatches(changes.changedDocuments))
    await putDocuments(transaction, batch, changes.package, revision);
  for (const batch of inBatches(changes.retold)) {
    const rows = batch.map(({ id, sentence, told }) => ({ id, properties: { sentence, ...told } }));
    await transaction.run(statement("put-facts"), { rows });
  }
}

async function putDocuments(
  transaction: Transaction,
  documents: readonly DocumentRecord[],
  dataPackage: string,
  revision: number,
): Promise<void> {
  const rows = documents.map((record) => ({ id: record.key, properties: documentProperties(record, dataPackage) }));
  await transaction.run(statement("put-documents"), { rows, revision });
}

async function putEntities(
  transaction: Transaction,
  entities: readonly KnownEntity[],
  revision: number,
  engine: Engine,
): Promise<void> {
  const rows = entities.map((entity) => ({
    id: entity.key,
    kind: labelOf(entity.record.kind),
    properties: entityProperties(entity),
  }));
  const { few, many } = splitByType(engine, rows, ({ kind }) => kind);
  await run(transaction, "put-entities-of-kinds", { rows: few, revision });
  for (const [KIND, group] of many)
    await transaction.run(statement("put-entities", { KIND }), { rows: group, revision });
  await putNames(transaction, entities.flatMap(nameRows), revision);
}

/** Unties entities of the graph from where they no longer lie, and from whom they no longer are. */
async function untieEntities(transaction: Transaction, entities: readonly KnownEntity[]): Promise<void> {
  const regions = entities.filter(({ record }) => record.kind === "REGION");
  await run(transaction, "drop-within", { rows: regions.map(withinOf) });
  await run(transaction, "drop-merged", { rows: entities.map(survivorRow) });
}

async function tieEntities(transaction: Transaction, entities: readonly KnownEntity[]): Promise<void> {
  const regions = entities.filter(({ record }) => record.kind === "REGION");
  await run(transaction, "put-within", { rows: regions.map(withinOf).filter(({ within }) => within !== "") });
  const merged = entities.map(survivorRow).filter(({ survivor }) => survivor !== "");
  await run(transaction, "put-merged", { rows: merged });
  if (merged.length > 0) await transaction.run(statement("ledger-merges"), {});
}

const withinOf = ({ key, record }: KnownEntity) => ({ id: key, within: record.within ?? "" });
const survivorRow = ({ key, record }: KnownEntity) => ({ id: key, survivor: record.mergedInto ?? "" });
