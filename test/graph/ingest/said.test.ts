import type { Database } from "../../../src/database/port.js";
import { checkGraph, repairGraph } from "../../../src/graph/check/check.js";
import type { FactFilter } from "../../../src/graph/facts/fact-filter.js";
import { facts, factsSaidBy } from "../../../src/graph/lists/fact-lists.js";
import { chosenView, type ViewArguments } from "../../../src/graph/reading/views.js";
import { cypher, testDatabase } from "../../databases.js";
import { importing, look, revisionOf, shipped } from "../importing.js";
import { companies, customerOf, packageFolder, paper } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const DAY = "2021-07-25";
const F1 = "fact:p/F1";
const F2 = "fact:q/F2";

/** A package of two papers and what one says, and another package whose fact rests on a paper of the first. */
async function imported({ merged = false, publisher = "gazette" as string | undefined } = {}) {
  const into = (key: string) => (merged ? key : undefined);
  const papers = ["gazette", "herald", "wire", ["old-wire", into("wire")], ["old-gazette", into("gazette")]] as const;
  const entities = companies("a", "b", ...papers);
  const documents = [paper(DAY, `doc:${DAY}`, { publisher })];
  const said = { attributedTo: ["old-wire", "b"] };
  await importing(
    database,
    packageFolder("p", { entities, documents, facts: [customerOf("F1", ["a", "b"], [DAY], said)] }),
  );
  await importing(database, packageFolder("q", { facts: [customerOf("F2", ["b", "a"], [DAY])] }));
}

async function keys(filter: FactFilter, view: ViewArguments = {}): Promise<string[]> {
  const session = await look(database);
  const chosen = await chosenView(session, { valid: "../..", ...view });
  const { edges } = await facts(session, chosen, filter, {}).page();
  return edges.map(({ node }) => node.key).sort();
}

async function saidBy(key: string): Promise<string[]> {
  const session = await look(database);
  const { edges } = await factsSaidBy(session, await chosenView(session, { valid: "../.." }), key, {}, {}).page();
  return edges.map(({ node }) => node.key);
}

const checked = async () => (await checkGraph(database, shipped)).first;

test("facts are found by whom they are attributed to and by who published their documents", async () => {
  await imported();
  expect(await keys({ attributedTo: ["old-wire"] })).toEqual([F1]);
  expect(await keys({ attributedTo: ["a", "b"] })).toEqual([F1]);
  expect(await keys({ attributedTo: ["a"] })).toEqual([]);
  expect(await keys({ publishers: ["gazette"] })).toEqual([F1, F2]);
  expect(await keys({ publishers: ["herald", "gazette"], attributedTo: ["b"] })).toEqual([F1]);
  expect(await keys({ publishers: ["gazette"], participants: ["a"], role: "provider" })).toEqual([F2]);
  expect(await keys({ publishers: ["herald"] })).toEqual([]);
  expect([await saidBy("b"), await saidBy("gazette")]).toEqual([[F1], []]);
  expect(await checked()).toEqual([]);
});

test("statements and documents of a merged entity are found by its survivor, and at an earlier revision by its own key", async () => {
  await imported({ publisher: "old-gazette" });
  const before = await revisionOf(database);
  await imported({ publisher: "old-gazette", merged: true });
  for (const key of ["wire", "old-wire"]) expect(await keys({ attributedTo: [key] })).toEqual([F1]);
  for (const key of ["gazette", "old-gazette"]) expect(await keys({ publishers: [key] })).toEqual([F1, F2]);
  expect(await saidBy("wire")).toEqual([F1]);
  expect(await keys({ attributedTo: ["old-wire"] }, { revision: before })).toEqual([F1]);
  expect(await keys({ attributedTo: ["wire"] }, { revision: before })).toEqual([]);
  expect(await keys({ publishers: ["old-gazette"] }, { revision: before })).toEqual([F1, F2]);
  expect(await checked()).toEqual([]);
});

test("a document whose publisher is corrected is found by the new publisher, and at an earlier revision by the old one", async () => {
  await imported();
  const before = await revisionOf(database);
  await imported({ publisher: "herald" });
  expect(await keys({ publishers: ["herald"] })).toEqual([F1, F2]);
  expect(await keys({ publishers: ["gazette"] })).toEqual([]);
  expect(await keys({ publishers: ["gazette"] }, { revision: before })).toEqual([F1, F2]);
  await imported({ publisher: undefined });
  expect(await keys({ publishers: ["herald"] })).toEqual([]);
  expect(await checked()).toEqual([]);
});

test.each([
  [
    "a missing ATTRIBUTED_TO edge",
    "MATCH (f:Fact)-[r:ATTRIBUTED_TO]->(e:Entity {id: 'b'}) DELETE r RETURN 1 AS one",
    "ATTRIBUTED_TO edge",
  ],
  [
    "the loss of every ATTRIBUTED_TO and PUBLISHED_BY edge",
    "MATCH (f:Fact)-[r:ATTRIBUTED_TO|PUBLISHED_BY]->(e:Entity) DELETE r RETURN 1 AS one",
    "PUBLISHED_BY edge",
  ],
  [
    "a PUBLISHED_BY edge to the wrong entity",
    "MATCH (f:Fact {fact: 'fact:p/F1'}) MATCH (e:Entity {id: 'herald'}) MERGE (f)-[:PUBLISHED_BY]->(e) RETURN 1 AS one",
    "PUBLISHED_BY edge",
  ],
  [
    "a missing list of publishers",
    "MATCH (f:Fact {fact: 'fact:p/F1'}) SET f.publishers = null RETURN 1 AS one",
    "publishers",
  ],
])("a check finds %s, and a repair restores it", async (_, damage, column) => {
  await imported();
  await database.write((transaction) => transaction.run(cypher(damage), {}));
  expect((await checked()).map((one) => one.column)).toContain(column);
  await repairGraph(database, shipped);
  expect(await checked()).toEqual([]);
  expect(await keys({ publishers: ["gazette"] })).toEqual([F1, F2]);
  expect(await keys({ publishers: ["herald"] })).toEqual([]);
  expect(await saidBy("b")).toEqual([F1]);
});
