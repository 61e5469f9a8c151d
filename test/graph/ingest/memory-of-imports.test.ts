import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePackage } from "../../../bench/import-package.js";
import { measuredImport } from "../../../bench/measured-import.js";
import type { Database } from "../../../src/database/port.js";
import { emptied, TEST_ENGINE, testDatabase } from "../../databases.js";
import { describeWherePresent } from "../../where-present.js";

/** Megabytes that the importing process may have at most. */
const MOST = 350;
/** How much more than a third of the facts takes. */
const GROWTH = 1.1;
/** The peak depends on when garbage is collected, and a busy machine collects it late: the least of so many imports counts. */
const TRIES = 3;
/** Milliseconds for all imports together; a third of it is usual on two busy cores. */
const WITHIN = 400_000;

const folder = mkdtempSync(join(tmpdir(), "relata-memory-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The peak of an import of so many facts into an empty Neo4j. */
async function peakOf(facts: number): Promise<number> {
  await emptied(database);
  const from = join(folder, `package-${facts}`);
  writePackage(from, facts);
  const { megabytes, seconds, summary } = await measuredImport(from, process.env.RELATA_TEST_NEO4J_URL ?? "");
  process.stderr.write(`${facts} facts: ${megabytes.toFixed(0)} MB at most, ${seconds.toFixed(0)} s\n`);
  expect(summary).toContain(`${facts} versions of facts written`);
  return megabytes;
}

let database: Database;
const needed = {
  present: TEST_ENGINE === "neo4j",
  required: false,
  missing:
    "The memory of imports is measured with Neo4j alone: the embedded engine is in the same process, with all of its graph.",
};
describeWherePresent(needed, "an import into Neo4j", () => {
  beforeAll(async () => {
    database = await testDatabase();
  }, 120_000);
  afterAll(async () => {
    await emptied(database);
    await database.close();
  }, 120_000);

  test(
    "60,000 facts take hardly more memory than 20,000",
    async () => {
      const few = await peakOf(20_000);
      const most = Math.min(MOST, GROWTH * few);
      let many = await peakOf(60_000);
      for (let tries = 1; tries < TRIES && many >= most; tries++) many = Math.min(many, await peakOf(60_000));
      expect(few).toBeLessThan(MOST);
      expect(many).toBeLessThan(most);
    },
    WITHIN,
  );
});
