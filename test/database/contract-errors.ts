import { setTimeout as pause } from "node:timers/promises";
import type { Database, Value } from "../../src/database/port.js";
import { cypher } from "../databases.js";
import { echo, ids, put, row, slow } from "./contract-statements.js";

/** What every adapter promises about errors and deadlines. */
export function errorsContract(given: () => Database): void {
  let database: Database;
  beforeAll(() => {
    database = given();
  });

  const stored = async (): Promise<Value[]> => (await database.read(ids, {})).map(({ id }) => id ?? null);

  describe("an error says what happened by its code, and in words without the engine's", () => {
    test("CONFLICT: what must be unique exists already", async () => {
      const create = cypher("CREATE (n:Contract {id: 'a'}) RETURN n.id AS id", "create");
      await database.write((transaction) => transaction.run(create, {}));
      const again = database.write((transaction) => transaction.run(create, {}));
      const conflict = {
        name: "DatabaseError",
        code: "CONFLICT",
        statement: "create",
        message: "What must be unique exists already.",
      };
      await expect(again).rejects.toMatchObject(conflict);
    });

    test.each([
      ["a mistake in the Cypher", "RETRN 1 AS x"],
      ["a parameter that is missing", "RETURN $nobody AS x"],
      ["a division by zero", "RETURN 1 / 0 AS x"],
      ["a reading statement that writes", "MERGE (n:Contract {id: 'w'}) RETURN n.id AS x"],
    ])("BAD_STATEMENT: %s", async (_, text) => {
      const bad = database.read(cypher(text, "bad"), {});
      await expect(bad).rejects.toMatchObject({ name: "DatabaseError", code: "BAD_STATEMENT", statement: "bad" });
      expect(await stored()).toEqual([]);
    });

    test("BAD_STATEMENT: a statement that has no text for this engine", async () => {
      const other = database.engine === "neo4j" ? "grafeo" : "neo4j";
      const foreign = database.read({ name: "foreign", texts: { [other]: "RETURN 1 AS x" } }, {});
      await expect(foreign).rejects.toMatchObject({
        code: "BAD_STATEMENT",
        message: `"foreign" has no text for ${database.engine}.`,
      });
      const own = { name: "own", texts: { shared: "RETURN 1 AS x", [database.engine]: "RETURN 2 AS x" } };
      expect(await database.read(own, {})).toEqual([{ x: 2 }]);
    });

    test("TOO_SLOW: no answer within the call's own deadline, and the next call answers", async () => {
      const late = { code: "TOO_SLOW", statement: "slow", message: "The database did not answer within 100 ms." };
      await expect(database.read(slow, {}, { deadline: 100 })).rejects.toMatchObject(late);
      // The engine is still at it: the refusal did not wait for its answer.
      expect(database.abandoned).toBeGreaterThan(0);
      expect(await database.read(echo, { value: 1 })).toEqual([{ value: 1 }]);
      while (database.abandoned > 0) await pause(50);
    });

    test("TOO_SLOW: of a write that took too long nothing is kept", async () => {
      const work = database.write(
        async (transaction) => {
          await transaction.run(put, { rows: [row("late")] });
          await pause(300);
          await transaction.run(put, { rows: [row("later")] });
        },
        { deadline: 150 },
      );
      await expect(work).rejects.toMatchObject({ code: "TOO_SLOW" });
      await database.write((transaction) => transaction.run(put, { rows: [row("next")] }));
      while (database.abandoned > 0) await pause(50);
      expect(await stored()).toEqual(["next"]);
    });
  });
}
