import type { Database, Row } from "../../src/database/port.js";
import { cypher } from "../databases.js";

/** More than one part of what an adapter fetches at once, and no multiple of it. */
const MANY = 2_500;

/** What every adapter promises of rows that are read one after another. */
export function streamsContract(database: () => Database): void {
  const numbers = cypher("UNWIND range(1, $last) AS n RETURN n AS n");
  const read = async (last: number, deadline?: number) => {
    const rows: Row[] = [];
    for await (const one of database().stream(numbers, { last }, deadline === undefined ? {} : { deadline }))
      rows.push(one);
    return rows;
  };

  test("a stream has the rows of a reading statement, all of them, in order", async () => {
    for (const last of [0, 1, 1_000, MANY]) {
      const expected = await database().read(numbers, { last });
      expect(expected).toHaveLength(last);
      expect(await read(last)).toEqual(expected);
    }
  });

  test("streams that are left half way leave nothing open", async () => {
    for (let nth = 0; nth < 150; nth++)
      for await (const { n } of database().stream(numbers, { last: MANY })) if (n === 3) break;
    // More than a pool of connections has: one that was kept would be missing now.
    const answers = await Promise.all(Array.from({ length: 20 }, () => database().read(numbers, { last: 1 })));
    expect(answers).toHaveLength(20);
  });

  test("several streams at once each have their own rows", async () => {
    const all = await Promise.all([10, 1_500, MANY].map((last) => read(last)));
    expect(all.map(({ length }) => length)).toEqual([10, 1_500, MANY]);
  });

  test("a stream that fails says so as every call does", async () => {
    const wrong = cypher("UNWIND [1, 0] AS n RETURN n AS", "wrong");
    const stream = database().stream(wrong, {});
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: "BAD_STATEMENT",
      statement: "wrong",
    });
  });
}
