import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../../src/database/open.js";
import { leaseHolder } from "../../../src/graph/lease/holder.js";
import { asStarted, DEADLINE, TEST_ENGINE, testDatabase } from "../../databases.js";
import { importing } from "../importing.js";
import { company, packageFolder } from "../small-package.js";

/** `npm test` builds it first. */
const DIST = new URL("../../../dist/", import.meta.url).href;
const TIME = 3_000;

const folder = mkdtempSync(join(tmpdir(), "relata-lease-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const url = TEST_ENGINE === "grafeo" ? `file:${join(folder, "graph")}` : (process.env.RELATA_TEST_NEO4J_URL as string);

/** A process that takes the lease, writes a batch, and then waits to be killed. */
const SCRIPT = `
  const { openDatabase } = await import("${DIST}database/open.js");
  const { takeLease } = await import("${DIST}graph/lease/lease.js");
  const { shippedCatalogue } = await import("${DIST}graph/stored/catalogue.js");
  const database = await openDatabase({ url: ${JSON.stringify(url)}, deadline: ${DEADLINE} });
  const lease = await takeLease(database, shippedCatalogue(), { what: "a package", command: "relata import", time: ${TIME} });
  await lease.write(async () => {});
  console.log("held");
  setInterval(() => {}, 1_000);`;

test("a process that is killed while it holds the lease blocks nobody for longer than its lease lasts", async () => {
  const first = TEST_ENGINE === "grafeo" ? await asStarted(await openDatabase({ url })) : await testDatabase();
  await first.close();
  const child = spawn(process.execPath, ["--input-type=module", "--eval", SCRIPT], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");

  const database = await openDatabase({ url, deadline: DEADLINE });
  expect(await leaseHolder(database, DEADLINE)).toMatchObject({
    by: expect.stringMatching(new RegExp(`^relata import: a package, process ${child.pid} on `)),
  });
  const own = packageFolder("p", { entities: [company("acme")] });
  if (TEST_ENGINE === "neo4j") {
    await expect(importing(database, own)).rejects.toThrow(`process ${child.pid} on `);
    await pause(TIME);
  }
  expect(await importing(database, own)).toMatchObject({ revision: 1 });
  await database.close();
}, 60_000);
