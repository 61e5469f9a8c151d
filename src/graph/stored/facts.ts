import type { Database, Parameters } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { InvalidInput } from "../../domain/errors.js";
import { type FactVersion, OPEN_REVISION, versionId } from "../../domain/fact.js";
import type { FactContext } from "../../domain/fact-sentence.js";
import { labelsOf } from "../../domain/names.js";
import type { FactRecord } from "../../domain/records.js";
import { versionsOf } from "../../domain/versions.js";
import { inBatches } from "./batches.js";
import { type DeclaredFact, storedDeclaration } from "./declaration.js";
import type { Entities } from "./entities.js";
import { digestOf, versionDigest } from "./rows.js";
import { toldColumns } from "./told-columns.js";

/** The versions of one fact in the graph. */
export interface RecordedFact {
  readonly versions: readonly RecordedVersion[];
  readonly declared: DeclaredFact | null;
  /** What was declared last of a fact that its package no longer has, and the revision that is without it. */
  readonly dropped: { readonly declared: DeclaredFact; readonly at: number } | null;
}

export interface RecordedVersion {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly open: boolean;
  readonly type: string;
  /** Each "role key". */
  readonly participants: readonly string[];
  /** In JSON. */
  readonly sentence: string;
  /** The keys of those who take part in it or say so. */
  readonly named: readonly string[];
}

/** A version that is to be written. */
export interface FreshVersion {
  readonly id: string;
  readonly number: number;
  readonly version: FactVersion;
  readonly declared: DeclaredFact;
}

/** A version that says what it said, in another sentence: a template made it, from names or words that changed. */
export interface RetoldVersion {
  readonly id: string;
  /** In JSON. */
  readonly sentence: string;
  /** What it is found by then. */
  readonly told: Parameters;
}

/** What an import does to facts. */
export interface FactChanges {
  readonly fresh: readonly FreshVersion[];
  readonly closed: readonly RecordedVersion[];
  readonly retold: readonly RetoldVersion[];
}

/** What the graph has of facts, by key. */
export async function recordedFacts(database: Database, facts: readonly string[]): Promise<Map<string, RecordedFact>> {
  const found = new Map<string, Recorded>();
  for (const batch of inBatches(facts)) {
    for (const row of await database.read(statement("versions-of-facts"), { facts: batch, open: OPEN_REVISION })) {
      const fact = found.get(row.fact) ?? { versions: [], declared: null, dropped: null };
      fact.versions.push(row);
      const declared = row.declared === null ? null : storedDeclaration(row.declared);
      if (row.open) fact.declared = declared;
      else if (declared) fact.dropped = { declared, at: row.until };
      found.set(row.fact, fact);
    }
  }
  for (const fact of found.values()) if (fact.declared) fact.dropped = null;
  return found;
}

type Recorded = { -readonly [key in keyof RecordedFact]: RecordedFact[key] } & { versions: RecordedVersion[] };

/** The differences between what is declared of a fact now (null: nothing any more) and what is recorded of it. */
export function factChanges(
  key: string,
  declared: DeclaredFact | null,
  recorded: RecordedFact | undefined,
  around: (record: FactRecord) => FactContext,
): FactChanges {
  const open = (recorded?.versions ?? []).filter((version) => version.open);
  const wanted = declared
    ? versionsOf({ record: declared.record, changes: Object.values(declared.changes).flat() }, around(declared.record))
    : [];
  const digest = (version: FactVersion) => (declared ? versionDigest(version, declared.record) : "");
  const digests = new Set(wanted.map(digest));
  const kept = new Set(open.filter((version) => digests.has(version.digest)).map((version) => version.digest));
  // A change that says nothing new (another package ended the fact on the same day) is kept with the last version all the same.
  const last = wanted.at(-1);
  const before = recorded?.declared ?? null;
  const closing = open.some((version) => !kept.has(version.digest));
  if (declared && before && last && !closing && wanted.length === kept.size)
    if (digestOf(declared.changes) !== digestOf(before.changes)) kept.delete(digest(last));
  let number = Math.max(0, ...(recorded?.versions ?? []).map(({ version }) => version));
  const fresh = wanted
    .filter((version) => !kept.has(digest(version)))
    .map((version) => {
      number += 1;
      return { id: versionId(key, number), number, version, declared: declared as DeclaredFact };
    });
  const telling = new Map(wanted.map((version) => [digest(version), version]));
  const retold = open.flatMap(({ id, digest, sentence: before }) => {
    const version = kept.has(digest) ? telling.get(digest) : undefined;
    const sentence = JSON.stringify(version?.sentence);
    return version === undefined || sentence === before ? [] : [{ id, sentence, told: toldColumns(version) }];
  });
  return { fresh, closed: open.filter((version) => !kept.has(version.digest)), retold };
}

/** What the versions of facts follow from, beside the facts. */
export function factContext(
  catalogue: Catalogue,
  entities: Pick<Entities, "survivor">,
  documents: Pick<FactContext, "publishedOn" | "publisherOf">,
): (record: FactRecord) => FactContext {
  // A company may take part in very many facts.
  const known = new Map<string, ReturnType<FactContext["entity"]>>();
  return (record) => {
    const type = catalogue.get(record.type);
    if (!type) throw new InvalidInput(`${record.key}: ${record.type} is not in the catalogue.`);
    return {
      type,
      ...documents,
      entity(key) {
        const before = known.get(key);
        if (before) return before;
        const entity = entities.survivor(key);
        if (!entity) throw new InvalidInput(`${record.key}: there is no entity "${key}".`);
        const found = { key: entity.key, kind: entity.record.kind, labels: labelsOf(entity.declared) };
        known.set(key, found);
        return found;
      },
    };
  };
}
