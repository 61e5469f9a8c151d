import type { Database } from "../../../src/database/port.js";
import { checkGraph } from "../../../src/graph/check/check.js";
import { cypher, testDatabase } from "../../databases.js";
import { factIn, importing, revisionOf, shipped } from "../importing.js";
import { companies, customerOf, packageFolder, paper } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(async () => {
  expect(await checkGraph(database, shipped)).toMatchObject({ found: 0 });
  await database.close();
}, 120_000);

const documents = [paper("2021-07-25")];
const facts = [customerOf("F1", ["acme", "acme-inc"], ["2021-07-25"])];
const pair = (mergedInto?: string) => companies("acme", ["acme-inc", mergedInto]);
const p = (mergedInto?: string, options = {}) =>
  importing(database, packageFolder("p", { entities: pair(mergedInto), documents, facts }), options);

const edges = () =>
  database.read(cypher("MATCH (:Entity)-[r:CUSTOMER_OF]->(:Entity) RETURN r.recordedTo AS until"), {});

test("an import that merges the two ends of a fact names the fact, and keeps it without an edge until the merge is taken back", async () => {
  await p();
  expect(await p("acme")).toMatchObject({ revision: 2, versions: 1, ended: 1, self: ["fact:p/F1"] });
  expect(await factIn(database, "fact:p/F1")).toMatchObject({ form: "OCCURRENCE", source: "acme", target: null });
  expect(await factIn(database, "fact:p/F1", { revision: 1 })).toMatchObject({ source: "acme", target: "acme-inc" });
  expect(await edges()).toEqual([{ until: 2 }]);
  expect(await p()).toMatchObject({ revision: 3, self: [] });
  expect(await factIn(database, "fact:p/F1")).toMatchObject({ form: "RELATIONSHIP", target: "acme-inc" });
});

test("a strict import that would merge the two ends of a fact of any package is refused, names the place of the fact and writes nothing", async () => {
  await p();
  const message =
    "facts.jsonl:1 (fact:p/F1) roles: must join two entities, and a merge makes them one; without --strict the fact is kept, and has no edge";
  await expect(p("acme", { strict: true })).rejects.toThrow(message);
  const q = { entities: pair().map((one) => ({ ...one, key: `${one.key}-2` })), documents: [] };
  await importing(database, packageFolder("q", q), { strict: true });
  const facts = [customerOf("R1", ["acme-2", "acme-inc-2"], ["2021-07-25"])];
  await importing(database, packageFolder("r", { facts }), { strict: true });
  const merged = companies("acme-2", ["acme-inc-2", "acme-2"]);
  await expect(importing(database, packageFolder("q", { entities: merged }), { strict: true })).rejects.toThrow(
    "\n  fact:r/R1 (fact:r/R1) roles: must join two entities",
  );
  expect(await revisionOf(database)).toBe(3);
});

test("a package that names one entity at both ends is refused, strict or not", async () => {
  const itself = [customerOf("F1", ["acme", "acme"], ["2021-07-25"])];
  for (const strict of [false, true])
    await expect(
      importing(database, packageFolder("p", { entities: pair(), documents, facts: itself }), { strict }),
    ).rejects.toThrow('(fact:p/F1) roles.provider: the two ends of a CUSTOMER_OF must differ, and both are "acme"');
});
