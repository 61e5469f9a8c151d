import { DatabaseError } from "../../database/errors.js";
import type { Database, Parameters, Transaction } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import type { FactTypeRecord } from "../../domain/catalogue-entry.js";
import { InvalidInput } from "../../domain/errors.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { type Lease, takeLease, WRITE_DEADLINE } from "../lease/lease.js";
import { retryOnConflict, type Waiting, WriteConflict } from "../lease/retry-on-conflict.js";
import { catalogueWith } from "../stored/catalogue.js";
import { Changes } from "./changes.js";
import { futureDays, type Today, todayInUtc } from "./future-days.js";
import { plan } from "./plan.js";
import { Problems } from "./problems.js";
import { type SharedIdentifier, sharedIdentifiers } from "./shared-identifiers.js";
import { Source } from "./source.js";
import type { SourceRecord } from "./source-record.js";
import { write, writeInPlace } from "./write.js";

/** Whose records they are: what an origin declared before and no longer has is dropped when its records are ingested. */
export interface Origin {
  /** A folder with a data package, a file that a mapping reads, or somebody who edits. */
  readonly kind: "PACKAGE" | "FILE" | "PERSON";
  readonly key: string;
  readonly title: string;
  readonly licence: string;
  readonly description?: string | undefined;
  /** Equal digests are equal records, which are not written twice. */
  readonly digest: string;
  /** The fact types that it brings. */
  readonly catalogue: readonly FactTypeRecord[];
  /** How messages name it at the beginning of a sentence: `The package in "my-facts"`. */
  readonly shown: string;
}

/** What came of it. */
export interface Ingested {
  /** The key of the origin. */
  readonly package: string;
  /** The latest revision of the graph: one more than before when something changed. */
  readonly revision: number;
  readonly changed: boolean;
  /** How many were written: entities new or changed, documents, versions of facts begun and ended. */
  readonly entities: number;
  /** Entities that the origin had and has no more: deprecated, they are in no list where no fact holds them. */
  readonly deprecated: number;
  readonly documents: number;
  readonly versions: number;
  readonly ended: number;
  /** The keys of facts written that join an entity with itself, since a merge made their ends one. */
  readonly self: readonly string[];
  /** Identifiers of what was written that others of the same kind have too; null where that could not be looked up any more. */
  readonly shared: readonly SharedIdentifier[] | null;
}

export interface IngestOptions extends Waiting {
  readonly database: Database;
  /** The shipped catalogue: what packages brought is in the database. */
  readonly catalogue: Catalogue;
  /** The day after which nothing may be dated, and where it is that day; today in UTC when left out, null: any day. */
  readonly today?: Today | null;
  /** Told how many records of how many are written. */
  readonly progress?: (done: number, total: number) => void;
  /** What the process is that writes, as in "relata import": others that wait are told. */
  readonly command?: string;
  /** Refuses a merge of entities between which a fact stands; without it the fact is kept, without an edge. */
  readonly strict?: boolean;
}

/** What an origin is called in the middle of a sentence. */
const CALLED: { readonly [kind in Origin["kind"]]: string } = { PACKAGE: "package", FILE: "file", PERSON: "edits of" };

const NOTHING = {
  changed: false,
  entities: 0,
  deprecated: 0,
  documents: 0,
  versions: 0,
  ended: 0,
  self: [],
  shared: [],
};

/**
 * Writes the records of an origin as one revision, however many there are: they are kept in temporary files, compared with the
 * graph and written in batches under the lease, and readers see all of them or none. Records may name each other in any order.
 * Throws InvalidInput for records that break their contract, before anything is written.
 */
export async function ingest(
  records: Iterable<SourceRecord> | AsyncIterable<SourceRecord>,
  origin: Origin,
  options: IngestOptions,
): Promise<Ingested> {
  const source = new Source(origin.key);
  try {
    await takeIn(records, source, origin, options.today);
    return await retryOnConflict(options.database, options, () => ingestOnce(source, origin, options));
  } finally {
    source.close();
  }
}

/** Reads all records to their end. Throws InvalidInput listing what is wrong with each by itself. */
async function takeIn(
  records: Iterable<SourceRecord> | AsyncIterable<SourceRecord>,
  source: Source,
  { shown }: Origin,
  now: Today | null = todayInUtc(),
): Promise<void> {
  const problems = new Problems(shown);
  for await (const record of records) {
    problems.add(source.add(record));
    if (now !== null) problems.add(futureDays(record, now));
  }
  problems.refuse();
}

/** What came of the ingest of records that are as they were before; undefined when they are not. */
export async function alreadyIngested(database: Database, digest: string): Promise<Ingested | undefined> {
  return sameAs(await packages(database), digest);
}

function sameAs(rows: readonly RowOf["packages"][], digest: string): Ingested | undefined {
  const same = rows.find((row) => row.digest === digest);
  return same && { ...NOTHING, package: same.id, revision: same.latest };
}

async function ingestOnce(source: Source, origin: Origin, options: IngestOptions): Promise<Ingested> {
  const { database, catalogue: shipped, command } = options;
  const before = await packages(database);
  const same = sameAs(before, origin.digest);
  if (same) return same;
  const { key, kind } = origin;
  const catalogue = catalogueWith(shipped, before, { key, entries: origin.catalogue });
  const lease = await takeLease(database, catalogue, { what: `the ${CALLED[kind]} "${key}"`, command });
  try {
    if (JSON.stringify(await packages(database)) !== JSON.stringify(before))
      throw new WriteConflict("Another import has written to this graph while this one was read; try again.");
    await refuseLostTypes(database, catalogueWith(shipped, before), catalogue, origin);
    return await writeChanges(source, origin, { ...options, catalogue, lease, before });
  } catch (error) {
    // A database that is gone cannot take the lease back; it ends by itself.
    await lease.release().catch(() => {});
    throw await withOutcome(error, database, { origin, revision: lease.revision });
  }
}

/** Plans under the lease, so that nobody changes what the plan was compared with, and writes. */
async function writeChanges(
  source: Source,
  origin: Origin,
  {
    database,
    catalogue,
    lease,
    before,
    strict = false,
    progress = () => {},
  }: IngestOptions & { readonly lease: Lease; readonly before: readonly RowOf["packages"][] },
): Promise<Ingested> {
  const { revision } = lease;
  const changes = new Changes(origin.key);
  try {
    await plan({ database, catalogue, source, revision, strict, changes, problems: new Problems(origin.shown) });
    const total = changes.count;
    const known = before.find(({ id }) => id === origin.key);
    const about = propertiesOf(origin);
    if (total === 0 && known && about.catalogue === known.catalogue) {
      // Its files read otherwise, or its title does: noted without a revision.
      await lease.settle((transaction) => putOrigin(transaction, origin.key, { ...about, revision: revision - 1 }));
      return { ...NOTHING, package: origin.key, revision: revision - 1 };
    }
    await write(changes, catalogue, lease, (done) => progress(done, total));
    await lease.commit(async (transaction) => {
      await writeInPlace(changes, transaction, lease);
      await putOrigin(transaction, origin.key, { ...about, revision });
    });
    if (total > 0) progress(total, total);
    return {
      package: origin.key,
      revision,
      changed: true,
      entities: changes.entities.length,
      deprecated: changes.deprecated,
      documents: changes.documents.length + changes.changedDocuments.length,
      versions: changes.fresh.length,
      ended: changes.closed.length,
      self: [...changes.self],
      // All is written: a database that fails now does not make it less so.
      shared: await sharedIdentifiers(database, changes.identified).catch(() => null),
    };
  } finally {
    changes.close();
  }
}

/** What is kept of an origin. */
function propertiesOf({ title, licence, description, digest, catalogue }: Origin) {
  const entries = catalogue.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  return { title, licence, description: description ?? null, digest, catalogue: JSON.stringify(entries) };
}

async function putOrigin(transaction: Transaction, id: string, properties: Parameters): Promise<void> {
  await transaction.run(statement("put-package"), { id, properties });
}

/** An error for want of space says what became of the revision that was being written. */
async function withOutcome(
  error: unknown,
  database: Database,
  { origin: { key, kind }, revision }: { readonly origin: Origin; readonly revision: number },
): Promise<unknown> {
  if (!(error instanceof DatabaseError) || error.code !== "DISK_FULL") return error;
  const [ledger] = await database.read(statement("ledger"), {});
  const outcome =
    ledger?.revision === revision
      ? `the ${CALLED[kind]} "${key}" was written all the same, as revision ${revision}`
      : `nothing of the ${CALLED[kind]} "${key}" was written, and the graph is at revision ${ledger?.revision ?? 0}`;
  return new DatabaseError("DISK_FULL", {
    message: `The disk of the database is full: ${outcome}.`,
    cause: error,
    final: true,
  });
}

function packages(database: Database): Promise<RowOf["packages"][]> {
  return database.read(statement("packages"), {}, { deadline: WRITE_DEADLINE });
}

/** Throws InvalidInput when an origin takes away a fact type of which another one has facts. */
async function refuseLostTypes(
  database: Database,
  before: Catalogue,
  after: Catalogue,
  { key, kind }: Origin,
): Promise<void> {
  const types = before.types.filter((type) => !after.types.includes(type));
  if (types.length === 0) return;
  const given = { types, package: key, open: OPEN_REVISION };
  const used = await database.read(statement("packages-with-types"), given, { deadline: WRITE_DEADLINE });
  if (used.length === 0) return;
  const uses = used.map((row) => `${row.type} (the package "${row.package}" has facts of it)`).join(", ");
  throw new InvalidInput(
    `The ${CALLED[kind]} "${key}" is refused, nothing was written: its catalogue no longer has ${uses}.`,
  );
}
