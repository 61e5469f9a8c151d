import type { CallOptions, Database } from "../../src/database/port.js";
import { cypher } from "../databases.js";

const pairs = cypher(
  "MATCH (n:Half) WITH n.write AS write, count(*) AS halves RETURN write AS write, halves AS halves ORDER BY write",
);

/**
 * Of writes that made a pair of halves each, until the database was killed: every acknowledged one is there whole, and at most
 * the one after it, whole too. Gives the numbers of those that are there.
 */
export async function expectKept(
  database: Database,
  acknowledged: readonly number[],
  options?: CallOptions,
): Promise<unknown[]> {
  const rows = await database.read(pairs, {}, options);
  expect(rows.filter(({ halves }) => halves !== 2)).toEqual([]);
  const writes = rows.map(({ write }) => write);
  expect(writes.slice(0, acknowledged.length)).toEqual(acknowledged);
  expect(writes.length).toBeLessThanOrEqual(acknowledged.length + 1);
  return writes;
}
