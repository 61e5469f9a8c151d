import type { Database } from "../../src/database/port.js";
import { statement } from "../../src/database/statements.js";
import { DERIVATION } from "../../src/domain/fact.js";
import { type Checked, checkGraph, repairGraph } from "../../src/graph/check/check.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { cypher, testDatabase } from "../databases.js";
import { damage, importSmallGraph } from "./small-graph.js";

const catalogue = shippedCatalogue();
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await importSmallGraph(database);
}, 60_000);
afterAll(() => database?.close());

const named = ({ first }: Checked) => first.map(({ of, column }) => `${of} ${column}`);

const CUSTOMER = "fact:small/customer#";
const EDGE = `CUSTOMER_OF edge from shop (customer) to cloud (provider) of ${CUSTOMER}`;

test("a graph as it was imported has no differences, closed versions and merged entities included", async () => {
  const checked = await checkGraph(database, catalogue);
  expect(checked.first).toEqual([]);
  expect(checked).toMatchObject({ entities: 6, versions: expect.any(Number), edges: expect.any(Number), found: 0 });
  expect(checked.versions).toBeGreaterThan(4);
});

test.each<[what: string, damage: string, named: string[]]>([
  [
    "a column of a fact",
    `MATCH (f:Fact {fact: 'fact:small/moved'}) SET f.fromEarliest = '2000-01-01' RETURN 1 AS one`,
    ["fact:small/moved#1 fromEarliest"],
  ],
  [
    "a lost column and one too many",
    `MATCH (f:Fact {fact: 'fact:small/moved'}) SET f.sort = null, f.colour = 'red' RETURN 1 AS one`,
    ["fact:small/moved#1 sort", "fact:small/moved#1 colour"],
  ],
  [
    "the ends that a fact names",
    `MATCH (f:Fact {fact: 'fact:small/rival'}) SET f.target = 'shop' RETURN 1 AS one`,
    ["fact:small/rival#1 target"],
  ],
  [
    "a sentence",
    `MATCH (f:Fact {fact: 'fact:small/rival'}) SET f.sentence = '{}' RETURN 1 AS one`,
    ["fact:small/rival#1 sentence"],
  ],
  [
    "a column of an edge",
    `MATCH (a:Entity {id: 'cloud'}) MATCH (a)-[r:COMPETES_WITH]->(b) SET r.knownTo = '2020-02-02' RETURN 1 AS one`,
    ["COMPETES_WITH edge from cloud (competitor) to rain (competitor) of fact:small/rival#1 knownTo"],
  ],
  [
    "a missing edge",
    `MATCH (a:Entity {id: 'shop'}) MATCH (a)-[r:CUSTOMER_OF {id: '${CUSTOMER}1'}]->(b) DELETE r RETURN 1 AS one`,
    [`${EDGE}1 edge`],
  ],
  [
    "an edge that no fact has",
    `MATCH (a:Entity {id: 'rain'}) MATCH (b:Entity {id: 'shop'}) MERGE (a)-[r:OWNS {id: 'fact:small/none#1'}]->(b) RETURN 1 AS one`,
    ["OWNS edge from rain (-) to shop (-) of fact:small/none#1 edge"],
  ],
  [
    "an edge without an id",
    `MATCH (a:Entity {id: 'rain'}) MATCH (b:Entity {id: 'shop'}) MERGE (a)-[r:OWNS]->(b) RETURN 1 AS one`,
    ["OWNS edge from rain (-) to shop (-) of - edge"],
  ],
  [
    "an edge that stands there twice",
    `MATCH (a:Entity {id: 'cloud'}) MATCH (b:Entity {id: 'rain'}) CREATE (a)-[r:COMPETES_WITH {id: 'fact:small/rival#1', sourceRole: 'competitor', targetRole: 'competitor'}]->(b) RETURN 1 AS one`,
    ["COMPETES_WITH edge from cloud (competitor) to rain (competitor) of fact:small/rival#1 edge"],
  ],
  [
    "an edge to somebody else",
    `MATCH (a:Entity {id: 'cloud'}) MATCH (a)-[r:COMPETES_WITH]->(b) MATCH (c:Entity {id: 'shop'}) WITH a, r, c, r.id AS id DELETE r MERGE (a)-[s:COMPETES_WITH {id: id, sourceRole: 'competitor', targetRole: 'competitor'}]->(c) RETURN 1 AS one`,
    [
      "COMPETES_WITH edge from cloud (competitor) to rain (competitor) of fact:small/rival#1 edge",
      "COMPETES_WITH edge from cloud (competitor) to shop (competitor) of fact:small/rival#1 edge",
    ],
  ],
  [
    "a changed participant",
    `MATCH (f:Fact {fact: 'fact:small/moved'}) MATCH (f)-[p:PARTICIPANT]->(e) WHERE e.id = 'rain' WITH f, p MATCH (c:Entity {id: 'paris'}) DELETE p MERGE (f)-[q:PARTICIPANT {role: 'from', position: 1}]->(c) RETURN 1 AS one`,
    ["fact:small/moved#1 PARTICIPANT edge", "fact:small/moved#1 PARTICIPANT edge"],
  ],
  [
    "what a document is evidence for",
    `MATCH (f:Fact {fact: 'fact:small/why'}) MATCH (f)-[v:EVIDENCE]->(d) SET v.locator = '1-9' RETURN 1 AS one`,
    ["fact:small/why#1 EVIDENCE edge", "fact:small/why#1 EVIDENCE edge"],
  ],
  [
    "what a fact is about",
    `MATCH (f:Fact {fact: 'fact:small/why'}) MATCH (f)-[r:ABOUT]->(t) DELETE r RETURN 1 AS one`,
    ["fact:small/why#1 ABOUT edge"],
  ],
  ["the name of an entity", `MATCH (n:Entity {id: 'shop'}) SET n.name = 'Chop' RETURN 1 AS one`, ["shop name"]],
  [
    "what a name is found by",
    `MATCH (n:Name {text: '가게'}) SET n.folded = 'x' RETURN 1 AS one`,
    ['name "가게" of shop folded'],
  ],
  ["a lost name", `MATCH (n:Name {text: 'Rain'}) DETACH DELETE n RETURN 1 AS one`, ['name "Rain" of rain name']],
  [
    "a name that nobody declares",
    `MATCH (e:Entity {id: 'rain'}) CREATE (n:Name {id: 'name:x', text: 'Snow'}) CREATE (n)-[:NAMES]->(e) RETURN 1 AS one`,
    ["rain name"],
  ],
  ["a kind", `MATCH (n:Entity {id: 'rain'}) REMOVE n:Company SET n:Person RETURN 1 AS one`, ["rain kind"]],
  [
    "where a region lies",
    `MATCH (a:Entity {id: 'paris'}) MATCH (a)-[r:WITHIN]->(b) DELETE r RETURN 1 AS one`,
    ["paris WITHIN edge"],
  ],
  [
    "who an entity is",
    `MATCH (a:Entity {id: 'old-cloud'}) MATCH (a)-[r:MERGED_INTO]->(b) MATCH (c:Entity {id: 'rain'}) DELETE r MERGE (a)-[:MERGED_INTO]->(c) RETURN 1 AS one`,
    ["old-cloud MERGED_INTO edge"],
  ],
])("%s is found, named and put right, without a new revision", async (_, text, expected) => {
  const [before] = await database.read(statement("ledger"), {});
  await damage(database, text);
  const checked = await checkGraph(database, catalogue);
  expect(named(checked)).toEqual(expected);
  expect(checked.found).toBe(expected.length);
  expect(await repairGraph(database, catalogue)).toMatchObject({ found: expected.length });
  expect(await checkGraph(database, catalogue)).toMatchObject({ found: 0, first: [] });
  const [after] = await database.read(statement("ledger"), {});
  expect(after).toEqual({ ...before, derivation: DERIVATION, lock: expect.any(String) });
});

test("a version that was ended keeps what it said, and its edge follows it", async () => {
  await damage(database, `MATCH (f:Fact {id: '${CUSTOMER}2'}) SET f.knownTo = '2021-06-06' RETURN 1 AS one`);
  const checked = await checkGraph(database, catalogue);
  expect(checked.first).toEqual([{ of: `${EDGE}2`, column: "knownTo", stored: "9999-12-31", expected: "2021-06-06" }]);
  await repairGraph(database, catalogue);
  expect(await checkGraph(database, catalogue)).toMatchObject({ found: 0 });
});

test("a declaration that cannot be read is named, and no repair makes one up", async () => {
  const [row] = await database.read(cypher("MATCH (n:Entity {id: 'rain'}) RETURN n.declared AS declared"), {});
  await damage(database, `MATCH (n:Entity {id: 'rain'}) SET n.declared = '{' RETURN 1 AS one`);
  await repairGraph(database, catalogue);
  const checked = await checkGraph(database, catalogue);
  expect(checked.first[0]).toEqual({ of: "rain", column: "declared", stored: "{", expected: "what packages declare" });
  await damage(database, `MATCH (n:Entity {id: 'rain'}) SET n.declared = $declared RETURN 1 AS one`, {
    declared: row?.declared ?? null,
  });
  expect(await checkGraph(database, catalogue)).toMatchObject({ found: 0 });
});
