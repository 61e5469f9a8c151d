import { jest } from "@jest/globals";
import { DOCUMENT, HUB, WORLD } from "../../bench/graph.js";
import type { Parameters } from "../../src/database/port.js";
import type { StatementName } from "../../src/database/rows.js";
import { statement, statementFiles } from "../../src/database/statements.js";
import { OPEN_REVISION } from "../../src/domain/fact.js";
import type { View } from "../../src/domain/view.js";
import { checkEntities, mergedEntities } from "../../src/graph/check/entities.js";
import { checkFacts } from "../../src/graph/check/facts.js";
import { type Entity, entityByKey, namesOfEntity } from "../../src/graph/entities/entities.js";
import { evidenceOf } from "../../src/graph/facts/evidence.js";
import type { Fact } from "../../src/graph/facts/fact.js";
import { factByKey } from "../../src/graph/facts/facts.js";
import { bestRelated, relationshipsOf } from "../../src/graph/facts/relationships.js";
import { withUnits } from "../../src/graph/facts/units.js";
import { marketPlayers } from "../../src/graph/lists/customers-and-providers.js";
import { documents } from "../../src/graph/lists/document-lists.js";
import { entities } from "../../src/graph/lists/entity-lists.js";
import { facts, factsIn, factsOf, factsSaidBy } from "../../src/graph/lists/fact-lists.js";
import { regionsWithin } from "../../src/graph/lists/regions.js";
import { relationshipCountsOf } from "../../src/graph/lists/relationship-counts.js";
import { searchFacts } from "../../src/graph/lists/search-facts.js";
import { countsByKind, countsByType } from "../../src/graph/lists/statistics.js";
import { influencers, influencesOf } from "../../src/graph/lists/switches.js";
import { tally } from "../../src/graph/lists/tally.js";
import { timeline, timelineOf } from "../../src/graph/lists/timeline.js";
import { objectById } from "../../src/graph/objects.js";
import { Archive } from "../../src/graph/reading/archive.js";
import { DEFAULT_BUDGET } from "../../src/graph/reading/budget.js";
import type { Connection } from "../../src/graph/reading/connection.js";
import { Session } from "../../src/graph/reading/session.js";
import { chosenView } from "../../src/graph/reading/views.js";
import { nearestKeys } from "../../src/graph/search/nearest-keys.js";
import { search } from "../../src/graph/search/search.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { neighborhood } from "../../src/graph/traversal/neighborhood.js";
import { paths } from "../../src/graph/traversal/paths.js";
import { type CountingDatabase, counting, cypher, testDatabase } from "../databases.js";
import { checkedParts } from "./hub-checks.js";
import { buildHub, EDGES, PLACES, ROWS } from "./hub-graph.js";

const PATIENCE = 120_000;
jest.setTimeout(PATIENCE);
const catalogue = shippedCatalogue();
/** How long each question took, in the order of asking. */
const times: string[] = [];
let database: CountingDatabase;
let session: Session;
let view: View;
let hub: Entity;
let world: Entity;
/** The `sort` of every relationship of the hub, newest first. */
let newest: string[];

beforeAll(async () => {
  const began = performance.now();
  database = counting(await testDatabase());
  await buildHub(database);
  times.push(`building ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const rows = await database.read(
    cypher(
      `MATCH (f:Fact) WHERE f.form = 'RELATIONSHIP' AND (f.source = '${HUB}' OR f.target = '${HUB}') RETURN f.sort AS sort`,
    ),
    {},
  );
  newest = rows.map(({ sort }) => sort as string).sort((a, b) => (a < b ? 1 : -1));
  // Time is not what is tested here: a busy machine has less of it.
  const budget = { ...DEFAULT_BUDGET, milliseconds: PATIENCE };
  session = new Session({ database, catalogue, archive: Archive.empty, budget });
  view = await chosenView(session, { valid: "../.." });
  hub = (await entityByKey(session, view, HUB)) as Entity;
  world = (await entityByKey(session, view, WORLD)) as Entity;
}, 900_000);
afterAll(async () => {
  console.log(`${database?.version}: ${times.join(", ")}`);
  await database?.close();
}, 600_000);

/** Each question with its time; a list gives its page and its total. */
async function timed<T>(what: string, ask: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const answer = await ask();
  times.push(`${what} ${(performance.now() - began).toFixed(0)} ms`);
  return answer;
}

test("the hub has more relationships than Grafeo takes as rows of one CALL", () => {
  expect(newest).toHaveLength(EDGES);
  expect(EDGES).toBeGreaterThan(ROWS);
});

test("its relationships come page by page, newest first, and are too many to be counted", async () => {
  const first = await timed("relationships", () => relationshipsOf(session, hub, {}, { first: 50 }).page());
  expect(first.edges.map(({ node }) => node.sort)).toEqual(newest.slice(0, 50));
  const after = first.edges.at(-1)?.cursor;
  const second = await timed("next page", () => relationshipsOf(session, hub, {}, { first: 50, after }).page());
  expect(second.edges.map(({ node }) => node.sort)).toEqual(newest.slice(50, 100));
  expect(await timed("total", () => relationshipsOf(session, hub, {}, {}).total())).toBeNull();
  const counts = await timed("counts", () => relationshipCountsOf(session, hub));
  expect(counts).toMatchObject([{ count: null }, { count: 10 }, { type: "SWITCHED_PROVIDER", count: 10 }]);
});

const LISTS: [what: string, list: () => Connection<unknown> | Promise<Connection<unknown>>, total: number | null][] = [
  ["facts of it", () => factsOf(session, view, HUB, {}, {}), null],
  ["facts that it says", () => factsSaidBy(session, view, HUB, {}, {}), null],
  ["facts in its document", () => factsIn(session, view, DOCUMENT, {}), null],
  ["facts", () => facts(session, view, {}, {}), null],
  ["facts told so", () => searchFacts(session, view, { text: "customer hub" }), null],
  ["documents", () => documents(session, view, {}), 1],
  ["entities", () => entities(session, view, {}, {}), null],
  ["entities by their ids", () => entities(session, view, { ids: [HUB, WORLD] }, {}), 2],
  ["entities by key", () => entities(session, view, {}, {}, "KEY"), null],
  ["entities within", () => entities(session, view, { within: WORLD }, {}), null],
  ["customers", () => marketPlayers(session, view, "customer", {}, {}), 45],
  ["providers", () => marketPlayers(session, view, "provider", {}, {}), 1],
  ["its customers", () => marketPlayers(session, view, "customer", { of: HUB }, {}), 45],
  ["places", () => regionsWithin(session, world, {}), null],
  ["timeline", () => timeline(session, view, {}, {}), null],
  ["its timeline", () => timelineOf(session, hub, null, {}), null],
  ["timeline of several", () => timeline(session, view, { entities: [HUB, "company-1"] }, {}), null],
  ["what was known", () => timeline(session, view, { clock: "KNOWN" }, {}), null],
];

test.each(LISTS)("%s come as a page with a total", async (what, list, total) => {
  const page = await timed(what, async () => (await list()).page());
  expect(page.edges).toHaveLength(Math.min(total ?? 20, 20));
  expect(await timed("total", async () => (await list()).total())).toBe(total);
});

test("counts, tallies, units, neighborhoods and paths of the hub are answered", async () => {
  const kinds = await timed("kinds", () => countsByKind(session, view));
  expect(kinds).toContainEqual({ kind: "REGION", total: PLACES + 1 });
  const types = await timed("types", () => countsByType(session, view));
  expect(types[0]?.type).toBe("CUSTOMER_OF");
  expect((await timed("tally", () => tally(session, view, ["TARGET"], {}, 1)))[0]?.count).toBeGreaterThan(ROWS);
  const own = await timed("its tally", () => tally(session, view, ["TYPE"], { participants: [HUB] }, 1));
  expect(own[0]?.count).toBeGreaterThan(ROWS);
  const said = await timed("tally of what it says", () => tally(session, view, ["TYPE"], { attributedTo: [HUB] }, 1));
  expect(said[0]?.count).toBeGreaterThan(ROWS);
  const undated = [timeline(session, view, {}, {}), timeline(session, view, { entities: [HUB] }, {})];
  undated.push(timelineOf(session, hub, null, {}));
  expect(await timed("undated", () => Promise.all(undated.map((one) => one.undated())))).toEqual([10, 0, 0]);
  const best = await timed("best related", () => bestRelated(session, hub, ["DEPENDS_ON"], ["COMPANY"]));
  expect(best?.kind).toBe("COMPANY");
  expect(await timed("units", () => withUnits(session, view, HUB))).toEqual([HUB]);
  const near = await timed("neighborhood", () => neighborhood(session, view, { around: [HUB], maxEntities: 50 }));
  expect(near.truncated).not.toBeNull();
  const path = await timed("path", () => paths(session, view, { from: HUB, to: "company-7", overlapping: true }));
  expect(path.paths).toHaveLength(10);
});

test("the hub is found by its name, and it and its facts by their keys", async () => {
  const [found] = (await timed("search", () => search(session, view, { text: "hub" }).page())).edges;
  expect(found?.node.entity.key).toBe(HUB);
  for (const text of ["compamy 1", "ㄱㄴㄷ", "company", "y 1", "c", "+"])
    await timed(`search of ${text}`, () => search(session, view, { text }).page());
  expect(await namesOfEntity(session, hub)).toHaveLength(1);
  expect(await timed("nearest keys", () => nearestKeys(session, view, "Entity", "copany-1"))).toContain("company-1");
  const switched = (await facts(session, view, { types: ["SWITCHED_PROVIDER"] }, { first: 20 }).page()).edges;
  const told = await Promise.all(switched.map(({ node }) => influencesOf(session, node)));
  expect((await influencers(session, switched[0]?.node as Fact)).length).toBeGreaterThan(0);
  expect(told.flat().length).toBeGreaterThan(0);
  const fact = await factByKey(session, view, switched[0]?.node.key ?? "");
  expect(fact && (await evidenceOf(session, fact))).toHaveLength(1);
  expect(await objectById(session, DOCUMENT)).toMatchObject({ key: DOCUMENT });
});

test("a check looks at all of it, part by part", async () => {
  await loadCatalogue(database, catalogue);
  const keys = [HUB, ...Array.from({ length: 50 }, (_, nth) => `company-${nth}`)];
  const parts = await timed("check of keys and edges", () => checkedParts(database, catalogue, keys));
  expect(parts).toMatchObject({ entities: PLACES + 52, wrong: 0 });
  expect(Math.min(parts.edges, parts.versions)).toBeGreaterThanOrEqual(EDGES);
  const some = await timed("check of facts", () =>
    checkFacts(database, catalogue, [`fact:generated/F0000000#1`, "fact:generated/F0000009#1"], view.revision),
  );
  expect(some).toMatchObject({ versions: 2, differences: [] });
  expect(
    await timed("check of entities", async () =>
      checkEntities(database, [HUB], await mergedEntities(database, view.revision), view.revision),
    ),
  ).toMatchObject({
    differences: [],
  });
});

test.each<[name: string, parameters: Parameters, least: number]>([
  ["facts-with-entities", { ids: [HUB], open: OPEN_REVISION }, ROWS],
  ["facts-said-by", { ids: [HUB], open: OPEN_REVISION }, ROWS],
  ["facts-with-documents", { ids: [DOCUMENT], open: OPEN_REVISION }, ROWS],
  ["facts-of-package", { package: "generated", open: OPEN_REVISION }, ROWS],
  ["entities-of-package", { package: "generated" }, PLACES],
  ["packages-with-types", { types: ["CUSTOMER_OF"], package: "other", open: OPEN_REVISION }, 1],
  ["undo-types", { revision: 1 }, 1],
  ["oldest-derivation", { open: OPEN_REVISION }, 1],
  ["names-of-entities", { ids: [HUB] }, 1],
  ["merged-into", { ids: [HUB] }, 0],
  ["recorded-with-entities", { ids: [HUB] }, ROWS],
  ["recorded-attributed-to", { ids: [HUB] }, 1],
  ["shared-identifiers", {}, 0],
  ["ledger-holder", {}, 0],
  ["versions-of-facts", { facts: ["fact:generated/F0000000"], open: OPEN_REVISION }, 1],
])("what the planning of an import reads: %s", async (name, parameters, least) => {
  const rows = await timed(name, () =>
    database.read(statement(name as StatementName), parameters, { deadline: 60_000 }),
  );
  expect(rows.length).toBeGreaterThanOrEqual(least);
});

test("every reading statement of cypher/ was asked", () => {
  const reading = statementFiles().filter(
    ({ name, text }) => !/\b(SET|MERGE|DELETE|REMOVE|CREATE)\b/.test(text) && !name.startsWith("schema"),
  );
  const unasked = new Set(reading.map(({ name }) => name).filter((name) => !database.statements.includes(name)));
  if (unasked.size > 0)
    throw new Error(
      `Nobody asked the hub ${[...unasked].join(", ")}: add a question to this file that does, or Grafeo may fail on the first hub of a user.`,
    );
});
