import type { Capabilities, Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { versionId } from "../../domain/fact.js";
import { labelOfKind } from "../../domain/kinds.js";
import type { DocumentRecord } from "../../domain/records.js";
import type { Lease } from "../lease/lease.js";
import { inBatches, splitByType } from "../stored/batches.js";
import { entityProperties, type KnownEntity } from "../stored/entities.js";
import type { FreshVersion } from "../stored/facts.js";
import { nameRows, putNames } from "../stored/names.js";
import type { Changes } from "./changes.js";
import { documentProperties } from "./documents.js";
import { run } from "./run.js";
import { closeVersions, putVersions } from "./write-versions.js";

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
  const { revision, capabilities } = lease;
  let done = 0;
  const batches = async <T>(rows: Iterable<T[]>, put: (transaction: Transaction, batch: T[]) => Promise<unknown>) => {
    for (const batch of rows) {
      if (batch.length === 0) continue;
      await lease.write(async (transaction) => void (await put(transaction, batch)));
      done += batch.length;
      progress(done);
    }
  };
  await batches(newEntities(changes), (transaction, batch) => putEntities(transaction, batch, revision, capabilities));
  // Regions lie in regions, and merged entities stand for others, of any batch: tied when all are there.
  for (const batch of newEntities(changes)) {
    const tied = batch.filter(isTied);
    if (tied.length > 0) await lease.write((transaction) => tieEntities(transaction, tied));
  }
  await batches(changes.documents.batches(), (transaction, batch) =>
    putDocuments(transaction, batch, changes.origin, revision),
  );
  await batches(changes.fresh.batches(), (transaction, batch) =>
    putVersions(transaction, batch, revision, capabilities),
  );
  // A fact may be about one that is written after it.
  for (const batch of changes.fresh.batches())
    for (const rows of inBatches(batch.flatMap(aboutRows)))
      await lease.write(async (transaction) => void (await transaction.run(statement("put-about"), { rows })));
  await batches(changes.closed.batches(), (transaction, batch) =>
    closeVersions(transaction, catalogue, batch, revision),
  );
}

function* newEntities(changes: Changes): Generator<KnownEntity[]> {
  for (const batch of changes.entities.batches()) yield batch.filter(isNew);
}

const aboutRows = ({ id, version }: FreshVersion) => version.about.map((key) => ({ id, about: versionId(key, 1) }));

/**
 * Changes entities and documents that the graph has, and the sentences that are made from their names. They are outside the
 * clocks, so that nothing remembers what they were before: it belongs in the transaction that makes the revision the latest.
 */
export async function writeInPlace(
  changes: Changes,
  transaction: Transaction,
  { revision, capabilities }: Pick<Lease, "revision" | "capabilities">,
): Promise<void> {
  for (const batch of changedEntities(changes)) await putEntities(transaction, batch, revision, capabilities);
  for (const batch of changedEntities(changes)) {
    await untieEntities(transaction, batch);
    await tieEntities(transaction, batch);
  }
  for (const ids of changes.droppedNames.batches()) await transaction.run(statement("drop-names"), { ids });
  for (const batch of changes.changedDocuments.batches())
    await putDocuments(transaction, batch, changes.origin, revision);
  for (const batch of changes.retold.batches()) {
    const rows = batch.map(({ id, sentence, told }) => ({ id, properties: { sentence, ...told } }));
    await transaction.run(statement("put-facts"), { rows });
  }
}

function* changedEntities(changes: Changes): Generator<KnownEntity[]> {
  for (const batch of changes.entities.batches()) {
    const changed = batch.filter((entity) => !isNew(entity));
    if (changed.length > 0) yield changed;
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
  capabilities: Capabilities,
): Promise<void> {
  const rows = entities.map((entity) => ({
    id: entity.key,
    kind: labelOfKind(entity.record.kind),
    properties: entityProperties(entity),
  }));
  const { few, many } = splitByType(capabilities, rows, ({ kind }) => kind);
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
