import { type Call, Calls } from "../../src/database/calls.js";
import { openDatabase } from "../../src/database/open.js";
import type { Database } from "../../src/database/port.js";
import { statementsAsked } from "../../src/graph/statements-asked.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { cypher, DEADLINE, openTestDatabase, TEST_ENGINE } from "../databases.js";

test("closing does not wait for a call that nobody waits for, and ends it", async () => {
  const calls = new Calls();
  const work = (call: Call) => new Promise<void>((ended) => void call.whenOver(ended));
  const told = expect(calls.run("of-a-test", DEADLINE, work, true)).rejects.toMatchObject({ code: "TOO_SLOW" });
  await calls.close();
  await told;
  expect(calls.abandoned).toBe(0);
});

test("closing waits for a call that somebody waits for", async () => {
  const calls = new Calls();
  const call = calls.run("of-a-test", DEADLINE, () => new Promise((done) => setTimeout(() => done("answer"), 50)));
  await calls.close();
  expect(await call).toBe("answer");
});

/** The embedded database keeps no plans, so that there is nothing to prepare: `test/cli/planning.test.ts`. */
function onNeo4j(): void {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database?.close());

  test("what operations ask is planned without its parameters", async () => {
    for (const statement of statementsAsked(shippedCatalogue())) await database.prepare?.(statement);
    expect(database.abandoned).toBe(0);
  }, 240_000);

  test("preparing a statement runs nothing of it", async () => {
    const failing = cypher("UNWIND [0] AS zero RETURN 1 / zero AS never");
    await database.prepare?.(failing);
    await expect(database.read(failing, {})).rejects.toMatchObject({ code: "BAD_STATEMENT" });
  });

  test("a statement that cannot be planned is a fault like any other", async () => {
    await expect(database.prepare?.(cypher("RETURN nobody AS one"))).rejects.toMatchObject({ code: "BAD_STATEMENT" });
  });

  test("closing gives up what is being planned, and then nothing is", async () => {
    const own = await openDatabase({ url: process.env.RELATA_TEST_NEO4J_URL ?? "", deadline: DEADLINE });
    const parts = Array.from({ length: 60 }, (_, nth) => `MATCH (e${nth}:Entity {id: $id}) RETURN e${nth}.id AS id`);
    const preparing = own.prepare?.(cypher(parts.join(" UNION ALL ")));
    const told = expect(preparing).rejects.toMatchObject({ code: "TOO_SLOW" });
    await new Promise((done) => setTimeout(done, 20));
    await own.close();
    await told;
    await expect(own.prepare?.(cypher("RETURN 1 AS one"))).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
}
if (TEST_ENGINE === "neo4j") describe("a Neo4j", onNeo4j);
