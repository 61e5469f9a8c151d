import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { shown } from "../../domain/errors.js";
import type { DocumentRecord } from "../../domain/records.js";
import type { DataPackage } from "../packages/read.js";
import { inBatches } from "../stored/batches.js";
import { digestOf, type Properties } from "../stored/rows.js";

/** The documents a package cites: those it declares, and those that the graph has. */
export interface Documents {
  /** The day a document was published; undefined for an unknown one. */
  publishedOn(key: string): string | undefined;
  /** The key of who published a document; null where nobody is named. */
  publisherOf(key: string): string | null;
  /** Everybody who published one of them. */
  readonly publishers: readonly string[];
  /** Those that the graph does not have yet, and those that it has in another wording. */
  readonly fresh: readonly DocumentRecord[];
  readonly changed: readonly DocumentRecord[];
}

/** Reads what the graph has of `keys` and lays the package over it. Problems found: a document that another package declares differently. */
export async function loadDocuments(
  database: Database,
  dataPackage: DataPackage,
  keys: readonly string[],
  problems: string[],
): Promise<Documents> {
  const name = dataPackage.record.key;
  const own = new Map(dataPackage.documents.map((placed) => [placed.value.key, placed]));
  const days = new Map<string, string>();
  const publishers = new Map<string, string>();
  const digests = new Map<string, string>();
  for (const ids of inBatches([...new Set([...keys, ...own.keys()])])) {
    for (const row of await database.read(statement("declared-documents"), { ids })) {
      const key = row.id as string;
      days.set(key, row.publishedOn as string);
      if (row.publisher !== null) publishers.set(key, row.publisher as string);
      digests.set(key, row.digest as string);
      const placed = own.get(key);
      if (placed && row.package !== name && row.digest !== digestOf(placed.value))
        problems.push(
          `${placed.at(["key"])} ${shown(key)}: the package ${shown(row.package)} declares this document, and differently than ${shown(name)}`,
        );
    }
  }
  const records = [...own.values()].map(({ value }) => value);
  for (const { key, publishedOn, publisher } of records) {
    days.set(key, publishedOn);
    if (publisher === undefined) publishers.delete(key);
    else publishers.set(key, publisher);
  }
  return {
    publishedOn: (key) => days.get(key),
    publisherOf: (key) => publishers.get(key) ?? null,
    publishers: [...new Set(publishers.values())],
    fresh: records.filter(({ key }) => !digests.has(key)),
    changed: records.filter((record) => digests.has(record.key) && digests.get(record.key) !== digestOf(record)),
  };
}

/** The properties of the node of a document. */
export function documentProperties(record: DocumentRecord, dataPackage: string): Properties {
  return {
    title: record.title ?? null,
    publisher: record.publisher ?? null,
    authors: record.authors,
    credits: record.credits.map(({ role, entity }) => `${role} ${entity}`),
    language: record.language ?? null,
    publishedOn: record.publishedOn,
    publishedEdtf: record.publishedEdtf ?? null,
    sort: `${record.publishedOn} ${record.key}`,
    url: record.url ?? null,
    sha256: record.sha256 ?? null,
    licence: record.licence ?? null,
    basedOn: record.basedOn,
    evidence: JSON.stringify(record.evidence),
    package: dataPackage,
    digest: digestOf(record),
  };
}
