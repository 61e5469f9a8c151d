import { setTimeout as pause } from "node:timers/promises";
import type { Database, Value } from "../../src/database/port.js";
import { cypher } from "../databases.js";
import { errorsContract } from "./contract-errors.js";
import { echo, get, ids, put, row, slow } from "./contract-statements.js";
import { streamsContract } from "./contract-streams.js";
import { valuesContract } from "./contract-values.js";

/** What every adapter promises, whichever engine is behind it. `open` gives an empty database. */
export function contract(open: () => Promise<Database>): void {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await database.define(
      cypher("CREATE CONSTRAINT contract_id IF NOT EXISTS FOR (n:Contract) REQUIRE n.id IS UNIQUE"),
    );
  });
  beforeEach(() => database.write((transaction) => transaction.run(cypher("MATCH (n:Contract) DETACH DELETE n"), {})));
  afterAll(() => database.close());

  const stored = async (): Promise<Value[]> => (await database.read(ids, {})).map(({ id }) => id ?? null);

  test("the version names the engine for people", () => {
    expect(database.version).toMatch(/^(Grafeo|Neo4j) \d+\.\d+/);
  });

  valuesContract(() => database);
  errorsContract(() => database);
  streamsContract(() => database);

  describe("strings are ordered by code point", () => {
    const words = ["😀", "가", "a", "B", "𠀀", "ﬀ", "Z", "中", ""];
    const ordered = ["", "B", "Z", "a", "中", "가", "ﬀ", "😀", "𠀀"];
    beforeEach(() => database.write((transaction) => transaction.run(put, { rows: words.map((word) => row(word)) })));

    test("in a list of what is stored", async () => {
      expect(await stored()).toEqual(ordered);
    });

    test("in a comparison that an index answers", async () => {
      const after = cypher("MATCH (n:Contract) WHERE n.id > $after RETURN n.id AS id ORDER BY id DESC");
      expect((await database.read(after, { after: "ﬀ" })).map(({ id }) => id)).toEqual(["𠀀", "😀"]);
    });

    // A declared difference: where neither side comes from an index, or one is a parameter or was computed, Neo4j
    // compares by UTF-16, which puts what lies beyond U+FFFF (emoji, rare Chinese) before U+E000 to U+FFFF.
    test("in a comparison with a parameter, except for the last on Neo4j", async () => {
      const after = cypher("MATCH (n:Contract) WITH n.id AS id WHERE id > $after RETURN id AS id ORDER BY id");
      const found = async (word: string) => (await database.read(after, { after: word })).map(({ id }) => id);
      expect(await found("a")).toEqual(["中", "가", "ﬀ", "😀", "𠀀"]);
      expect(await found("가")).toEqual(["ﬀ", "😀", "𠀀"]);
      expect(await found("ﬀ")).toEqual(database.engine === "neo4j" ? [] : ["😀", "𠀀"]);
    });
  });

  describe("a transaction", () => {
    test("sees its own writes, and others see them when it is committed", async () => {
      const answer = await database.write(async (transaction) => {
        await transaction.run(put, { rows: [row("a", 1)] });
        expect(await database.read(get, { id: "a" })).toEqual([]);
        return transaction.run(get, { id: "a" });
      });
      expect(answer).toEqual([{ value: 1 }]);
      expect(await database.read(get, { id: "a" })).toEqual([{ value: 1 }]);
    });

    test("leaves nothing when its work fails half way, and passes the failure on", async () => {
      const failure = new RangeError("half way");
      const work = database.write(async (transaction) => {
        await transaction.run(put, { rows: [row("a")] });
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      expect(await stored()).toEqual([]);
    });

    test("leaves nothing when a statement failed, even if the work went on", async () => {
      const work = database.write(async (transaction) => {
        await transaction.run(put, { rows: [row("a")] });
        await transaction.run(cypher("RETURN 1 / 0 AS x", "divide"), {}).catch(() => undefined);
        await transaction.run(put, { rows: [row("b")] }).catch(() => undefined);
      });
      await expect(work).rejects.toMatchObject({ code: "BAD_STATEMENT", statement: "divide" });
      expect(await stored()).toEqual([]);
    });

    test("runs statements one after another that were started together, and waits for the last", async () => {
      await database.write(async (transaction) => {
        void transaction.run(put, { rows: [row("a", 1)] });
        void transaction.run(put, { rows: [row("a", 2)] });
      });
      expect(await database.read(get, { id: "a" })).toEqual([{ value: 2 }]);
    });

    test("takes no statement after its end", async () => {
      const late = await database.write(async (transaction) => ({ run: () => transaction.run(ids, {}) }));
      await expect(late.run()).rejects.toMatchObject({ code: "BAD_STATEMENT" });
    });

    test("gets through although another takes the same records in the opposite order", async () => {
      await database.write((transaction) => transaction.run(put, { rows: [row("a", 0), row("b", 0)] }));
      const add = cypher("MATCH (n:Contract {id: $id}) SET n.value = n.value + 1 RETURN n.value AS value");
      const inOrder = (first: string, second: string) =>
        database.write(async (transaction) => {
          await transaction.run(add, { id: first });
          await pause(100);
          await transaction.run(add, { id: second });
        });
      await Promise.all([inOrder("a", "b"), inOrder("b", "a")]);
      expect(await database.read(get, { id: "a" })).toEqual([{ value: 2 }]);
      expect(await database.read(get, { id: "b" })).toEqual([{ value: 2 }]);
    });

    test("of 20 writers for one revision exactly one wins", async () => {
      const take = cypher(
        `MERGE (l:Contract {id: 'ledger'}) ON CREATE SET l.revision = 0 SET l.lock = $writer
         WITH l WHERE l.revision = $expected SET l.revision = l.revision + 1 RETURN l.revision AS revision`,
      );
      for (let expected = 0; expected < 3; expected += 1) {
        const takes = Array.from({ length: 20 }, (_, writer) =>
          database.write((transaction) => transaction.run(take, { writer, expected })),
        );
        const won = (await Promise.all(takes)).filter((rows) => rows.length === 1);
        expect(won).toEqual([[{ revision: expected + 1 }]]);
      }
    });
  });

  test("a closed database takes no more calls; closing waits for those under way and may be repeated", async () => {
    const other = await open();
    const running = other.read(slow, {}, { deadline: 20_000 });
    await pause(20);
    await Promise.all([other.close(), other.close()]);
    expect(await running).toEqual([{ count: 0 }]);
    await other.close();
    await expect(other.read(echo, { value: 1 })).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: "The database is closed.",
    });
  });
}
