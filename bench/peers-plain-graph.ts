import type { Driver } from "neo4j-driver";
import type { TieType, World } from "./peers-world.js";

// The same world as plain nodes and edges, as somebody would write it who wants neither versions nor evidence: one node for a
// thing, one edge for a tie, dates on the edge. Every label and type begins with PEER, so that nothing of it is Relata's.

/** What never ended ends then: one comparison instead of two. */
export const OPEN_DAY = "9999-12-31";

const LABELS = {
  COMPANY: "PeerCompany",
  GOVERNMENT: "PeerGovernment",
  POLICY: "PeerPolicy",
  REGION: "PeerRegion",
} as const;

const SCHEMA = [
  "CREATE CONSTRAINT peer_key IF NOT EXISTS FOR (n:PeerEntity) REQUIRE n.key IS UNIQUE",
  "CREATE INDEX peer_name IF NOT EXISTS FOR (n:PeerEntity) ON (n.name)",
  "CREATE TEXT INDEX peer_words IF NOT EXISTS FOR (n:PeerEntity) ON (n.name)",
  "CREATE CONSTRAINT peer_switch IF NOT EXISTS FOR (n:PeerSwitch) REQUIRE n.key IS UNIQUE",
  ...Object.values(LABELS).flatMap((label) => [
    `CREATE CONSTRAINT peer_key_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
    `CREATE INDEX peer_name_${label} IF NOT EXISTS FOR (n:${label}) ON (n.name)`,
  ]),
  // @neo4j/graphql looks for a text in names of one kind at a time.
  ...Object.values(LABELS).map(
    (label) => `CREATE TEXT INDEX peer_words_${label} IF NOT EXISTS FOR (n:${label}) ON (n.name)`,
  ),
];

const EDGE = `MATCH (a:PeerEntity {key: row.from}) MATCH (b:PeerEntity {key: row.to})
CREATE (a)-[:PEER_TYPE {fact: row.fact, since: date(row.since), until: date(row.until), confidence: row.confidence, known: date(row.known)}]->(b)`;

const SWITCH = `MATCH (a:PeerEntity {key: row.from}) MATCH (b:PeerEntity {key: row.to}) MATCH (c:PeerEntity {key: row.instead})
CREATE (a)<-[:PEER_SWITCH_OF]-(s:PeerSwitch {key: row.fact, on: date(row.since), confidence: row.confidence, known: date(row.known)})-[:PEER_LEFT]->(b)
CREATE (s)-[:PEER_CHOSE]->(c)`;

/** Writes the world, and waits until its indexes serve. */
export async function writePlainGraph(driver: Driver, { things, ties }: World): Promise<void> {
  for (const text of SCHEMA) await driver.executeQuery(text);
  for (const [kind, label] of Object.entries(LABELS))
    await written(
      driver,
      `CREATE (n:PeerEntity:${label}) SET n = row`,
      things.filter((thing) => thing.kind === kind),
    );
  const rows = ties.map(({ until, ...tie }) => ({ ...tie, until: until ?? OPEN_DAY }));
  for (const type of new Set(ties.map((tie) => tie.type)))
    await written(
      driver,
      statementOf(type),
      rows.filter((row) => row.type === type),
    );
  await driver.executeQuery("CALL db.awaitIndexes(300)");
}

function statementOf(type: TieType): string {
  return type === "SWITCHED_PROVIDER" ? SWITCH : EDGE.replace("PEER_TYPE", `PEER_${type}`);
}

async function written(driver: Driver, text: string, rows: readonly object[]): Promise<void> {
  const size = 5_000;
  for (let at = 0; at < rows.length; at += size)
    await driver.executeQuery(`UNWIND $rows AS row ${text}`, { rows: rows.slice(at, at + size) });
}
