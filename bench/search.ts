// `npm run bench:search`: how long a search takes among 10,000 and 100,000 names, by the kind of difficulty, on the embedded
// database, opened as a start opens it, and on the Neo4j of RELATA_TEST_NEO4J_URL, which is emptied, after it was asked for a
// while. Other sizes as arguments. Beside the whole answer: the statements that look for names, without the entities and their order.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openDatabase } from "../src/database/open.js";
import type { Database } from "../src/database/port.js";
import { checkSchema, defineSchema } from "../src/database/schema.js";
import { importPackage } from "../src/graph/packages/import-package.js";
import { Archive } from "../src/graph/reading/archive.js";
import { Session } from "../src/graph/reading/session.js";
import { rootView } from "../src/graph/reading/views.js";
import { search } from "../src/graph/search/search.js";
import { shippedCatalogue } from "../src/graph/stored/catalogue.js";
import { inventedNames, queriesOf, writeNames } from "./search-names.js";
import { noting, type Trip } from "./trips.js";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const neo4j = process.env.RELATA_TEST_NEO4J_URL;
const catalogue = shippedCatalogue();

/** Seconds of searching before anything is timed: a server that has just started has compiled nothing. */
const WARMING = 20;

for (const size of sizes) {
  const file = join(mkdtempSync(join(tmpdir(), "relata-bench-")), "graph");
  const opened = () => openDatabase({ url: `file:${file}`, deadline: 120_000 });
  await fill("Grafeo", size, await opened());
  await measure(size, await opened());
  rmSync(dirname(file), { recursive: true });
  if (!neo4j) continue;
  const database = await emptied(neo4j);
  await fill("Neo4j", size, database);
  await measure(size, await openDatabase({ url: neo4j, deadline: 120_000 }));
}

async function emptied(url: string): Promise<Database> {
  const database = await openDatabase({ url, deadline: 120_000, wait: 60_000 });
  const text = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS";
  await database.define({ name: "of-a-bench", texts: { shared: text } });
  return database;
}

async function fill(engine: string, size: number, database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "relata-bench-"));
  try {
    await defineSchema(database);
    await checkSchema(database);
    writeNames(folder, inventedNames(size));
    const began = performance.now();
    await importPackage({ database, catalogue, folder });
    console.log(`${engine}, ${size} names, imported in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(size: number, database: Database): Promise<void> {
  const queries = Object.entries(queriesOf(inventedNames(size)));
  try {
    const until = performance.now() + WARMING * 1000;
    while (performance.now() < until) for (const [, texts] of queries) await timed(database, texts);
    const all: Times = { whole: [], names: [] };
    for (const [difficulty, texts] of queries) {
      const before = process.cpuUsage();
      const times = await timed(database, texts);
      const { user, system } = process.cpuUsage(before);
      all.whole.push(...times.whole);
      all.names.push(...times.names);
      // Of the embedded database this is all that is spent, also on a busy machine.
      const cpu = ((user + system) / 1000 / texts.length).toFixed(1);
      console.log(`  ${difficulty.padEnd(22)}${shown(times)}, ${cpu} ms CPU`);
    }
    console.log(`  ${"all".padEnd(22)}${shown(all)}`);
  } finally {
    await database.close();
  }
}

interface Times {
  readonly whole: number[];
  readonly names: number[];
}

/** Milliseconds of each search for the first twenty hits, a session each, as the server answers them. */
async function timed(database: Database, texts: readonly string[]): Promise<Times> {
  const times: Times = { whole: [], names: [] };
  for (const text of texts) {
    const trips: Trip[] = [];
    const session = new Session({ database: noting(database, trips), catalogue, archive: Archive.empty });
    const view = await rootView(session);
    const began = performance.now();
    await search(session, view, { text, first: 20 }).page();
    times.whole.push(performance.now() - began);
    const names = trips.filter(({ statement }) => statement.name.startsWith("names-"));
    times.names.push(names.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0));
  }
  return times;
}

function shown({ whole, names }: Times): string {
  const of = (times: readonly number[]) => {
    const sorted = [...times].sort((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return `median ${median.toFixed(1).padStart(6)} ms, largest ${(sorted.at(-1) ?? 0).toFixed(1).padStart(6)} ms`;
  };
  return `${of(whole)}; names alone ${of(names)}`;
}
