import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HUB, WORLD, writeGeneratedPackage } from "../../bench/graph.js";
import type { Database } from "../../src/database/port.js";
import { importPackage } from "../../src/graph/packages/import-package.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { cypher, TEST_ENGINE } from "../databases.js";

/** More than Grafeo can have as rows of one CALL, and than is counted on Neo4j. */
export const ROWS = TEST_ENGINE === "grafeo" ? 65_535 : 10_000;
const IMPORTED = { hub: 100, companies: 50, others: 40 };
/** Of each fact in which somebody is a customer of the hub: 90 of the 100. */
const COPIES = TEST_ENGINE === "grafeo" ? 730 : 120;
export const EDGES = 90 * (COPIES + 1) + 10;
/** Places in one region, a hub of another kind: too many for Grafeo too, and for Neo4j to be counted. */
export const PLACES = TEST_ENGINE === "grafeo" ? 66_000 : 12_000;
const BATCH = 5_000;

const MADE = "RETURN count(*) AS made";
const at = (column: string, kind: string) => `${column}: substring(f.${column}, 0, 24) + copy.fact + ' ${kind}'`;
const moments = [at("beganAt", "BEGAN"), at("endedAt", "ENDED"), at("publishedAt", "PUBLISHED")].join(", ");
const facts = cypher(
  `MATCH (f:Fact {id: $id}) MATCH (h:Entity {id: '${HUB}'}) UNWIND $copies AS copy CREATE (g:Fact {id: copy.id}) SET g += f {.*, id: copy.id, fact: copy.fact, sort: copy.sort, declared: '{}', attributedTo: ['${HUB}'], ${moments}} CREATE (g)-[:ATTRIBUTED_TO]->(h) ${MADE}`,
);
const copied = (type: string) =>
  cypher(
    `MATCH (f:Fact {id: $id}) MATCH (f)-[p:${type}]->(e) UNWIND $copies AS copy MATCH (g:Fact {id: copy.id}) CREATE (g)-[q:${type}]->(e) SET q += properties(p) ${MADE}`,
  );
const edges = cypher(
  `MATCH (h:Entity {id: '${HUB}'}) MATCH (h)<-[r:CUSTOMER_OF {id: $id}]-(a) UNWIND $copies AS copy CREATE (a)-[q:CUSTOMER_OF]->(h) SET q += r {.*, id: copy.id, fact: copy.fact, sort: copy.sort} ${MADE}`,
);
const places = cypher(
  `MATCH (w:Entity {id: '${WORLD}'}) UNWIND $ids AS id CREATE (n:Entity {id: id}) SET n:Region SET n += w {.*, id: id, name: id, sort: id, within: w.id} CREATE (n)-[:WITHIN]->(w) ${MADE}`,
);

/**
 * Imports a small generated graph and copies what it has of the hub inside the database, until the hub has more
 * relationships, its document more facts and (on Grafeo) its region more places than an engine takes as rows of one CALL.
 */
export async function buildHub(database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "relata-hub-"));
  writeGeneratedPackage(folder, IMPORTED);
  await importPackage({ database, catalogue: shippedCatalogue(), folder });
  rmSync(folder, { recursive: true });
  const originals = await database.read(
    cypher(`MATCH (f:Fact {type: 'CUSTOMER_OF'}) RETURN f.id AS id, f.fact AS fact, f.fromEarliest AS day ORDER BY id`),
    {},
  );
  for (const { id, fact, day } of originals) {
    const copies = Array.from({ length: COPIES }, (_, nth) => {
      const key = `${fact}-${nth}`;
      return { id: `${key}#1`, fact: key, sort: `${day} ${key}` };
    });
    const given = { id: id ?? null, copies };
    await database.write(
      async (transaction) => {
        await transaction.run(facts, given);
        for (const type of ["PARTICIPANT", "EVIDENCE"]) await transaction.run(copied(type), given);
        await transaction.run(edges, given);
      },
      { deadline: 60_000 },
    );
  }
  const ids = Array.from({ length: PLACES }, (_, nth) => `place-${String(nth).padStart(5, "0")}`);
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    await database.write((transaction) => transaction.run(places, { ids: batch }), { deadline: 60_000 });
  }
}
