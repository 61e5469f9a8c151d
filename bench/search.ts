// `npm run bench:search`: how long a search takes among 10,000 and 100,000 names, by the kind of difficulty, on the embedded
// database, and on the Neo4j of RELATA_TEST_NEO4J_URL, which is emptied. Other sizes as arguments.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../src/database/open.js";
import type { Database } from "../src/database/port.js";
import { checkSchema, defineSchema } from "../src/database/schema.js";
import { Archive } from "../src/knowledge/archive.js";
import { shippedCatalogue } from "../src/knowledge/catalogue.js";
import { importPackage } from "../src/knowledge/import/import-package.js";
import { search } from "../src/knowledge/search.js";
import { Session } from "../src/knowledge/session.js";
import { rootView } from "../src/knowledge/views.js";
import { inventedNames, queriesOf, writeNames } from "./search-names.js";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const neo4j = process.env.RELATA_TEST_NEO4J_URL;
const catalogue = shippedCatalogue();

for (const size of sizes) {
  await measure("Grafeo", size, () => openDatabase({ url: "memory:", deadline: 120_000 }));
  if (neo4j) await measure("Neo4j", size, () => emptied(neo4j));
}

async function emptied(url: string): Promise<Database> {
  const database = await openDatabase({ url, deadline: 120_000, wait: 60_000 });
  const text = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS";
  await database.define({ name: "of-a-bench", texts: { shared: text } });
  return database;
}

async function measure(engine: string, size: number, open: () => Promise<Database>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "relata-bench-"));
  const database = await open();
  try {
    await defineSchema(database);
    await checkSchema(database);
    const names = inventedNames(size);
    writeNames(folder, names);
    const began = performance.now();
    await importPackage({ database, catalogue, folder });
    console.log(`${engine}, ${size} names, imported in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const all: number[] = [];
    for (const [difficulty, texts] of Object.entries(queriesOf(names))) {
      await timed(database, texts);
      const before = process.cpuUsage();
      const times = await timed(database, texts);
      const { user, system } = process.cpuUsage(before);
      all.push(...times);
      // Of the embedded database this is all that is spent, also on a busy machine.
      console.log(
        `  ${difficulty.padEnd(22)}${shown(times)}, ${((user + system) / 1000 / texts.length).toFixed(1)} ms CPU`,
      );
    }
    console.log(`  ${"all".padEnd(22)}${shown(all)}`);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each search for the first twenty hits, a session each, as the server answers them. */
async function timed(database: Database, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const session = new Session({ database, catalogue, archive: Archive.empty });
    const view = await rootView(session);
    const began = performance.now();
    await search(session, view, { text, first: 20 }).page();
    times.push(performance.now() - began);
  }
  return times;
}

function shown(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `median ${median.toFixed(1).padStart(6)} ms, largest ${(sorted.at(-1) ?? 0).toFixed(1).padStart(6)} ms`;
}
