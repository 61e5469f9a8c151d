import { DatabaseError } from "../../database/errors.js";
import type { Database, Parameters, Row, Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { InvalidInput } from "../../domain/errors.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { today, UTC } from "../../domain/time/day.js";
import { takeLease, WRITE_DEADLINE } from "../lease/lease.js";
import { retryOnConflict, type Waiting, WriteConflict } from "../lease/retry-on-conflict.js";
import { packageDigest, readPackage, refuse } from "../packages/read.js";
import { catalogueWith } from "../stored/catalogue.js";
import { futureDays, type Today } from "./future-days.js";
import { leftOut } from "./listings.js";
import { planImport } from "./plan.js";
import { selfFacts } from "./self-facts.js";
import { type SharedIdentifier, sharedIdentifiers } from "./shared-identifiers.js";
import { changeCount, write, writeInPlace } from "./write.js";

/** What an import did. */
export interface Imported {
  /** The key of the package. */
  readonly package: string;
  /** The latest revision of the graph: one more than before when something changed. */
  readonly revision: number;
  readonly changed: boolean;
  /** How many were written: entities new or changed, documents, versions of facts begun and ended. */
  readonly entities: number;
  /** Entities that the package had and has no more: deprecated, they are in no list where no fact holds them. */
  readonly deprecated: number;
  readonly documents: number;
  readonly versions: number;
  readonly ended: number;
  /** The keys of facts written that join an entity with itself, since a merge made their ends one. */
  readonly self: readonly string[];
  /** Identifiers of what was written that others of the same kind have too; null where that could not be looked up any more. */
  readonly shared: readonly SharedIdentifier[] | null;
}

export interface Importing extends Waiting {
  readonly database: Database;
  /** The shipped catalogue: what packages brought is in the database. */
  readonly catalogue: Catalogue;
  readonly folder: string;
  /** The day after which nothing may be dated, and where it is that day; today in UTC when left out, null: any day. */
  readonly today?: Today | null;
  /** Told how many records of how many are written. */
  readonly progress?: (done: number, total: number) => void;
  /** What the process is that imports, as in "relata import": others that wait are told. */
  readonly command?: string;
  /** Refuses a merge of entities between which a fact stands; without it the fact is kept, without an edge. */
  readonly strict?: boolean;
}

/**
 * Imports the data package of a folder as one revision. The same package twice changes nothing and makes no revision.
 * Throws InvalidInput for a package that breaks its contract, before anything is written.
 */
export function importPackage({ wait, onWaiting, ...options }: Importing): Promise<Imported> {
  return retryOnConflict(options.database, { wait, onWaiting }, () => importOnce(options));
}

async function importOnce({
  database,
  catalogue: shipped,
  folder,
  today: now = { day: today(), timeZone: UTC },
  progress = () => {},
  command,
  strict = false,
}: Omit<Importing, keyof Waiting>): Promise<Imported> {
  const nothing = {
    changed: false,
    entities: 0,
    deprecated: 0,
    documents: 0,
    versions: 0,
    ended: 0,
    self: [],
    shared: [],
  };
  const packages = await imported(database);
  const digest = await packageDigest(folder);
  const same = packages.find((row) => row.digest === digest);
  if (same) return { ...nothing, package: same.id as string, revision: same.latest as number };

  const dataPackage = await readPackage(folder);
  refuse(folder, now === null ? [] : futureDays(dataPackage, now));
  const name = dataPackage.record.key;
  const before = packages.find(({ id }) => id === name);
  const catalogue = catalogueWith(shipped, packages, { key: name, entries: dataPackage.catalogue });
  const { title, licence, description = null } = dataPackage.record;
  const entries = dataPackage.catalogue.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  const about = { title, licence, description, digest, catalogue: JSON.stringify(entries) };
  const putPackage = async (transaction: Transaction, properties: Parameters): Promise<void> => {
    await transaction.run(statement("put-package"), { id: name, properties });
  };
  const lease = await takeLease(database, catalogue, { what: `the package "${name}"`, command });
  try {
    if (JSON.stringify(await imported(database)) !== JSON.stringify(packages))
      throw new WriteConflict("Another import has written to this graph while this one was read; try again.");
    await refuseLostTypes(database, catalogueWith(shipped, packages), catalogue, name);
    // Planned under the lease, so that nobody changes what the plan was compared with.
    const changes = await planImport(database, catalogue, folder, dataPackage, { revision: lease.revision, strict });
    const total = changeCount(changes);
    const news = about.catalogue !== (before?.catalogue ?? "[]");
    if (total === 0 && before && !news) {
      // Its files read otherwise, or its title does: noted without a revision.
      await lease.settle((transaction) => putPackage(transaction, { ...about, revision: lease.revision - 1 }));
      return { ...nothing, package: name, revision: lease.revision - 1 };
    }
    await write(changes, catalogue, lease, (done) => progress(done, total));
    await lease.commit(async (transaction) => {
      await writeInPlace(changes, transaction, lease);
      await putPackage(transaction, { ...about, revision: lease.revision });
    });
    if (total > 0) progress(total, total);
    const { entities, documents, changedDocuments, fresh, closed } = changes;
    return {
      package: name,
      revision: lease.revision,
      changed: true,
      entities: entities.length,
      deprecated: leftOut(entities),
      documents: documents.length + changedDocuments.length,
      versions: fresh.length,
      ended: closed.length,
      self: selfFacts(fresh),
      // All is written: a database that fails now does not make it less so.
      shared: await sharedIdentifiers(database, entities).catch(() => null),
    };
  } catch (error) {
    // A database that is gone cannot take the lease back; it ends by itself.
    await lease.release().catch(() => {});
    throw await withOutcome(error, database, { name, revision: lease.revision });
  }
}

/** An error for want of space says what became of the revision that was being written. */
async function withOutcome(
  error: unknown,
  database: Database,
  { name, revision }: { readonly name: string; readonly revision: number },
): Promise<unknown> {
  if (!(error instanceof DatabaseError) || error.code !== "DISK_FULL") return error;
  const [ledger] = await database.read(statement("ledger"), {});
  const outcome =
    ledger?.revision === revision
      ? `the package "${name}" was written all the same, as revision ${revision}`
      : `nothing of the package "${name}" was written, and the graph is at revision ${ledger?.revision ?? 0}`;
  return new DatabaseError("DISK_FULL", {
    message: `The disk of the database is full: ${outcome}.`,
    cause: error,
    final: true,
  });
}

function imported(database: Database): Promise<Row[]> {
  return database.read(statement("packages"), {}, { deadline: WRITE_DEADLINE });
}

/** Throws InvalidInput when the package takes away a fact type of which another package has facts. */
async function refuseLostTypes(database: Database, before: Catalogue, after: Catalogue, name: string): Promise<void> {
  const types = before.types.filter((type) => !after.types.includes(type));
  if (types.length === 0) return;
  const given = { types, package: name, open: OPEN_REVISION };
  const used = await database.read(statement("packages-with-types"), given, { deadline: WRITE_DEADLINE });
  if (used.length === 0) return;
  const uses = used.map((row) => `${row.type} (the package "${row.package}" has facts of it)`).join(", ");
  throw new InvalidInput(`The package "${name}" is refused, nothing was written: its catalogue no longer has ${uses}.`);
}
