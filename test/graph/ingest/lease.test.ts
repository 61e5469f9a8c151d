import type { Database } from "../../../src/database/port.js";
import { statement } from "../../../src/database/statements.js";
import { documentByKey } from "../../../src/graph/documents/documents.js";
import { entityByKey } from "../../../src/graph/entities/entities.js";
import { takeLease } from "../../../src/graph/lease/lease.js";
import { importPackage } from "../../../src/graph/packages/import-package.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { cypher, testDatabase } from "../../databases.js";
import { factIn, importing, look, revisionOf, shipped } from "../importing.js";
import { company, customerOf, packageFolder, paper } from "../small-package.js";
import { breakingAfter, expireLease } from "./breaking.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const folder = packageFolder("p", {
  entities: [company("acme"), company("cloud")],
  documents: [paper("2021-07-25")],
  facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"])],
});
const BUSY = /^Another import is writing to this graph( \(.*\))?; try again when it has finished\./;
/** Of one that began to read before another had finished, and came to write after it. */
const OVERTAKEN = "Another import has written to this graph while this one was read; try again.";
const A_TEST = { what: "nothing", command: "a test" };
const LOST = /^The right to write to this graph was lost, and nothing of this write is visible: /;
const ledger = async () => (await database.read(statement("ledger"), {}))[0];

test("a second import is refused while one writes, and the first one is not disturbed", async () => {
  const first = await takeLease(database, shipped, A_TEST);
  await first.write(async () => {});
  for (let attempt = 0; attempt < 2; attempt++) await expect(importing(database, folder)).rejects.toThrow(BUSY);
  await first.commit(async () => {});
  expect(await ledger()).toMatchObject({ revision: 1, lease: null, writing: null });
  expect(await importing(database, folder)).toMatchObject({ revision: 2 });
});

test("of several imports that begin together one goes on, and the others are refused with the reason", async () => {
  const outcomes = await Promise.allSettled([1, 2, 3].map((nth) => importing(database, packageFolder(`p${nth}`, {}))));
  const done = outcomes.filter(({ status }) => status === "fulfilled").length;
  expect(done).toBeGreaterThanOrEqual(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && outcome.reason.message !== OVERTAKEN)
      expect(outcome.reason.message).toMatch(BUSY);
  expect(await revisionOf(database)).toBe(done);
});

test("an import that waits begins when the other writer has finished, and finds what that one wrote", async () => {
  const first = await takeLease(database, shipped, A_TEST);
  const waiting = [1, 2].map(() => importPackage({ database, catalogue: shipped, folder, wait: 60_000 }));
  await new Promise((done) => setTimeout(done, 400));
  expect((await ledger())?.revision).toBe(0);
  await first.release();
  const outcomes = await Promise.all(waiting);
  expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
  expect(await revisionOf(database)).toBe(1);
});

test("two leases are never held at once", async () => {
  const taken = await Promise.allSettled([1, 2, 3, 4].map(() => takeLease(database, shipped, A_TEST)));
  const held = taken.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(held).toHaveLength(1);
  await held[0]?.release();
  await (await takeLease(database, shipped, A_TEST)).release();
});

test("an import that refuses its package releases the lease at once", async () => {
  await expect(importing(database, packageFolder("p", { entities: [{ key: "x" }] }))).rejects.toThrow(
    "nothing to add to",
  );
  expect(await ledger()).toMatchObject({ revision: 0, lease: null, writing: null });
  expect(await importing(database, folder)).toMatchObject({ revision: 1 });
});

test("a writer that comes back after its lease was taken over cannot write", async () => {
  const slow = await takeLease(database, shipped, A_TEST);
  await slow.write(async () => {});
  await expireLease(database);
  expect(await importing(database, folder)).toMatchObject({ revision: 1 });
  await expect(slow.write(async () => {})).rejects.toThrow(LOST);
  await expect(slow.commit(async () => {})).rejects.toThrow(LOST);
  expect(await ledger()).toMatchObject({ revision: 1, lease: null });
});

test("the lease of a process that died is taken over: at once on an embedded file, when its time is over on Neo4j", async () => {
  await expect(importing(breakingAfter(database, 3), folder)).rejects.toThrow("gone");
  expect(await ledger()).toMatchObject({ lease: expect.any(String), writing: 1 });
  if (database.engine === "neo4j") {
    await expect(importing(database, folder)).rejects.toThrow(BUSY);
    await expireLease(database);
  }
  expect(await importing(database, folder)).toMatchObject({ revision: 1 });
});

test("readers see nothing of an import before its last write", async () => {
  const entities = cypher("MATCH (n:Entity) RETURN n.id AS id");
  const written: number[] = [];
  for (let last = 1; ; last++) {
    const outcome = await importing(breakingAfter(database, last), folder).catch((error: Error) => error);
    if (!(outcome instanceof Error)) break;
    written.push((await database.read(entities, {})).length);
    const session = await look(database);
    const view = await chosenView(session, { valid: "../.." });
    expect(view.revision).toBe(0);
    expect(await entityByKey(session, view, "acme")).toBeNull();
    expect(await documentByKey(session, view, "doc:2021-07-25")).toBeNull();
    expect(await factIn(database, "fact:p/F1")).toBeNull();
    await expireLease(database);
  }
  expect(written[0]).toBe(0);
  expect(written.at(-1)).toBe(2);
  expect(await factIn(database, "fact:p/F1")).not.toBeNull();
});
