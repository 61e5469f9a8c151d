import type { Capabilities } from "../../database/port.js";

/** Rows per writing statement: large enough to be quick, small enough for every deadline. */
export const BATCH = 500;

/** Splits a list into batches of at most 500. */
export function inBatches<T>(list: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < list.length; start += BATCH) batches.push(list.slice(start, start + BATCH));
  return batches;
}

/** Collects items that come one after another into batches of at most 500. */
export async function* streamBatches<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Groups items by `keyOf`; groups and items keep the order of the list. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** With fewer rows of one type or kind, Neo4j takes longer to plan a statement for them than to run it. */
const FEW = 50;

/** Splits rows into those that one statement for all types writes, where the engine can, and groups that get a statement each. */
export function splitByType<T>({ dynamicTypes }: Capabilities, rows: readonly T[], typeOf: (row: T) => string) {
  const groups = [...groupedBy(rows, typeOf)];
  const isMany = ([, group]: [string, T[]]) => !dynamicTypes || group.length >= FEW;
  return { few: groups.filter((group) => !isMany(group)).flatMap(([, group]) => group), many: groups.filter(isMany) };
}
