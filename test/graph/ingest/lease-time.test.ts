import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../../../src/database/port.js";
import { statement } from "../../../src/database/statements.js";
import { leaseHolder } from "../../../src/graph/lease/holder.js";
import { releaseLease, takeLease } from "../../../src/graph/lease/lease.js";
import { WriteConflict } from "../../../src/graph/lease/retry-on-conflict.js";
import { importPackage } from "../../../src/graph/packages/import-package.js";
import { cypher, testDatabase } from "../../databases.js";
import { importing, revisionOf, shipped } from "../importing.js";
import { company, packageFolder } from "../small-package.js";
import { breakingAfter } from "./breaking.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const DAY = 86_400_000;
/** Milliseconds, as short as a busy machine allows. */
const TIME = 1_500;
const LOST = /^The right to write to this graph was lost, and nothing of this write is visible: /;
const folder = packageFolder("p", { entities: [company("acme"), company("cloud")] });
const deadline = 20_000;

/** A database that several processes can have open, as a Neo4j is: on an embedded file whoever opens it is alone. */
const shared = (): Database => ({ ...database, capabilities: { ...database.capabilities, shared: true } });
const taken = (what: string, time = TIME, on = shared()) =>
  takeLease(on, shipped, { what, command: "relata import", time });
const rival = async () => {
  const error = await taken("the rival").catch((reason: unknown) => reason);
  if (!(error instanceof WriteConflict)) throw new Error("The rival was let in.");
  return error;
};
const settled = (text: string, parameters = {}) =>
  database.write((transaction) => transaction.run(cypher(text), parameters));

test.each([
  ["a day ahead", DAY],
  ["a day behind", -DAY],
])(
  "an importer whose clock is %s, and who is killed, blocks nobody for longer than its lease lasts",
  async (_, off) => {
    const { now } = Date;
    Date.now = () => now() + off;
    try {
      const killed = await taken("the killed one", TIME, breakingAfter(shared(), 2));
      await killed.write(async () => {});
      await expect(killed.write(async () => {})).rejects.toThrow("gone");
    } finally {
      Date.now = now;
    }
    expect((await rival()).holder).toMatchObject({ by: expect.stringContaining("the killed one") });
    const { left } = (await leaseHolder(database, deadline)) ?? { left: 0 };
    expect(left).toBeLessThanOrEqual(TIME);
    await pause(TIME);
    await (await taken("the next one")).release();
  },
);

test("a lease that is stored with an end a day ahead still ends within its usual time", async () => {
  await settled(
    `MERGE (l:Ledger {id: 'ledger'}) SET l.lease = 'x', l.leaseEnds = $ends, l.writing = null RETURN 1 AS one`,
    { ends: Date.now() + DAY },
  );
  // Whoever comes first has the time begin.
  await rival();
  const holder = await leaseHolder(database, deadline);
  expect(holder?.left).toBeGreaterThan(0);
  expect(holder?.left).toBeLessThanOrEqual(TIME);
  await pause(TIME);
  await (await taken("the next one")).release();
});

test("a lease of an older Relata, which went by the clock of the importer, ends too", async () => {
  const ahead = new Date(Date.now() + DAY).toISOString();
  await settled(`MATCH (l:Ledger {id: 'ledger'}) SET l.lease = 'old', l.leaseUntil = $ahead RETURN 1 AS one`, {
    ahead,
  });
  expect(await leaseHolder(database, deadline)).toMatchObject({
    by: "an older Relata, which does not say where it runs",
    since: null,
    left: null,
  });
  expect((await rival()).message).toContain("an older Relata");
  await pause(TIME);
  await (await taken("the next one")).release();
  expect(await importing(database, folder)).toMatchObject({ revision: 1 });
  expect(await leaseHolder(database, deadline)).toBeUndefined();
});

test("a holder that only reads for longer than its lease lasts renews and keeps it", async () => {
  const reading = await taken("a plan that takes long");
  await pause(2 * TIME);
  expect((await rival()).holder?.left).toBeGreaterThan(0);
  await reading.write(async () => {});
  await reading.commit(async () => {});
  expect(await revisionOf(database)).toBe(1);
});

test("an importer that is refused while a batch is written is told so before the batch ends", async () => {
  const long = await taken("a batch of a minute", 45_000);
  await long.write(async (transaction) => {
    await transaction.run(statement("ledger"), {});
    // The batch ends after this: whoever waited for its end would wait until the test is given up.
    expect((await rival()).holder).toMatchObject({ by: expect.stringContaining("a batch of a minute") });
  });
  await long.release();
});

test("a batch that takes longer than its lease lasts is no reason to lose it", async () => {
  const long = await taken("a long batch");
  const coming: Promise<unknown>[] = [];
  await long.write(async (transaction) => {
    await transaction.run(statement("ledger"), {});
    // It begins when the time that was noted is over, waits for the batch, and looks again.
    await pause(TIME + 300);
    coming.push(rival());
    await pause(300);
  });
  await Promise.all(coming);
  await long.commit(async () => {});
  expect(await revisionOf(database)).toBe(1);
});

test("a holder that was stopped for longer than its lease finds it gone, and writes nothing", async () => {
  let awake = Promise.resolve();
  const sleeping: Database = {
    ...shared(),
    write: async (work, options) => {
      await awake;
      return database.write(work, options);
    },
  };
  const stalled = await taken("one that sleeps", TIME, sleeping);
  let wake = () => {};
  awake = new Promise((done) => {
    wake = done;
  });
  await pause(TIME + 200);
  const next = await taken("the one that was awake", 20_000);
  wake();
  const wrote = stalled.write(async (transaction) => {
    await transaction.run(cypher("MERGE (n:Entity {id: 'ghost'}) RETURN n.id AS id"), {});
  });
  await expect(wrote).rejects.toThrow(LOST);
  await expect(stalled.commit(async () => {})).rejects.toThrow(LOST);
  await expect(stalled.settle(async () => {})).rejects.toThrow(LOST);
  await stalled.release();
  await next.commit(async () => {});
  expect(await database.read(cypher("MATCH (n:Entity {id: 'ghost'}) RETURN n.id AS id"), {})).toEqual([]);
  expect(await revisionOf(database)).toBe(1);
});

test("a lease that somebody released under a running import ends it, and the next import undoes what it began", async () => {
  const running = await taken("the package p", 45_000);
  await running.write(async (transaction) => {
    const rows = [{ id: "ghost", kind: "Company", properties: { name: "Ghost" } }];
    await transaction.run(statement("put-entities", { KIND: "Company" }), { rows, revision: 1 });
  });
  const holder = await leaseHolder(database, deadline);
  expect(holder?.by).toMatch(/^relata import: the package p, process \d+ on \S+$/);
  expect(holder && (await releaseLease(database, holder))).toBe(true);
  expect(holder && (await releaseLease(database, holder))).toBe(false);
  await expect(running.write(async () => {})).rejects.toThrow(LOST);
  await running.release();
  expect(await importing(database, folder)).toMatchObject({ revision: 1 });
  expect(await database.read(cypher("MATCH (n:Entity {id: 'ghost'}) RETURN n.id AS id"), {})).toEqual([]);
});

test("an import that waits says once for whom and for how long, and begins when the lease is free", async () => {
  // On the database itself, so that nobody is alone on an embedded file.
  const other = await taken("the package q", TIME, database);
  const lines: string[] = [];
  const waiting = importPackage({
    database,
    catalogue: shipped,
    folder,
    wait: 30_000,
    onWaiting: (line) => lines.push(line),
  });
  await pause(2 * TIME);
  expect(lines).toEqual([
    expect.stringMatching(
      /^Waiting up to 30 s for another writer: relata import: the package q, process \d+ on \S+, since \d{4}-\d\d-\d\dT[\d:.]+Z\.$/,
    ),
  ]);
  await other.release();
  expect(await waiting).toMatchObject({ changed: true, revision: 1 });
});
