import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Database } from "../src/database/port.js";
import { shippedCatalogue } from "../src/knowledge/catalogue.js";
import { importPackage } from "../src/knowledge/import/import-package.js";
import { base, article as shipped } from "./data/article.js";
import { asStarted, cypher, emptied, openTestDatabase } from "./databases.js";
import { importWritten, type WrittenPackage } from "./graphql/written-package.js";

/** A package that a graph is made of: its folder, or what to write into one. */
export type Packaged = string | WrittenPackage;

const folder = (key: string) => fileURLToPath(new URL(`../data/${key}/`, import.meta.url));

/** The folders of the packages that ship with the service, in the order of their imports. */
export const SHIPPED = [folder(base.record.key), folder(shipped.record.key)];

/**
 * One run of suites on one Neo4j. Without it no graph is taken over: what a Neo4j of the developer's holds was written by
 * the code of another day.
 */
const RUN = process.env.RELATA_TEST_RUN;

/** Every batch that is written changes the lock of the ledger: while it is as noted, the graph is as it was imported. */
const found = cypher("MATCH (l:Ledger {id: 'ledger'}) WHERE l.lock = l.lockAsMade RETURN l.madeOf AS madeOf");
const note = cypher("MATCH (l:Ledger {id: 'ledger'}) SET l.madeOf = $madeOf, l.lockAsMade = l.lock RETURN 1 AS one");

/**
 * A database whose graph holds these packages and nothing else. On the Neo4j of a run it is the graph that the suite
 * before left, when that one was made of the same packages, or the first of them, and nothing was written since: an import
 * takes longer there than most suites ask.
 */
export async function graphOf(packages: readonly Packaged[]): Promise<Database> {
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
