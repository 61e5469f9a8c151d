import { identifierForm } from "./identifiers.js";
import {
  type DeclaredEntity,
  declaredNames,
  type EntityName,
  type Identifier,
  identifiersOf,
  labelsOf,
  ownerOf,
} from "./names.js";
import type { Label, Texts } from "./text/language.js";

/** An entity that was merged into another one, the survivor, which answers with its names and identifiers. */
export interface MergedEntity {
  readonly key: string;
  readonly declared: DeclaredEntity;
}

/** An identifier of an entity, or of one that was merged into it. */
export interface EntityIdentifier extends Identifier {
  /** The key of the merged entity; absent on identifiers of the entity's own. */
  readonly mergedFrom?: string;
}

/** Names and identifiers that a survivor takes over from the entities merged into it; each says from which. */
export interface Absorbed {
  readonly names: readonly EntityName[];
  readonly identifiers: readonly EntityIdentifier[];
}

/**
 * What a survivor takes over from merged entities, without repeating its own or what it already took over; null when none were
 * merged.
 */
export function absorbedFrom(declared: DeclaredEntity, merged: readonly MergedEntity[]): Absorbed | null {
  if (merged.length === 0) return null;
  const names = merged.flatMap((one) => declaredNames(one.declared).map((name) => ({ ...name, mergedFrom: one.key })));
  const identifiers = merged.flatMap((one) =>
    identifiersOf(one.declared).map((identifier) => ({ ...identifier, mergedFrom: one.key })),
  );
  return {
    names: withoutRepeats(declaredNames(declared), names, ({ text, language }) => JSON.stringify([text, language])),
    identifiers: withoutRepeats(identifiersOf(declared), identifiers, ({ scheme, value }) =>
      identifierForm(scheme, value),
    ),
  };
}

/** The labels of an entity, its own before those of the entities merged into it. */
export function labelsWithMerged(declared: DeclaredEntity, merged: readonly MergedEntity[]): Label[] {
  return [declared, ...merged.map((one) => one.declared)].flatMap(labelsOf);
}

/** The summary and URL of an entity: its own, or else those of the first merged entity that has one. */
export function summaryAndUrlOf(
  declared: DeclaredEntity,
  merged: readonly MergedEntity[],
): { readonly summary: Texts; readonly url: string | null } {
  const records = [declared, ...merged.map((one) => one.declared)].flatMap((one) => one[ownerOf(one) ?? ""] ?? []);
  const summary = records.find((record) => Object.keys(record.summary).length > 0)?.summary ?? {};
  return { summary, url: records.find(({ url }) => url !== undefined)?.url ?? null };
}

/** The items of `others` that repeat neither an item of `own` nor an earlier item; `same` gives what is compared. */
function withoutRepeats<T>(own: readonly T[], others: readonly T[], same: (item: T) => string): T[] {
  const seen = new Set(own.map(same));
  return others.filter((item) => {
    const isNew = !seen.has(same(item));
    seen.add(same(item));
    return isNew;
  });
}
