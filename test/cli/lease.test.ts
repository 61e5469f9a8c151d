import { join } from "node:path";
import { openDatabase } from "../../src/database/open.js";
import { cypher } from "../databases.js";
import { relata, shipped, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();
const stored = { RELATA_DATABASE_URL: "file:graph", RELATA_PACKAGES: "none" };
const HELD = 'relata import: the package "p", process 4711 on web-1, since 2026-11-30T22:40:01.000Z';

/** As a process leaves the ledger that was killed while it wrote. */
async function killedWriter(by = 'relata import: the package "p", process 4711 on web-1'): Promise<void> {
  const database = await openDatabase({ url: `file:${join(folder, "graph")}` });
  const held = cypher(
    `MATCH (l:Ledger {id: 'ledger'}) SET l.lease = 'x', l.leaseBy = $by, l.leaseSince = 1796078401000,
       l.leaseEnds = 1796078401000 + 400000000000 RETURN 1 AS one`,
  );
  await database.write((transaction) => transaction.run(held, { by }));
  await database.close();
}

test("lease says who is writing, --release takes it from them, and nobody is writing then", async () => {
  await relata(["import", shipped("base")], folder, stored);
  const free = "Nobody is writing to this graph: the lease is free.\n";
  expect(await relata(["lease"], folder, stored)).toMatchObject({ exitCode: 0, out: free });
  expect(await relata(["lease", "--release"], folder, stored)).toMatchObject({ exitCode: 0, out: free });

  await killedWriter();
  const shown = await relata(["lease"], folder, stored);
  expect([shown.exitCode, shown.out]).toEqual([0, expect.stringContaining(`${HELD}; its lease ends `)]);
  const released = await relata(["lease", "--release"], folder, stored);
  expect([released.exitCode, released.out]).toEqual([0, `Released. It was held by ${HELD}.\n`]);
  expect((await relata(["lease"], folder, stored)).out).toBe(free);
}, 60_000);

test("what others noted of themselves is shown on one line", async () => {
  await relata(["lease"], folder, stored);
  await killedWriter(`\u001b[31mp\nq${"x".repeat(500)}`);
  const { out } = await relata(["lease"], folder, stored);
  expect(out).toMatch(/^\?\[31mp\?qx+, since .*\n$/);
  expect(out.length).toBeLessThan(350);
}, 60_000);

test("a killed writer's lease in an embedded file holds up nobody: the file is free, so its writer is gone", async () => {
  await killedWriter();
  const imported = await relata(["import", shipped("g-enews-20210725")], folder, stored);
  expect([imported.exitCode, imported.err]).toEqual([0, ""]);
  // Its lease lasts for years: an import that waited for its end would say so, and this test would be given up.
  expect((await relata(["lease"], folder, stored)).out).toMatch(/^Nobody/);
}, 60_000);
