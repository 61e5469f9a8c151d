import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { absorbed, describedBy, type EntityIdentifier, labelsOfAll, type Merged } from "../../domain/absorbed.js";
import { shown } from "../../domain/errors.js";
import { identifierForm } from "../../domain/identifiers.js";
import type { EntityKind } from "../../domain/kinds.js";
import { keptRecord } from "../../domain/listing.js";
import { type DeclaredEntity, declaredNames, identifiersOf, labelsOf, ownerOf } from "../../domain/names.js";
import type { EntityRecord } from "../../domain/records.js";
import { beginningsOf, folded } from "../../domain/text/folding.js";
import { bestLabel } from "../../domain/text/language.js";
import type { DataPackage } from "../packages/read.js";
import { inBatches } from "./batches.js";
import { mergedBySurvivor, mergedInto } from "./merged.js";
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
  readonly merged: readonly Merged[];
  /** When it stops and begins to be listed, as it is written: see src/domain/listing.ts. */
  readonly hidden: readonly number[];
}

/** The entities a package is about, by key: those it declares or adds to, those it merely names, and those it no longer mentions. */
export class Entities {
  readonly #known = new Map<string, KnownEntity>();
  readonly #asked = new Set<string>();
  readonly #revision: number;

  /** `revision`: the one that the package is imported as. */
  constructor(revision: number) {
    this.#revision = revision;
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
    for (let steps = 0; entity?.record.mergedInto !== undefined && steps < 20; steps++)
      entity = this.get(entity.record.mergedInto);
    return entity?.record.mergedInto === undefined ? entity : undefined;
  }

  /** Whether the region `key`, or one around it, is `region`; also where the regions around it turn in a circle. */
  isInside(key: string, region: string): boolean {
    let around: string | undefined = key;
    for (let steps = 0; around !== undefined && steps < 20; steps++) {
      if (around === region) return true;
      around = this.get(around)?.record.within;
    }
    return around !== undefined;
  }

  /**
   * Reads what the graph has of `keys`, and of those they were merged into or lie in, and lays the package over it.
   * Problems found: an entity of two packages, a kind that changes, an addition to nothing.
   */
  async load(database: Database, dataPackage: DataPackage, keys: readonly string[], problems: string[]): Promise<void> {
    const name = dataPackage.record.key;
    const own = new Map(dataPackage.entities.map((placed) => [placed.value.key, placed]));
    const fresh = keys.filter((key) => !this.#asked.has(key));
    if (fresh.length === 0) return;
    for (const key of fresh) this.#asked.add(key);
    const stored = new Map<string, { declared: DeclaredEntity; digest: string; hidden: number[] }>();
    for (const ids of inBatches(fresh)) {
      for (const row of await database.read(statement("declared-entities"), { ids }))
        stored.set(row.id as string, {
          declared: JSON.parse(row.declared as string),
          digest: row.digest as string,
          hidden: (row.hidden ?? []) as number[],
        });
    }
    for (const key of fresh) {
      const before = stored.get(key)?.declared ?? {};
      const { [name]: earlier, ...others } = before;
      const placed = own.get(key);
      const mine = keptRecord(earlier, placed?.value, this.#revision);
      const declared: DeclaredEntity = mine ? { ...others, [name]: mine } : others;
      const at = placed?.at(["key"]) ?? key;
      const otherOwner = ownerOf(others);
      if (placed?.value.kind !== undefined && otherOwner !== undefined)
        problems.push(
          `${at} ${shown(key)}: belongs to the package ${shown(otherOwner)}, so ${shown(name)} may only add names and identifiers to it (leave out its kind)`,
        );
      if (earlier?.kind !== undefined && placed?.value.kind !== undefined && earlier.kind !== placed.value.kind)
        problems.push(
          `${placed.at(["kind"])} ${shown(key)}: a kind never changes, and this one is ${earlier.kind} already, not ${placed.value.kind}`,
        );
      const record = declared[ownerOf(declared) ?? ""];
      if (placed && record === undefined)
        problems.push(
          `${at} ${shown(key)}: no package declares this entity, so there is nothing to add to; give it a kind`,
        );
      if (record?.kind === undefined) continue;
      this.#known.set(key, {
        key,
        declared,
        record: { ...record, kind: record.kind },
        written: stored.get(key)?.digest ?? null,
        before: stored.get(key)?.declared,
        merged: [],
        hidden: stored.get(key)?.hidden ?? [],
      });
    }
    const further = fresh.flatMap((key) => {
      const { before, record } = this.get(key) ?? {};
      return [record?.mergedInto, record?.within, mergedInto(before ?? {})].filter((one) => one !== undefined);
    });
    // Whoever stands for others is written with what they have.
    for (const ids of inBatches(fresh.filter((key) => this.#known.has(key))))
      further.push(...(await database.read(statement("merged-into"), { ids })).map(({ id }) => id as string));
    await this.load(database, dataPackage, [...new Set(further)], problems);
  }
}

export function entityDigest({ declared, merged }: KnownEntity): string {
  return digestOf(merged.length === 0 ? declared : [declared, merged]);
}

/** How many characters of a folded name a list goes by: an index of Neo4j takes 8,000 bytes. */
const MOST_SORTED = 1_000;

/** The properties of the node of an entity. */
export function entityProperties(entity: KnownEntity): Properties {
  const { declared, record, key, merged } = entity;
  const own = labelsOf(declared);
  const labels = labelsOfAll(declared, merged);
  const others = absorbed(declared, merged);
  const { summary, url } = describedBy(declared, merged);
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
