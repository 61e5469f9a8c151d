import type { Database, Row } from "../../src/database/port.js";
import type { Fact } from "../../src/graph/facts/fact.js";
import { factByKey } from "../../src/graph/facts/facts.js";
import type { Ingested } from "../../src/graph/ingest/ingest.js";
import { facts } from "../../src/graph/lists/fact-lists.js";
import { importPackage } from "../../src/graph/packages/import-package.js";
import { Archive } from "../../src/graph/reading/archive.js";
import { Session } from "../../src/graph/reading/session.js";
import { chosenView, type ViewArguments } from "../../src/graph/reading/views.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { cypher } from "../databases.js";

export const shipped = shippedCatalogue();

/** Imports a package, as `relata import` does. */
export function importing(database: Database, folder: string, { strict = false } = {}): Promise<Ingested> {
  return importPackage({ database, catalogue: shipped, folder, strict });
}

/** One operation's look at the graph, with the catalogue of the moment. */
export async function look(database: Database): Promise<Session> {
  return new Session({ database, catalogue: await loadCatalogue(database, shipped), archive: Archive.empty });
}

/** A fact in a view of all time. */
export async function factIn(database: Database, key: string, view: ViewArguments = {}): Promise<Fact | null> {
  const session = await look(database);
  return factByKey(session, await chosenView(session, { valid: "../..", ...view }), key);
}

/** The keys of all facts in a view, in their order; all time unless `valid` says otherwise. */
export async function factKeys(database: Database, view: ViewArguments = {}): Promise<string[]> {
  const session = await look(database);
  const chosen = await chosenView(session, { valid: "../..", ...view });
  const { edges } = await facts(session, chosen, {}, { first: 100 }).page();
  return edges.map(({ node }) => node.key);
}

/** The latest revision of the graph. */
export async function revisionOf(database: Database): Promise<number> {
  return (await look(database)).revision();
}

const nodes = cypher("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
const edges = cypher(
  "MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties, a.id AS source, b.id AS target",
);

/** Everything in the graph, as sorted lines: each node and edge with all it holds but the ids of the engine and the locks of the ledger. */
export async function dump(database: Database): Promise<string[]> {
  const rows = [...(await database.read(nodes, {})), ...(await database.read(edges, {}))];
  return rows.map(lineOf).sort();
}

function lineOf({ labels, properties, ...rest }: Row): string {
  const { lock, turn, ...kept } = properties as Row;
  const held = Object.entries(kept).filter(([, value]) => value !== null);
  return JSON.stringify({ ...rest, labels: [...((labels as string[] | undefined) ?? [])].sort(), held: held.sort() });
}
