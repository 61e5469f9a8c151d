import type { Parameters, Statement, Value } from "../../database/port.js";

/** One place where the graph does not hold what follows from what packages declare. */
export interface Difference {
  /** The key of an entity, the id of a version of a fact, or an edge in words. */
  readonly of: string;
  readonly column: string;
  /** Null: nothing. */
  readonly stored: Value;
  readonly expected: Value;
}

/** One statement that puts something right. */
export interface Write {
  readonly statement: Statement;
  readonly parameters: Parameters;
}

/** What one page of a check came to: `writes` put right what can be, in this order. */
export interface Findings {
  readonly differences: readonly Difference[];
  readonly writes: readonly Write[];
}

type Columns = { readonly [column: string]: Value };

/** The columns in which two differ; one that is not there is null. */
export function differences(of: string, stored: Columns, expected: Columns): Difference[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(stored)])].flatMap((column) => {
    const one = stored[column] ?? null;
    const other = expected[column] ?? null;
    return same(one, other) ? [] : [{ of, column, stored: one, expected: other }];
  });
}

/** The columns of differences as they are to be written; null removes one. */
export function corrections(found: readonly Difference[]): { [column: string]: Value } {
  return Object.fromEntries(found.map(({ column, expected }) => [column, expected]));
}

/** Plain JSON is the same when it reads the same: lists are stored in an order. */
export function same(one: Value, other: Value): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What stands in one list and not in the other, by what `text` makes of each. */
export function missingFrom<T>(list: readonly T[], other: readonly T[], text: (item: T) => string): T[] {
  const there = new Set(other.map(text));
  return list.filter((item) => !there.has(text(item)));
}
