/** How many rows one statement of a writer takes: large enough to be quick, small enough for every deadline. */
const BATCH = 500;

/** A list in parts of at most 500. */
export function inBatches<T>(list: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < list.length; start += BATCH) batches.push(list.slice(start, start + BATCH));
  return batches;
}
