import { readdirSync, readFileSync } from "node:fs";
import { jest } from "@jest/globals";
import type { Database } from "../../src/database/port.js";
import { readExample } from "../../web/example.js";
import { TEST_ENGINE } from "../databases.js";
import { graphOf, SHIPPED } from "../graphs.js";
import { type Remembering, rememberingService } from "./remembering.js";
import { STARTUP } from "./service.js";

jest.setTimeout(STARTUP);
const FOLDER = new URL("../../examples/", import.meta.url);
const examples = readdirSync(FOLDER)
  .sort()
  .map((file) => ({ file, ...readExample(file, readFileSync(new URL(file, FOLDER), "utf8")) }))
  .map(({ variables, ...rest }) => ({ ...rest, variables: JSON.parse(variables || "{}") }));

let database: Database;
let service: Remembering;
beforeAll(async () => {
  database = await graphOf(SHIPPED);
  service = await rememberingService(database);
}, STARTUP);
afterAll(() => database?.close());

test.each(examples)("$file is answered from memory as it was from the graph", async ({ query, variables }) => {
  // Each from nothing, and once more after all that was asked before.
  const anew = await (await rememberingService(database)).ask(query, variables);
  const first = await service.ask(query, variables);
  const again = await service.ask(query, variables);
  expect(first.data).toEqual(anew.data);
  expect(again.data).toEqual(anew.data);
  // What goes from entity to entity or along a time line, and tallies, is read anew; all else is remembered.
  expect(again.statements.filter((name) => !WALKS.includes(name))).toEqual([]);
});
const WALKS = [
  "frontier",
  "timeline",
  "facts-tally",
  "facts-tally-of",
  "relationships-among",
  "timeline-undated",
  "timeline-total",
];

const COMPANIES = `query ($ids: [ID!]) {
  asOf(valid: "2021-07-25", known: "2021-07-25") {
    companies(filter: { ids: $ids }) {
      nodes { key relationships(first: 50) { nodes { key source { key summary } target { key summary } } } }
    }
  }
}`;

test("a partly cached answer takes at most twice the statements, and is the same", async () => {
  const ids = ["alibaba-cloud", "tencent-cloud", "bytedance", "aws", "microsoft", "huawei"];
  const cold = await (await rememberingService(database)).ask(COMPANIES, { ids });
  for (let known = 1; known < ids.length; known++) {
    const warm = await rememberingService(database);
    await warm.ask(COMPANIES, { ids: ids.slice(0, known) });
    const mixed = await warm.ask(COMPANIES, { ids });
    expect(mixed.data).toEqual(cold.data);
    expect(mixed.statements.length).toBeLessThanOrEqual(2 * cold.statements.length);
  }
});

test("the cache never mixes two days, two limits, two filters or two revisions", async () => {
  const question = (more: string) =>
    `{ asOf(${more}) { company(id: "tencent-cloud") { id facilities { totalCount } } } }`;
  const views = ["2021-05-31", "2021-07-25", "2021-05-31", "2021-07-25"];
  const seen = [];
  for (const day of views) seen.push((await service.ask(question(`valid: "${day}", known: "2021-07-25"`))).data.asOf);
  const [may, july] = seen;
  expect(may).not.toEqual(july);
  expect(seen).toEqual([may, july, may, july]);
  const known = (await service.ask(question('valid: "2021-07-25", known: "2021-07-24"'))).data.asOf;
  expect(known.company.facilities.totalCount).toBe(0);
  const before = (await service.ask(question('valid: "2021-07-25", known: "2021-07-25", revision: 1'))).data.asOf;
  expect(before.company).toBeNull();
  const page = (first: number) => `{ companies(first: ${first}) { nodes { key } } }`;
  const sizes = [];
  for (const first of [3, 5, 3]) sizes.push((await service.ask(page(first))).data.companies.nodes.length);
  expect(sizes).toEqual([3, 5, 3]);
});

test("at midnight the default view is of the new day", async () => {
  const question = '{ asOf { company(id: "bytedance") { id facts { totalCount } } } }';
  const RealDate = globalThis.Date;
  /** The question as it is answered at a moment. */
  const at = async (moment: string) => {
    globalThis.Date = class extends RealDate {
      constructor(...given: []) {
        super(...((given.length === 0 ? [moment] : given) as []));
      }
    } as DateConstructor;
    try {
      return (await service.ask(question)).data.asOf.company;
    } finally {
      globalThis.Date = RealDate;
    }
  };
  expect(await at("2021-07-24T23:59:59Z")).toEqual({
    id: "bytedance@2021-07-24~2021-07-24",
    facts: { totalCount: 0 },
  });
  const after = await at("2021-07-25T00:00:01Z");
  expect(after.id).toBe("bytedance@2021-07-25~2021-07-25");
  expect(after.facts.totalCount).toBeGreaterThan(0);
});

test(`on ${TEST_ENGINE} the ledger is ${TEST_ENGINE === "neo4j" ? "read by every operation" : "read again after a write only"}`, async () => {
  const { cache } = service;
  await cache.current();
  const { wasRead } = await cache.current();
  expect(wasRead).toBe(TEST_ENGINE === "neo4j");
});
