import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { shown } from "../../domain/errors.js";
import { participationText } from "../../domain/participation.js";
import type { DocumentRecord } from "../../domain/records.js";
import { inBatches } from "../stored/batches.js";
import { digestOf, type Properties } from "../stored/rows.js";
import type { Placed } from "./placed.js";
import type { Source } from "./source.js";

/** What a source declares of documents. */
export type DocumentDeclarations = Pick<Source, "key" | "documents">;

/** Documents by their keys: those that are declared, and those that the graph has. */
export interface Documents {
  /** The day a document was published; undefined for an unknown one. */
  publishedOn(key: string): string | undefined;
  /** The key of who published a document; null where nobody is named. */
  publisherOf(key: string): string | null;
  /** Everybody who published one of them. */
  readonly publishers: readonly string[];
  /** What the graph has of a document; undefined where it has nothing. */
  stored(key: string): StoredDocument | undefined;
}

export interface StoredDocument {
  readonly publishedOn: string;
  readonly publisher: string | null;
  /** The key of the package that declares it. */
  readonly package: string;
  readonly digest: string;
}

/** Reads what the graph has of `keys` and lays the source over it. */
export async function loadDocuments(
  database: Database,
  declarations: DocumentDeclarations,
  keys: readonly string[],
): Promise<Documents> {
  const stored = new Map<string, StoredDocument>();
  const now = new Map<string, Pick<DocumentRecord, "publishedOn" | "publisher">>();
  for (const ids of inBatches([...new Set(keys)])) {
    for (const row of await database.read(statement("declared-documents"), { ids })) stored.set(row.id, row);
    for (const key of ids) {
      const before = stored.get(key);
      const declared = declarations.documents.get(key)?.value;
      if (declared) now.set(key, declared);
      else if (before) now.set(key, { publishedOn: before.publishedOn, publisher: before.publisher ?? undefined });
    }
  }
  return {
    publishedOn: (key) => now.get(key)?.publishedOn,
    publisherOf: (key) => now.get(key)?.publisher ?? null,
    publishers: [...new Set([...now.values()].flatMap(({ publisher }) => publisher ?? []))],
    stored: (key) => stored.get(key),
  };
}

/** What is wrong with a document that another package declares: both must say the same of it. */
export function ownershipProblems(
  { value, at }: Placed<DocumentRecord>,
  name: string,
  stored: StoredDocument | undefined,
): string[] {
  if (stored === undefined || stored.package === name || stored.digest === digestOf(value)) return [];
  return [
    `${at(["key"])} ${shown(value.key)}: the package ${shown(stored.package)} declares this document, and differently than ${shown(name)}`,
  ];
}

/** The properties of the node of a document. */
export function documentProperties(record: DocumentRecord, dataPackage: string): Properties {
  return {
    title: record.title ?? null,
    publisher: record.publisher ?? null,
    authors: record.authors,
    credits: record.credits.map(participationText),
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
