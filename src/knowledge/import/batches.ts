/** How many rows one statement of a writer takes: large enough to be quick, small enough for every deadline. */
const BATCH = 500;

/** A list in parts of at most 500. */
export function inBatches<T>(list: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < list.length; start += BATCH) batches.push(list.slice(start, start + BATCH));
  return batches;
}

/** The items of a list by what `keyOf` makes of each, both in the order of the list. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
