import type { Database } from "../../../src/database/port.js";
import { checkGraph, repairGraph } from "../../../src/graph/check/check.js";
import { entityByKey } from "../../../src/graph/entities/entities.js";
import { entities } from "../../../src/graph/lists/entity-lists.js";
import { regionsWithin } from "../../../src/graph/lists/regions.js";
import { countsByKind } from "../../../src/graph/lists/statistics.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { search } from "../../../src/graph/search/search.js";
import { cypher, testDatabase } from "../../databases.js";
import { factIn, importing, look, revisionOf, shipped } from "../importing.js";
import {
  change,
  companies,
  customerOf,
  packageFolder,
  paper,
  region,
  type SmallPackage,
  saying,
} from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(async () => {
  expect(await checkGraph(database, shipped)).toMatchObject({ found: 0 });
  await database.close();
}, 120_000);

const documents = [paper("2021-07-25")];
const all = companies("acme", "cloud", "zeta");
const without = (key: string) => all.filter((one) => one.key !== key);
const uses = customerOf("F1", ["acme", "cloud"], ["2021-07-25"]);

const p = (records: SmallPackage) => importing(database, packageFolder("p", { documents, ...records }));
const q = (records: SmallPackage = {}) => importing(database, packageFolder("q", records));

/** In which of the lists an entity is, as seen at a revision. */
async function listsWith(key: string, revision?: number): Promise<string[]> {
  const session = await look(database);
  const view = await chosenView(session, { valid: "../..", ...(revision !== undefined && { revision }) });
  const page = { first: 100 };
  const keys = async (list: ReturnType<typeof entities>) => {
    const found = (await list.page()).edges.map(({ node }) => node.key);
    expect(await list.total()).toBe(found.length);
    return found;
  };
  const kinds = ["COMPANY", "REGION"] as const;
  const within = await entityByKey(session, view, "world");
  const found = {
    page: await keys(entities(session, view, {}, page)),
    byKey: await keys(entities(session, view, { kinds }, page, "KEY")),
    among: await keys(entities(session, view, { ids: [key] }, page)),
    search: (await search(session, view, { text: key, ...page }).page()).edges.map(({ node }) => node.entity.key),
    ...(within && { within: await keys(entities(session, view, { within: "world" }, page)) }),
  };
  // It is found by its key whatever lists have.
  expect((await entityByKey(session, view, key))?.key).toBe(key);
  return Object.entries(found).flatMap(([list, names]) => (names.includes(key) ? [list] : []));
}

const EVERY = ["page", "byKey", "among", "search"];

test("an entity that its package no longer has is in no list of later revisions, and still in those of earlier ones", async () => {
  await p({ entities: all });
  expect(await p({ entities: without("zeta") })).toMatchObject({ entities: 1, deprecated: 1, revision: 2 });
  expect(await listsWith("zeta")).toEqual([]);
  expect(await listsWith("zeta", 1)).toEqual(EVERY);
  expect(await listsWith("acme")).toEqual(EVERY);
  const session = await look(database);
  const view = await chosenView(session, {});
  expect(await countsByKind(session, view)).toEqual([{ kind: "COMPANY", total: 2 }]);
});

test("leaving the entity out once more changes nothing, and bringing it back lists it again from then on", async () => {
  await p({ entities: all });
  await p({ entities: without("zeta") });
  const again = { documents: [...documents, paper("2022-01-01")] };
  expect(await p({ ...again, entities: without("zeta") })).toMatchObject({ entities: 0, deprecated: 0 });
  expect(await p({ entities: all })).toMatchObject({ entities: 1, deprecated: 0, revision: 4 });
  expect(await listsWith("zeta")).toEqual(EVERY);
  for (const revision of [2, 3]) expect(await listsWith("zeta", revision)).toEqual([]);
  expect(await listsWith("zeta", 1)).toEqual(EVERY);
  await p({ entities: without("zeta") });
  expect(await listsWith("zeta")).toEqual([]);
});

test("an entity that left its package is listed for as long as a fact of any package names it", async () => {
  await p({ entities: all, facts: [uses] });
  expect(await p({ entities: without("acme"), facts: [uses] })).toMatchObject({ deprecated: 1 });
  expect(await listsWith("acme")).toEqual(EVERY);
  await q({ facts: [customerOf("Q1", ["acme", "cloud"], ["2021-07-25"])] });
  await p({ entities: without("acme") });
  expect(await listsWith("acme")).toEqual(EVERY);
  expect(await q()).toMatchObject({ entities: 1, deprecated: 0, ended: 1 });
  expect(await listsWith("acme")).toEqual([]);
  for (let revision = 1; revision < 5; revision++) expect(await listsWith("acme", revision)).toEqual(EVERY);
  // A fact that names it brings it back, also one of a package that does not know that it left.
  await q({ facts: [customerOf("Q2", ["acme", "cloud"], ["2021-07-25"])] });
  expect(await listsWith("acme")).toEqual(EVERY);
  expect(await listsWith("acme", 5)).toEqual([]);
  expect((await factIn(database, "fact:q/Q2"))?.sentence.en).toContain("Acme");
});

test("a retracted fact and one that is attributed to the entity keep it listed too", async () => {
  const said = customerOf("F2", ["acme", "cloud"], ["2021-07-25"], { attributedTo: ["zeta"] });
  await p({ entities: all, facts: [said] });
  await p({ entities: without("zeta"), facts: [said] });
  expect(await listsWith("zeta")).toEqual(EVERY);
  await p({
    entities: without("zeta"),
    facts: [said],
    changes: [change("F2", "RETRACTED", "2021-08-01", { evidence: [saying("doc:2021-07-25")] })],
  });
  expect(await listsWith("zeta")).toEqual(EVERY);
  await p({ entities: without("zeta"), facts: [uses] });
  expect(await listsWith("zeta")).toEqual([]);
});

test("a region that left its package is not listed within another region", async () => {
  const regions = [region("world"), region("asia", "world"), region("mu", "world")];
  await p({ entities: regions });
  await p({ entities: regions.slice(0, 2) });
  expect(await listsWith("mu")).toEqual([]);
  expect(await listsWith("mu", 1)).toEqual([...EVERY, "within"]);
  const session = await look(database);
  const view = await chosenView(session, {});
  const world = await entityByKey(session, view, "world");
  const contained = regionsWithin(session, world as NonNullable<typeof world>, { first: 10 });
  expect((await contained.page()).edges.map(({ node }) => node.key)).toEqual(["asia"]);
  expect(await contained.total()).toBe(1);
});

test("an import that is refused leaves the lists as they were", async () => {
  await p({ entities: all });
  await expect(p({ entities: without("zeta"), facts: [{ ...uses, type: "NONE" }] })).rejects.toThrow(
    "must be a fact type",
  );
  expect(await listsWith("zeta")).toEqual(EVERY);
  expect(await revisionOf(database)).toBe(1);
});

test("the check finds a wrong listing, and the repair puts it right", async () => {
  await p({ entities: all });
  await p({ entities: without("zeta") });
  const wrong = cypher("MATCH (n) WHERE n.hidden IS NOT NULL SET n.hidden = [1] RETURN count(*) AS wrong");
  await database.write((transaction) => transaction.run(wrong, {}));
  expect(await checkGraph(database, shipped)).toMatchObject({
    found: 2,
    first: [{ of: "zeta", column: "hidden", stored: [1], expected: [2] }, { column: "hidden" }],
  });
  await repairGraph(database, shipped);
});
