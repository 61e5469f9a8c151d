import type { Database } from "../../../src/database/port.js";
import { checkGraph } from "../../../src/graph/check/check.js";
import { entityByKey } from "../../../src/graph/entities/entities.js";
import { relationshipsOf } from "../../../src/graph/facts/relationships.js";
import { switches } from "../../../src/graph/lists/switches.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { testDatabase } from "../../databases.js";
import { factIn, importing, look, shipped } from "../importing.js";
import { companies, customerOf, packageFolder, paper, switched } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const DAY = "2021-07-25";
const facts = [
  customerOf("F1", ["acme", "cloud"], [DAY]),
  switched("F2", ["acme", ["cloud", "rain"]], [DAY]),
  switched("F3", ["acme", "cloud"], [DAY]),
];
const entities = (merged: boolean) => companies(["acme", merged ? "cloud" : undefined], "cloud", "rain");
const imported = (merged: boolean) =>
  importing(database, packageFolder("p", { entities: entities(merged), documents: [paper(DAY)], facts }));

/** The relationships of somebody at all times: the fact, and who is on the far side in which role. */
async function rows(key: string): Promise<string[]> {
  const session = await look(database);
  const entity = await entityByKey(session, await chosenView(session, { valid: "../.." }), key);
  if (!entity) return [];
  const { edges } = await relationshipsOf(session, entity, {}, {}).page();
  return edges.map(({ node, role, other, otherRole }) => `${node.key} ${role} to ${other} as ${otherRole}`).sort();
}

test("a fact whose two ends are merged is kept without an edge, and has its edge again when the merge is taken back", async () => {
  await imported(false);
  const before = await rows("acme");
  expect(before).toEqual([
    "fact:p/F1 customer to cloud as provider",
    "fact:p/F2 customer to cloud as from",
    "fact:p/F2 customer to rain as from",
    "fact:p/F3 customer to cloud as from",
  ]);

  await imported(true);
  expect(await rows("cloud")).toEqual(["fact:p/F2 customer to rain as from"]);
  const participants = (role: string) => ({ role, entity: "cloud" });
  expect(await factIn(database, "fact:p/F1")).toMatchObject({
    ...{ form: "OCCURRENCE", self: true, source: "cloud", target: null },
    participants: [participants("customer"), participants("provider")],
  });
  // One of the two whom it joins to the customer is still somebody else.
  expect(await factIn(database, "fact:p/F2")).toMatchObject({ self: false, source: "cloud", target: "rain" });
  // A switch stays one, so that whoever lists switches misses none.
  expect(await factIn(database, "fact:p/F3")).toMatchObject({ form: "SWITCH", self: true, source: "cloud" });
  const session = await look(database);
  const view = await chosenView(session, { valid: "../.." });
  expect((await (await switches(session, view, {}, {})).page()).edges.map(({ node }) => node.key)).toEqual([
    "fact:p/F3",
    "fact:p/F2",
  ]);
  expect(await checkGraph(database, shipped)).toMatchObject({ found: 0 });

  await imported(false);
  expect(await rows("acme")).toEqual(before);
  expect(await factIn(database, "fact:p/F1")).toMatchObject({ form: "RELATIONSHIP", self: false, target: "cloud" });
  // Whoever looks from the revision of the merge sees it as it was.
  expect(await factIn(database, "fact:p/F1", { revision: 2 })).toMatchObject({ form: "OCCURRENCE", self: true });
});

test("a fact whose two ends are merged from the first import on is kept without an edge", async () => {
  await imported(true);
  expect(await factIn(database, "fact:p/F1")).toMatchObject({ form: "OCCURRENCE", self: true });
  expect(await checkGraph(database, shipped)).toMatchObject({ found: 0 });
});
