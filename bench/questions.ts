// `npm run bench:questions`: how long the research questions take in invented graphs of 10,000 and 100,000 facts, on the embedded
// database and on the Neo4j of RELATA_TEST_NEO4J_URL, which is emptied; and there what it touches, beside a twin by hand without
// versions and views. Other sizes as arguments (1000000 is for Neo4j alone). With RELATA_BENCH_LOADED=SIZE the Neo4j is asked as it is.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { execute, type GraphQLSchema, parse } from "graphql";
import { openDatabase } from "../src/database/open.js";
import type { Database } from "../src/database/port.js";
import { checkSchema, defineSchema } from "../src/database/schema.js";

import { folded } from "../src/domain/text/folding.js";
import { importPackage } from "../src/graph/packages/import-package.js";
import { Archive } from "../src/graph/reading/archive.js";
import { Session } from "../src/graph/reading/session.js";
import { shippedCatalogue } from "../src/graph/stored/catalogue.js";
import { buildSchema } from "../src/graphql/schema.js";
import { DbHits } from "./db-hits.js";
import { type Asked, askedOf, operationOf, QUESTIONS, type Question } from "./questions-asked.js";
import { LARGEST_PACKAGE, writeQuestionsPackage } from "./questions-graph.js";
import { noting, type Trip } from "./trips.js";

const TIMES = 30;
/** Seconds after which a question is asked no more: the slow ones are few enough to tell. */
const PATIENCE = 30;
const DEADLINE = 120_000;
/** Grafeo is for graphs of this size. */
const MOST_EMBEDDED = 100_000;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const neo4j = process.env.RELATA_TEST_NEO4J_URL;
const loaded = Number(process.env.RELATA_BENCH_LOADED ?? 0);
const catalogue = shippedCatalogue();
const schema: GraphQLSchema = await buildSchema(catalogue);

if (loaded === 0)
  await measure(
    "Grafeo",
    sizes.filter((size) => size <= MOST_EMBEDDED),
    () => openDatabase({ url: "memory:", deadline: DEADLINE }),
  );
if (neo4j && loaded > 0) await measure("Neo4j", [loaded], () => openDatabase({ url: neo4j, deadline: DEADLINE }));
else if (neo4j) await measure("Neo4j", sizes, () => emptied(neo4j));

async function emptied(url: string): Promise<Database> {
  const database = await openDatabase({ url, deadline: DEADLINE, wait: 60_000 });
  const text = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS";
  await database.define({ name: "of-a-bench", texts: { shared: text } });
  return database;
}

/** Grows one graph from size to size, and asks it at each. */
async function measure(engine: string, growing: readonly number[], open: () => Promise<Database>): Promise<void> {
  const database = await open();
  const hits = engine === "Neo4j" && neo4j ? new DbHits(neo4j) : undefined;
  let size = loaded;
  try {
    await defineSchema(database);
    await checkSchema(database);
    for (const next of growing) {
      while (size < next) {
        const to = Math.min(next, size + LARGEST_PACKAGE - (size % LARGEST_PACKAGE));
        await grow(database, size, to);
        size = to;
      }
      console.log(`\n${database.version}, ${size} facts; load of the machine ${loadavg()[0]?.toFixed(1)}`);
      for (const question of QUESTIONS) console.log(await asked(database, hits, question, size));
    }
  } finally {
    await hits?.close();
    await database.close();
  }
}

async function grow(database: Database, from: number, to: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "relata-bench-"));
  const began = performance.now();
  writeQuestionsPackage(folder, from, to);
  await importPackage({ database, catalogue, folder });
  rmSync(folder, { recursive: true });
  console.log(`${database.version}: ${from} to ${to} facts in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function asked(database: Database, hits: DbHits | undefined, question: Question, size: number): Promise<string> {
  const things = askedOf(size, TIMES + 5);
  const until = performance.now() + PATIENCE * 1000;
  const times: number[] = [];
  const trips: Trip[] = [];
  let statements = 0;
  for (const [nth, thing] of things.entries()) {
    if (times.length > 2 && performance.now() > until) break;
    trips.length = 0;
    const session = new Session({ database: noting(database, trips), catalogue, archive: Archive.empty });
    const document = parse(operationOf(question, thing));
    const began = performance.now();
    const { errors } = await execute({ schema, document, contextValue: { session } });
    if (errors) return `  ${question.name.padEnd(36)}${errors[0]?.message}`;
    // The first ones are planned and compiled, and what they read is fetched.
    if (nth >= 5) times.push(performance.now() - began);
    statements = Math.max(statements, session.spent.statements);
  }
  const touched = hits ? await touchedBy(hits, question, things.at(-1) as Asked, trips) : "";
  return `  ${question.name.padEnd(36)}${shown(times)}, ${String(statements).padStart(2)} statements${touched}`;
}

/** What the last question touches, and what its twin does. */
async function touchedBy(hits: DbHits, { twin }: Question, thing: Asked, trips: readonly Trip[]): Promise<string> {
  const text = twin.replaceAll(":EDGE", `:${catalogue.edgeTypes.join("|")}`);
  const own = await hits.ofTrips(trips);
  const byHand = await hits.of(text, { ...thing, folded: folded(thing.name) }).catch(() => Number.NaN);
  return `, ${String(own).padStart(8)} db hits, by hand ${String(byHand).padStart(8)}`;
}

function shown(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  return `median ${at(0.5).padStart(7)} ms, 95th percentile ${at(0.95).padStart(7)} ms`;
}
