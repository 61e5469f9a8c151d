import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../src/database/open.js";
import type { Database } from "../src/database/port.js";
import { importPackage } from "../src/graph/packages/import-package.js";
import { shippedCatalogue } from "../src/graph/stored/catalogue.js";
import { asStarted, cypher, DEADLINE, emptied, openTestDatabase, TEST_ENGINE } from "./databases.js";
import { importWritten, type WrittenPackage } from "./graphql/written-package.js";

/** A package that a graph is made of: its folder, or what to write into one. */
export type Packaged = string | WrittenPackage;

const folder = (key: string) => fileURLToPath(new URL(`../data/${key}/`, import.meta.url));

/** The folders of the packages that ship with the service, in the order of their imports. */
export const SHIPPED = [folder("base"), folder("g-enews-20210725")];

/**
 * The temporary folder of one run of suites. Without it no graph is taken over: what a Neo4j or a folder of the developer's
 * holds was written by the code of another day.
 */
const RUN = process.env.RELATA_TEST_RUN;

/** Every batch that is written changes the lock of the ledger: while it is as noted, the graph is as it was imported. */
const found = cypher("MATCH (l:Ledger {id: 'ledger'}) WHERE l.lock = l.lockAsMade RETURN l.madeOf AS madeOf");
const note = cypher("MATCH (l:Ledger {id: 'ledger'}) SET l.madeOf = $madeOf, l.lockAsMade = l.lock RETURN 1 AS one");

/**
 * A database whose graph holds these packages and nothing else. An import takes longer than most suites ask, so in a run
 * each is made once: an embedded database is a copy of the file that was made first, and on Neo4j it is the graph that the
 * suite before left, when that one was made of the same packages, or the first of them, and nothing was written since.
 */
export async function graphOf(packages: readonly Packaged[]): Promise<Database> {
  if (TEST_ENGINE === "grafeo" && RUN !== undefined)
    return openDatabase({ url: `file:${await embeddedGraphOf(packages, RUN)}`, deadline: DEADLINE });
  const database = await openTestDatabase();
  const [left] = RUN === undefined ? [] : await database.read(found, {});
  let there = packages.length;
  while (there > 0 && left?.madeOf !== madeOf(packages.slice(0, there))) there -= 1;
  if (there === 0) await asStarted(await emptied(database));
  for (const one of packages.slice(there)) await importInto(database, one);
  if (there < packages.length)
    await database.write((transaction) => transaction.run(note, { madeOf: madeOf(packages) }));
  return database;
}

/** The URL of an embedded database for a service that has the shipped packages: it finds them there, or imports them. */
export async function embeddedUrl(): Promise<string> {
  return RUN === undefined ? "memory:" : `file:${await embeddedGraphOf(SHIPPED, RUN)}`;
}

/** The file of an embedded database of one's own whose graph holds these packages, in the folder of a run. */
async function embeddedGraphOf(packages: readonly Packaged[], run: string): Promise<string> {
  const made = join(run, madeOf(packages));
  if (!existsSync(made)) await makeGraph(packages, run, made);
  const own = mkdtempSync(join(run, "graph-"));
  cpSync(made, own, { recursive: true });
  return join(own, "graph");
}

/** Adds the last of the packages to a graph of those before it, and names its folder `made` once it is whole. */
async function makeGraph(packages: readonly Packaged[], run: string, made: string): Promise<void> {
  const last = packages.at(-1);
  const file = last
    ? await embeddedGraphOf(packages.slice(0, -1), run)
    : join(mkdtempSync(join(run, "graph-")), "graph");
  const database = await openDatabase({ url: `file:${file}`, deadline: DEADLINE });
  await (last ? importInto(database, last) : asStarted(database));
  await database.close();
  try {
    renameSync(dirname(file), made);
  } catch (error) {
    // Another worker may have been faster.
    if (!existsSync(made)) throw error;
  }
}

function madeOf(packages: readonly Packaged[]): string {
  return createHash("sha256")
    .update(JSON.stringify([RUN, packages]))
    .digest("hex");
}

/** Imports one package, as `relata import` does. */
export async function importInto(database: Database, one: Packaged): Promise<void> {
  if (typeof one !== "string") await importWritten(database, shippedCatalogue(), one);
  else await importPackage({ database, catalogue: shippedCatalogue(), folder: one });
}
