import type { Database } from "../../src/database/port.js";
import { statement } from "../../src/database/statements.js";
import { DERIVATION } from "../../src/domain/fact.js";
import { checkGraph } from "../../src/graph/check/check.js";
import { ensureDerivation } from "../../src/graph/check/derivation.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { cypher, testDatabase } from "../databases.js";
import { dump } from "./importing.js";
import { damage, importSmallGraph } from "./small-graph.js";

const catalogue = shippedCatalogue();
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await importSmallGraph(database);
}, 60_000);
afterAll(() => database?.close());

const noted = async () => (await database.read(statement("ledger"), {}))[0]?.derivation;

test("at the start columns made by older rules are made anew", async () => {
  await damage(database, `MATCH (l:Ledger {id: 'ledger'}) SET l.derivation = ${DERIVATION - 1} RETURN 1 AS one`);
  await damage(
    database,
    `MATCH (f:Fact) SET f.derivation = ${DERIVATION - 1}, f.toLatest = f.toEarliest RETURN count(*) AS facts`,
  );
  expect((await ensureDerivation(database, catalogue))?.found).toBeGreaterThan(0);
  expect(await noted()).toBe(DERIVATION);
  const checked = await checkGraph(database, catalogue);
  // Versions that were ended keep what they said; their edges follow them.
  expect(checked.first).toEqual([]);
});

test("at the start a graph from before facts had several edges gets them, ended versions too", async () => {
  const whole = await dump(database);
  await damage(database, `MATCH (l:Ledger {id: 'ledger'}) SET l.derivation = ${DERIVATION - 1} RETURN 1 AS one`);
  await damage(database, "MATCH (a:Entity)-[r:SWITCHED_PROVIDER]->(b:Entity) DELETE r RETURN 1 AS one");
  await damage(
    database,
    "MATCH (a:Entity)-[r:CUSTOMER_OF|COMPETES_WITH]->(b:Entity) SET r.sourceRole = null, r.targetRole = null RETURN 1 AS one",
  );
  await damage(
    database,
    `MATCH (f:Fact {type: 'SWITCHED_PROVIDER'}) SET f.source = null, f.target = null, f.sourceKind = null, f.targetKind = null RETURN 1 AS one`,
  );
  // Of ended versions too: what is compared with nothing passes no filter.
  await damage(database, "MATCH (f:Fact) SET f.self = null, f.datedGaps = null, f.momentGaps = null RETURN 1 AS one");
  expect((await ensureDerivation(database, catalogue))?.found).toBeGreaterThan(0);
  expect(await dump(database)).toEqual(whole);
});

test("at the start the forms of names, their small parts and the keys of sorting are made anew", async () => {
  const columns = async () => [
    await database.read(
      cypher("MATCH (n:Name) RETURN n.id AS id, n.folded AS folded, n.signed AS signed ORDER BY id"),
      {},
    ),
    await database.read(
      cypher(
        "MATCH (n:Entity) RETURN n.id AS id, n.sort AS sort, n.folded AS folded, n.identifierForms AS forms, n.absorbed AS absorbed ORDER BY id",
      ),
      {},
    ),
    await database.read(
      cypher("MATCH (n:Name)-[:HAS_GRAM]->(g:Gram) RETURN n.id AS name, g.id AS gram ORDER BY name, gram"),
      {},
    ),
  ];
  const made = await columns();
  await damage(database, `MATCH (l:Ledger {id: 'ledger'}) SET l.derivation = ${DERIVATION - 1} RETURN 1 AS one`);
  await damage(database, "MATCH (n:Name) SET n.folded = toLower(n.text), n.signed = null RETURN count(*) AS names");
  await damage(
    database,
    "MATCH (n:Entity) SET n.folded = [n.name], n.sort = n.id, n.identifierForms = null, n.absorbed = null, n.digest = 'older' RETURN count(*) AS entities",
  );
  await damage(database, "MATCH (n:Name)-[r:HAS_GRAM]->(g:Gram) DELETE r RETURN count(*) AS ties");
  expect(await columns()).not.toEqual(made);
  await ensureDerivation(database, catalogue);
  expect(await columns()).toEqual(made);
});

test("at the start columns made by the same rules stay as they are, and the rules are noted where nobody did", async () => {
  await damage(database, `MATCH (l:Ledger {id: 'ledger'}) SET l.derivation = null RETURN 1 AS one`);
  expect(await ensureDerivation(database, catalogue)).toBeNull();
  expect(await noted()).toBe(DERIVATION);
});

test("at the start columns made by newer rules are refused in one line", async () => {
  await damage(database, `MATCH (l:Ledger {id: 'ledger'}) SET l.derivation = ${DERIVATION + 1} RETURN 1 AS one`);
  await expect(ensureDerivation(database, catalogue)).rejects.toThrow(
    /^The derived columns of this graph were made by newer rules \(\d+\) than this Relata has \(\d+\): start a newer Relata,/,
  );
});
