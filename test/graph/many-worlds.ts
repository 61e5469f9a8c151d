import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HUB, WORLD, writeGeneratedPackage } from "../../bench/graph.js";
import type { Database, Row } from "../../src/database/port.js";
import { importPackage } from "../../src/graph/packages/import-package.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { cypher } from "../databases.js";
import { CASES } from "./views/random.js";

/** What is imported, and how many times it is copied: together some 10,000 facts, and 70,000 in `npm run test:long`. */
const IMPORTED = { hub: 300, companies: 40, others: 360, policies: 3 };
const COPIES = CASES > 50 ? 99 : 13;
export const FACTS = (COPIES + 1) * (IMPORTED.hub + IMPORTED.others + 16 * IMPORTED.policies);
/** How many worlds one transaction makes. */
const AT_ONCE = 5;

const MADE = "RETURN count(*) AS made";
/** What is in every world; the hub and the region are one and the same in all of them. */
const SHARED = `['${HUB}', '${WORLD}']`;
const inWorld = (key: string) =>
  `CASE WHEN ${key} IS NULL OR ${key} IN ${SHARED} THEN ${key} ELSE ${key} + row.world END`;
const moment = (column: string) =>
  `${column}: substring(f.${column}, 0, 24) + row.fact + substring(f.${column}, 24 + size(f.fact))`;

const entities = cypher(
  `UNWIND $rows AS row MATCH (n:Entity {id: row.of}) CREATE (m:Entity {id: row.id}) SET m += n {.*, id: row.id, sort: n.sort + row.world} FOREACH (x IN CASE WHEN 'Company' IN row.labels THEN [1] ELSE [] END | SET m:Company) FOREACH (x IN CASE WHEN 'Policy' IN row.labels THEN [1] ELSE [] END | SET m:Policy) FOREACH (x IN CASE WHEN 'Government' IN row.labels THEN [1] ELSE [] END | SET m:Government) ${MADE}`,
);
const facts = cypher(
  `UNWIND $rows AS row MATCH (f:Fact {id: row.of}) CREATE (g:Fact {id: row.id}) SET g += f {.*, id: row.id, fact: row.fact, sort: f.sort + row.world, source: ${inWorld("f.source")}, target: ${inWorld("f.target")}, entities: [key IN f.entities | ${inWorld("key")}], participants: [one IN f.participants | CASE WHEN any(key IN ${SHARED} WHERE one ENDS WITH ' ' + key) THEN one ELSE one + row.world END], ${["beganAt", "endedAt", "publishedAt"].map(moment).join(", ")}} ${MADE}`,
);
const participants = cypher(
  `UNWIND $rows AS row MATCH (f:Fact {id: row.fact}) MATCH (n:Entity {id: row.entity}) CREATE (f)-[p:PARTICIPANT]->(n) SET p += row.properties ${MADE}`,
);
const edges = (type: string) =>
  cypher(
    `UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) CREATE (a)-[r:${type}]->(b) SET r += row.properties ${MADE}`,
  );

/** The edges of the imported graph, by which those of the copies are made. */
const imported = {
  entities: cypher("MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels ORDER BY id"),
  facts: cypher("MATCH (f:Fact) RETURN f.id AS id, f.fact AS fact ORDER BY id"),
  participants: cypher(
    `MATCH (f:Fact)-[p:PARTICIPANT]->(n:Entity) WHERE n.id <> '${WORLD}' RETURN f.fact AS fact, n.id AS entity, properties(p) AS properties`,
  ),
  edges: cypher(
    "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.fact IS NOT NULL RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties",
  ),
};

/** Imports a small graph of companies around a hub, and copies it within the database: equal worlds that share their hub. */
export async function buildWorlds(database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "relata-worlds-"));
  writeGeneratedPackage(folder, IMPORTED);
  await importPackage({ database, catalogue: shippedCatalogue(), folder });
  rmSync(folder, { recursive: true });
  const read = async (name: keyof typeof imported) => database.read(imported[name], {});
  const of = {
    entities: await read("entities"),
    facts: await read("facts"),
    participants: await read("participants"),
    edges: await read("edges"),
  };
  const types = [...new Set(of.edges.map(({ type }) => type as string))];
  for (let from = 1; from <= COPIES; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, COPIES + 1 - from) }, (_, nth) => from + nth);
    const worlds = numbers.map((number) => `-w${String(number).padStart(2, "0")}`);
    const rows = (list: readonly Row[], make: (row: Row, world: string) => Row) =>
      worlds.flatMap((world) => list.map((row) => make(row, world)));
    const key = (name: unknown, world: string) => (name === HUB || name === WORLD ? name : `${name}${world}`);
    await database.write(
      async (transaction) => {
        const own = of.entities.filter(({ id }) => id !== HUB && id !== WORLD);
        await transaction.run(entities, {
          rows: rows(own, ({ id, labels }, world) => ({
            of: id ?? null,
            id: `${id}${world}`,
            labels: labels ?? null,
            world,
          })),
        });
        await transaction.run(facts, {
          rows: rows(of.facts, ({ id, fact }, world) => ({
            of: id ?? null,
            id: `${fact}${world}#1`,
            fact: `${fact}${world}`,
            world,
          })),
        });
        await transaction.run(participants, {
          rows: rows(of.participants, ({ fact, entity, properties }, world) => ({
            ...{ fact: `${fact}${world}#1`, entity: key(entity, world), properties: properties ?? null },
          })),
        });
        for (const type of types)
          await transaction.run(edges(type), {
            rows: rows(
              of.edges.filter((edge) => edge.type === type),
              ({ source, target, properties }, world) => {
                const { fact, sort, ...rest } = properties as { [column: string]: string };
                const moved = { ...rest, id: `${fact}${world}#1`, fact: `${fact}${world}`, sort: `${sort}${world}` };
                return { source: key(source, world), target: key(target, world), properties: moved };
              },
            ),
          });
      },
      { deadline: 120_000 },
    );
  }
}
