import type { MergedEntity } from "../../domain/merged-entities.js";
import { ownerOf } from "../../domain/names.js";
import { compareTexts } from "../../search/ranking.js";

/** How often an entity may have been merged into another one that was merged itself. */
export const LONGEST_MERGE = 20;

/** Who was merged into whom, each with the one that stands for it in the end. Those that turn in a circle are of nobody. */
export function mergedBySurvivor(entities: readonly MergedEntity[]): ReadonlyMap<string, readonly MergedEntity[]> {
  const into = new Map(
    entities.flatMap(({ key, declared }) => {
      const survivor = mergedInto(declared);
      return survivor === undefined ? [] : [[key, survivor] as const];
    }),
  );
  const merged = new Map<string, MergedEntity[]>();
  for (const { key, declared } of entities.filter((one) => into.has(one.key)).sort(byKey)) {
    let survivor = key;
    for (let steps = 0; into.has(survivor) && steps < LONGEST_MERGE; steps++) survivor = into.get(survivor) ?? survivor;
    if (!into.has(survivor)) merged.set(survivor, [...(merged.get(survivor) ?? []), { key, declared }]);
  }
  return merged;
}

/** The entity that one was merged into by what is declared of it. */
export function mergedInto(declared: MergedEntity["declared"]): string | undefined {
  return declared[ownerOf(declared) ?? ""]?.mergedInto;
}

function byKey(one: MergedEntity, other: MergedEntity): number {
  return compareTexts(one.key, other.key);
}
