import type { Database, Parameters, Value } from "../../src/database/port.js";
import { cypher } from "../databases.js";
import { echo, get, put, row } from "./contract-statements.js";

/** What every adapter promises about values. */
export function valuesContract(given: () => Database): void {
  let database: Database;
  beforeAll(() => {
    database = given();
  });

  describe("a value comes back as it was given", () => {
    const values: readonly (readonly [string, Value])[] = [
      ["true", true],
      ["zero", 0],
      ["a negative integer", -1],
      ["the largest integer", 2 ** 53 - 1],
      ["the smallest integer", -(2 ** 53) + 1],
      ["a fraction", 0.1],
      ["a tiny number", 5e-324],
      ["an empty string", ""],
      ["Korean", "알리바바 클라우드"],
      ["Chinese", "阿里云 計算"],
      ["an emoji", "👩‍👩‍👧 😀"],
      ["a letter with its accent apart", "Zoe\u0308"],
      ["quotes and line breaks", "'\"`\\ \n\r\t $x \u0000"],
      ["an empty list", []],
      ["a list of strings", ["가", "", "z"]],
      ["a list of integers", [3, 1, 2 ** 53 - 1]],
      ["a list of integers and fractions", [1, 2.5, -3]],
      ["a list of booleans", [true, false]],
    ];
    test.each(values)("%s", async (_, value) => {
      expect(await database.read(echo, { value })).toEqual([{ value }]);
      await database.write((transaction) => transaction.run(put, { rows: [row("a", value)] }));
      expect(await database.read(get, { id: "a" })).toEqual([{ value }]);
    });

    test("null, and maps and lists within each other, as parameters", async () => {
      const value = {
        none: null,
        list: [{ a: 1, b: null, c: [] }],
        map: { "": "empty key", __proto__: 1, 한: { deep: [[1], [2]] } },
      };
      expect(await database.read(echo, { value })).toEqual([{ value }]);
      expect(await database.read(echo, { value: null })).toEqual([{ value: null }]);
      expect(await database.read(echo, { value: [] })).toEqual([{ value: [] }]);
    });

    test("-0 as 0, also among fractions", async () => {
      const [found] = await database.read(echo, { value: [-0, 0.5] });
      expect(found).toStrictEqual({ value: [0, 0.5] });
      expect(await database.read(echo, { value: -0 })).toStrictEqual([{ value: 0 }]);
    });

    test("an integer as an integer, also within a list of maps", async () => {
      const half = cypher("UNWIND $rows AS row RETURN row.n / 2 AS half");
      expect(await database.read(half, { rows: [{ n: 5 }, { n: 5.5 }] })).toEqual([{ half: 2 }, { half: 2.75 }]);
      const limited = cypher("UNWIND range(1, 5) AS i RETURN i AS i ORDER BY i LIMIT $first");
      expect(await database.read(limited, { first: 2 })).toEqual([{ i: 1 }, { i: 2 }]);
    });
  });

  describe("a value that the engines treat differently is refused before the call", () => {
    const values: readonly (readonly [string, unknown, string])[] = [
      ["NaN", Number.NaN, '$value of "echo" is NaN; numbers are finite.'],
      ["infinity", [1, -Infinity], '$value[1] of "echo" is -Infinity; numbers are finite.'],
      ["2^53", { n: 2 ** 53 }, '$value.n of "echo" is 9007199254740992; integers stay below 2^53.'],
      ["undefined", undefined, '$value of "echo" is undefined; a value is plain JSON.'],
      ["a bigint", 1n, '$value of "echo" is 1; a value is plain JSON.'],
      ["a date", [new Date(0)], '$value[0] of "echo" is a Date; a value is plain JSON.'],
      ["a map of JavaScript", new Map(), '$value of "echo" is a Map; a value is plain JSON.'],
      ["a set", new Set(), '$value of "echo" is a Set; a value is plain JSON.'],
      ["a function", () => 1, '$value of "echo" is a function; a value is plain JSON.'],
      ["null in a list", ["a", null], '$value[1] of "echo" is null; a list has no nulls.'],
      ["a list of two types", ["a", 1], '$value[1] of "echo" is a number after a string; a list has one type.'],
      [
        "a map as a property",
        [{ properties: { a: {} } }],
        '$value[0].properties.a of "echo" is a map; a property is a value or a list of values.',
      ],
      [
        "a list of maps as a property",
        { properties: { a: [{}] } },
        '$value.properties.a[0] of "echo" is a map; a stored list is flat.',
      ],
    ];
    test.each(values)("%s", async (_, value, message) => {
      const refused = { code: "BAD_STATEMENT", statement: "echo", message };
      await expect(database.read(echo, { value } as Parameters)).rejects.toMatchObject(refused);
      await expect(
        database.write((transaction) => transaction.run(echo, { value } as Parameters)),
      ).rejects.toMatchObject(refused);
    });

    test("an integer of 2^53 or more in an answer", async () => {
      const big = database.read(cypher("RETURN [9007199254740993] AS big"), {});
      await expect(big).rejects.toMatchObject({
        code: "BAD_STATEMENT",
        message: expect.stringContaining('Column "big"'),
      });
    });
  });
}
