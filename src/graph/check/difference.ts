import type { Parameters, Statement, Value } from "../../database/port.js";

/** One place where the graph differs from what packages declare. */
export interface Difference {
  /** The key of an entity, the id of a version of a fact, or an edge in words. */
  readonly of: string;
  readonly column: string;
  /** Null for nothing. */
  readonly stored: Value;
  readonly expected: Value;
}

/** One statement that repairs something. */
export interface Write {
  readonly statement: Statement;
  readonly parameters: Parameters;
}

/** The findings of one page of a check. `writes` repair what can be repaired, in this order. */
export interface Findings {
  readonly differences: readonly Difference[];
  readonly writes: readonly Write[];
}

type Columns = { readonly [column: string]: Value };

/** The columns that differ; a missing one counts as null. */
export function differences(of: string, stored: Columns, expected: Columns): Difference[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(stored)])].flatMap((column) => {
    const one = stored[column] ?? null;
    const other = expected[column] ?? null;
    return same(one, other) ? [] : [{ of, column, stored: one, expected: other }];
  });
}

/** The columns to write so that the differences are gone; null removes a column. */
export function corrections(found: readonly Difference[]): { [column: string]: Value } {
  return Object.fromEntries(found.map(({ column, expected }) => [column, expected]));
}

/** Compares plain JSON by its text: the order of lists counts. */
export function same(one: Value, other: Value): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The items of one list that the other lacks, compared by `text`. */
export function missingFrom<T>(list: readonly T[], other: readonly T[], text: (item: T) => string): T[] {
  const there = new Set(other.map(text));
  return list.filter((item) => !there.has(text(item)));
}
