import type { Database } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import { shown } from "../../domain/errors.js";
import { recordToStore } from "../../domain/hidden-entities.js";
import { identifierForm } from "../../domain/identifiers.js";
import type { EntityKind } from "../../domain/kinds.js";
import {
  absorbedFrom,
  type EntityIdentifier,
  labelsWithMerged,
  type MergedEntity,
  summaryAndUrlOf,
} from "../../domain/merged-entities.js";
import { type DeclaredEntity, declaredNames, identifiersOf, labelsOf, ownerOf } from "../../domain/names.js";
import type { EntityRecord } from "../../domain/records.js";
import { beginningsOf, folded } from "../../domain/text/folding.js";
import { bestLabel } from "../../domain/text/language.js";
import type { Placed } from "../ingest/placed.js";
import { inBatches } from "./batches.js";
import { LONGEST_MERGE, mergedBySurvivor, mergedInto } from "./merged.js";
import { digestOf, type Properties } from "./rows.js";

/** An entity as all packages together declare it. */
export interface KnownEntity {
  readonly key: string;
  readonly declared: DeclaredEntity;
  /** The record of the package that owns it. */
  readonly record: EntityRecord & { readonly kind: EntityKind };
  /** The digest of what is written of it, null while nothing is; and what that declares. */
  readonly written: string | null;
  readonly before?: DeclaredEntity | undefined;
  /** Those that were merged into it, in the order of their keys: whom it stands for. */
  readonly merged: readonly MergedEntity[];
  /** When it stops and begins to be listed, as it is written: see src/domain/hidden-entities.ts. */
  readonly hidden: readonly number[];
}

/** What a package declares of entities, as far as it is looked up. */
export interface EntityDeclarations {
  /** The key of the package. */
  readonly key: string;
  readonly entities: { get(key: string): Placed<EntityRecord> | undefined };
  /** The keys of the entities that the package merges into this one. */
  mergedInto(key: string): readonly string[];
}

/** Some of the entities a package is about, by key: those it declares or adds to, those it merely names, and those it no longer mentions. */
export class Entities {
  readonly #known = new Map<string, KnownEntity>();
  readonly #asked = new Set<string>();
  readonly #problems = new Map<string, readonly string[]>();
  readonly #revision: number;
  readonly #declarations: EntityDeclarations;

  /** `revision`: the one that the package is imported as. */
  constructor(revision: number, declarations: EntityDeclarations) {
    this.#revision = revision;
    this.#declarations = declarations;
  }

  get(key: string): KnownEntity | undefined {
    return this.#known.get(key);
  }

  get all(): readonly KnownEntity[] {
    return [...this.#known.values()];
  }

  /** All of them with those that they stand for. */
  get whole(): readonly KnownEntity[] {
    const merged = mergedBySurvivor(this.all);
    return this.all.map((entity) => ({ ...entity, merged: merged.get(entity.key) ?? [] }));
  }

  /** Those whose written form differs from what is declared now, of them or of those they stand for. */
  get changed(): readonly KnownEntity[] {
    return this.whole.filter((entity) => entity.written !== entityDigest(entity));
  }

  /** Follows merges to the entity that stands for this one; undefined for an unknown key or a circle of merges. */
  survivor(key: string): KnownEntity | undefined {
    let entity = this.get(key);
    for (let steps = 0; entity?.record.mergedInto !== undefined && steps < LONGEST_MERGE; steps++)
      entity = this.get(entity.record.mergedInto);
    return entity?.record.mergedInto === undefined ? entity : undefined;
  }

  /** Whether the region `key`, or one around it, is `region`; also where the regions around it turn in a circle. */
  isInside(key: string, region: string): boolean {
    let around: string | undefined = key;
    for (let steps = 0; around !== undefined && steps < DEEPEST_REGION; steps++) {
      if (around === region) return true;
      around = this.get(around)?.record.within;
    }
    return around !== undefined;
  }

  /** What is wrong with what the package says of an entity: it is another package's, its kind changes, or there is nothing to add to. */
  problemsOf(key: string): readonly string[] {
    return this.#problems.get(key) ?? [];
  }

  /** Reads what the graph has of `keys`, and of those they were merged into or lie in, and lays the package over it. */
  async load(database: Database, keys: readonly string[]): Promise<void> {
    const fresh = [...new Set(keys)].filter((key) => !this.#asked.has(key));
    if (fresh.length === 0) return;
    for (const key of fresh) this.#asked.add(key);
    for (const ids of inBatches(fresh)) {
      const stored = new Map<string, RowOf["declared-entities"]>();
      for (const row of await database.read(statement("declared-entities"), { ids })) stored.set(row.id, row);
      for (const key of ids) this.#add(key, stored.get(key));
    }
    const further = fresh.flatMap((key) => {
      const { before, record } = this.get(key) ?? {};
      return [record?.mergedInto, record?.within, mergedInto(before ?? {})].filter((one) => one !== undefined);
    });
    // Whoever stands for others is written with what they have.
    for (const ids of inBatches(fresh.filter((key) => this.#known.has(key)))) {
      further.push(...(await database.read(statement("merged-into"), { ids })).map(({ id }) => id));
      further.push(...ids.flatMap((key) => this.#declarations.mergedInto(key)));
    }
    await this.load(database, further);
  }

  #add(key: string, stored: RowOf["declared-entities"] | undefined): void {
    const name = this.#declarations.key;
    const before = stored === undefined ? {} : (JSON.parse(stored.declared) as DeclaredEntity);
    const { [name]: earlier, ...others } = before;
    const placed = this.#declarations.entities.get(key);
    const mine = recordToStore(earlier, placed?.value, this.#revision);
    const declared: DeclaredEntity = mine ? { ...others, [name]: mine } : others;
    const record = declared[ownerOf(declared) ?? ""];
    if (placed) this.#problems.set(key, declarationProblems(placed, name, { earlier, owner: ownerOf(others), record }));
    if (record?.kind === undefined) return;
    this.#known.set(key, {
      key,
      declared,
      record: { ...record, kind: record.kind },
      written: stored === undefined ? null : stored.digest,
      before: stored === undefined ? undefined : before,
      merged: [],
      hidden: stored?.hidden ?? [],
    });
  }
}

/** `earlier`: what the package declared before; `owner`: another package that has the entity; `record`: what is declared of it now. */
function declarationProblems(
  { value: { key, kind }, at }: Placed<EntityRecord>,
  name: string,
  known: {
    readonly earlier: DeclaredEntity[string] | undefined;
    readonly owner: string | undefined;
    readonly record: DeclaredEntity[string] | undefined;
  },
): string[] {
  const { earlier, owner, record } = known;
  const problems: string[] = [];
  if (kind !== undefined && owner !== undefined)
    problems.push(
      `${at(["key"])} ${shown(key)}: belongs to the package ${shown(owner)}, so ${shown(name)} may only add names and identifiers to it (leave out its kind)`,
    );
  if (earlier?.kind !== undefined && kind !== undefined && earlier.kind !== kind)
    problems.push(
      `${at(["kind"])} ${shown(key)}: a kind never changes, and this one is ${earlier.kind} already, not ${kind}`,
    );
  if (record === undefined)
    problems.push(
      `${at(["key"])} ${shown(key)}: no package declares this entity, so there is nothing to add to; give it a kind`,
    );
  return problems;
}

export function entityDigest({ declared, merged }: KnownEntity): string {
  return digestOf(merged.length === 0 ? declared : [declared, merged]);
}

/** How many regions one may lie in, each in the next. */
const DEEPEST_REGION = 20;

/** How many characters of a folded name a list goes by: an index of Neo4j takes 8,000 bytes. */
const MOST_SORTED = 1_000;

/** The properties of the node of an entity. */
export function entityProperties(entity: KnownEntity): Properties {
  const { declared, record, key, merged } = entity;
  const own = labelsOf(declared);
  const labels = labelsWithMerged(declared, merged);
  const others = absorbedFrom(declared, merged);
  const { summary, url } = summaryAndUrlOf(declared, merged);
  const names = [...declaredNames(declared), ...(others?.names ?? [])];
  const identifiers = identifiersOf(declared);
  const byLanguage = own.flatMap(({ text, language }) =>
    language === null ? [] : [[`name${propertyTail(language)}`, text] as const],
  );
  const gone = labelsOf(entity.before ?? {}).flatMap(({ language }) =>
    language === null ? [] : [[`name${propertyTail(language)}`, null] as const],
  );
  const name = bestLabel(labels) ?? key;
  return {
    name,
    // Folded, so that capitals do not matter, and so that every engine orders it alike; the key makes it unique.
    sort: `${[...folded(name)].slice(0, MOST_SORTED).join("")} ${key}`,
    folded: [...new Set(names.flatMap(({ text }) => beginningsOf(text)))],
    // The first label of a language wins.
    ...Object.fromEntries([...gone, ...byLanguage.reverse()]),
    labels: JSON.stringify(labels),
    summary: JSON.stringify(summary),
    identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    identifierForms: formsOf([...identifiers, ...(others?.identifiers ?? [])]),
    absorbed: others && JSON.stringify(others),
    url,
    level: record.level ?? null,
    within: record.within ?? null,
    mergedInto: record.mergedInto ?? null,
    hidden: entity.hidden.length === 0 ? null : entity.hidden,
    packages: Object.keys(declared).sort(),
    declared: JSON.stringify(declared),
    digest: entityDigest(entity),
  };
}

function formsOf(identifiers: readonly EntityIdentifier[]): string[] {
  return [...new Set(identifiers.map(({ scheme, value }) => identifierForm(scheme, value)))];
}

/** "zh-Hant" is the ZhHant of a property name. */
function propertyTail(language: string): string {
  return language
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
