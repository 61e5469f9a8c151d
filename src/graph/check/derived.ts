import type { Database, Value } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { InvalidInput } from "../../domain/errors.js";
import { type FactVersion, factOfVersion } from "../../domain/fact.js";
import { UNBOUNDED_END } from "../../domain/time/day.js";
import { InvalidDate } from "../../domain/time/edtf.js";
import { versionsOf } from "../../domain/versions.js";
import { groupedBy } from "../stored/batches.js";
import { type DeclaredFact, storedDeclaration } from "../stored/declaration.js";
import type { KnownEntity } from "../stored/entities.js";
import { factContext } from "../stored/facts.js";
import { factProperties, versionDigest } from "../stored/rows.js";
import { knownEntity } from "./entities.js";
import { read } from "./pages.js";

/** A version of a fact as it is stored. */
export interface StoredVersion {
  readonly id: string;
  readonly fact: string;
  readonly number: number;
  /** Whether it is recorded at the revision looked at: what was ended keeps what it said. */
  readonly open: boolean;
  readonly properties: { readonly [column: string]: Value };
}

/** A version as it should be stored, derived again from what packages declare. */
export interface DerivedVersion {
  readonly version: FactVersion;
  readonly properties: { readonly [column: string]: Value };
}

/** A fact that cannot be derived again, and why. */
export interface Underivable {
  readonly fact: string;
  readonly column: string;
  readonly stored: Value;
  readonly expected: Value;
}

/** The versions with these ids that a reader of `revision` may see. */
export async function storedVersions(database: Database, ids: readonly string[], revision: number) {
  const rows = await read(database, "stored-facts", { ids });
  return rows
    .map((row) => storedVersion(row, revision))
    .filter((one) => (one.properties.recordedFrom as number) <= revision);
}

function storedVersion(row: RowOf["stored-facts"], revision: number): StoredVersion {
  const id = row.id;
  const { id: _id, ...properties } = row.properties;
  const open = (properties.recordedTo as number) > revision;
  return { id, fact: factOfVersion(id), number: Number(id.slice(id.lastIndexOf("#") + 1)), open, properties };
}

/** Derives the open versions of some facts again, by their ids. */
export async function derivedVersions(
  database: Database,
  catalogue: Catalogue,
  stored: readonly StoredVersion[],
): Promise<{ readonly versions: ReadonlyMap<string, DerivedVersion>; readonly problems: readonly Underivable[] }> {
  const problems: Underivable[] = [];
  const facts = new Map<string, { open: StoredVersion[]; declared: DeclaredFact }>();
  const visible = stored.filter(({ open }) => open);
  for (const [fact, open] of groupedBy(visible, (one) => one.fact)) {
    // A version that a later change left as it was keeps the declaration it was written with; the last one has all.
    const latest = open.reduce((one, other) => (other.number > one.number ? other : one));
    const declared = declaredFact(latest.properties.declared);
    if (declared) facts.set(fact, { open, declared });
    else
      problems.push({
        fact,
        column: "declared",
        stored: latest.properties.declared ?? null,
        expected: "what packages declare",
      });
  }
  const around = await contextOf(
    database,
    catalogue,
    [...facts.values()].map(({ declared }) => declared),
  );
  const versions = new Map<string, DerivedVersion>();
  for (const [fact, { open, declared }] of facts) {
    try {
      const { record, changes } = declared;
      const wanted = versionsOf({ record, changes: Object.values(changes).flat() }, around(record));
      if (wanted.length !== open.length)
        problems.push({ fact, column: "versions", stored: open.length, expected: wanted.length });
      for (const [one, version] of matched(open, wanted, declared))
        versions.set(one.id, { version, properties: propertiesOf(one, version, declared) });
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof InvalidDate)) throw error;
      problems.push({ fact, column: "declared", stored: null, expected: error.message });
    }
  }
  return { versions, problems };
}

/** Pairs stored versions with derived ones: by digest, else by the day they are known from, else in order. */
function matched(open: readonly StoredVersion[], wanted: readonly FactVersion[], declared: DeclaredFact) {
  const pairs: [StoredVersion, FactVersion][] = [];
  let left = [...open].sort((a, b) => a.number - b.number);
  let unmatched = [...wanted];
  const pair = (fits: (stored: StoredVersion, version: FactVersion) => boolean) => {
    for (const version of [...unmatched]) {
      const stored = left.find((one) => fits(one, version));
      if (!stored) continue;
      pairs.push([stored, version]);
      left = left.filter((one) => one !== stored);
      unmatched = unmatched.filter((one) => one !== version);
    }
  };
  pair((stored, version) => stored.properties.digest === versionDigest(version, declared.record));
  pair((stored, version) => stored.properties.knownFrom === version.knownFrom);
  pair(() => true);
  return pairs;
}

/** Keeps a version's place in the history of the graph and the declaration it was written with. */
function propertiesOf({ number, properties }: StoredVersion, version: FactVersion, declared: DeclaredFact) {
  const own = declaredFact(properties.declared) ?? declared;
  return {
    ...factProperties(version, own, { number, revision: properties.recordedFrom as number }),
    digest: versionDigest(version, declared.record),
    recordedTo: properties.recordedTo ?? null,
    declared: properties.declared ?? null,
  };
}

function declaredFact(text: Value | undefined): DeclaredFact | undefined {
  try {
    return storedDeclaration(text as string) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What the versions of facts follow from besides the facts: entities, also those they were merged into, and documents. */
async function contextOf(database: Database, catalogue: Catalogue, facts: readonly DeclaredFact[]) {
  const cited = facts.flatMap(({ record, changes }) => [
    ...record.evidence,
    ...Object.values(changes)
      .flat()
      .flatMap(({ evidence }) => evidence),
  ]);
  const ids = [...new Set(cited.map(({ document }) => document))];
  const cites = await read(database, "declared-documents", { ids });
  const documents = new Map(cites.map((row) => [row.id, row]));
  const known = new Map<string, KnownEntity>();
  let wanted = new Set([
    ...facts.flatMap(({ record }) => [...Object.values(record.roles).flat(), ...record.attributedTo]),
    ...cites.flatMap(({ publisher }) => publisher ?? []),
  ]);
  while (wanted.size > 0) {
    const rows = await read(database, "declared-entities", { ids: [...wanted] });
    const found = rows.flatMap((row) => knownEntity(row.id, row.declared) ?? []);
    for (const entity of found) known.set(entity.key, entity);
    wanted = new Set(found.flatMap(({ record }) => record.mergedInto ?? []).filter((key) => !known.has(key)));
  }
  const survivor = (key: string): KnownEntity | undefined => {
    let entity = known.get(key);
    for (let steps = 0; entity?.record.mergedInto !== undefined && steps < known.size; steps++)
      entity = known.get(entity.record.mergedInto);
    return entity;
  };
  return factContext(
    catalogue,
    { survivor },
    {
      publishedOn: (document) => documents.get(document)?.publishedOn ?? UNBOUNDED_END,
      publisherOf: (document) => documents.get(document)?.publisher ?? null,
    },
  );
}
