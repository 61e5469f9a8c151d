import { jest } from "@jest/globals";
import type { Database } from "../../src/database/port.js";
import { repairGraph } from "../../src/graph/check/check.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { testDatabase } from "../databases.js";
import { breakingAfter } from "../graph/ingest/breaking.js";
import { damage } from "../graph/small-graph.js";
import { type Remembering, rememberingService } from "./remembering.js";
import { type Data, STARTUP } from "./service.js";
import { citing, importWritten, type WrittenPackage } from "./written-package.js";

const catalogue = shippedCatalogue();
jest.setTimeout(STARTUP);

const company = (key: string, name = key) => ({ key, kind: "COMPANY", names: [{ text: name, language: "en" }] });
const customer = (key: string, confidence = 0.9) => ({
  key: `of-${key}`,
  type: "CUSTOMER_OF",
  roles: { customer: key, provider: "hoster" },
  phase: "IN_EFFECT",
  confidence,
  start: "2020",
  evidence: [citing("doc:r")],
});

/** An edition of one package: who is a customer of the hoster, and what the hoster is called. */
const edition = (name: string, customers: readonly string[], changes: readonly object[] = []): WrittenPackage => ({
  key: "edition",
  documents: [{ key: "doc:r", publishedOn: "2021-01-01" }],
  entities: [company("hoster", name), ...customers.map((key) => company(key))],
  facts: customers.map((key) => customer(key)),
  changes,
});

const QUESTION = /* GraphQL */ `
  query ($revision: Int) {
    asOf(valid: "2021-06-01", known: "2021-06-01", revision: $revision) {
      scope { revision }
      company(id: "hoster") {
        name
        names { text }
        customers { totalCount nodes { confidence source { key } evidence { locator } } }
        facts { totalCount }
      }
      companies { totalCount nodes { key } }
      statistics { documents facts { total } }
      search(text: "hoster") { nodes { entity { key } } }
    }
  }
`;

let database: Database;
let service: Remembering;
beforeEach(async () => {
  database = await testDatabase();
  await importWritten(database, catalogue, edition("Hoster", ["acme", "globex"]));
  service = await rememberingService(database);
}, STARTUP);
afterEach(() => database?.close());

/** The answer of the service, which must be that of one that remembers nothing; asked twice, so that it is remembered. */
async function seen(revision?: number): Promise<Data> {
  const [first, again] = [await service.ask(QUESTION, { revision }), await service.ask(QUESTION, { revision })];
  const anew = await (await rememberingService(database)).ask(QUESTION, { revision });
  expect(first.data).toEqual(anew.data);
  expect(again).toEqual({ data: anew.data, statements: [] });
  return first.data.asOf;
}

const customersIn = ({ company }: Data) => company.customers.nodes.map(({ source }: Data) => source.key).sort();

test("an import is seen by the next operation, and a reader of the revision before still sees that", async () => {
  expect(customersIn(await seen())).toEqual(["acme", "globex"]);
  await importWritten(database, catalogue, edition("Hoster Ltd", ["acme", "initech"]));
  const now = await seen();
  expect([now.scope.revision, now.company.name, customersIn(now)]).toEqual([2, "Hoster Ltd", ["acme", "initech"]]);
  const before = await seen(1);
  expect([before.scope.revision, customersIn(before)]).toEqual([1, ["acme", "globex"]]);
});

test("an import that changes nothing changes no answer", async () => {
  const before = await seen();
  await importWritten(database, catalogue, edition("Hoster", ["acme", "globex"]));
  expect(await seen()).toEqual(before);
});

test("a correction is seen by the next operation", async () => {
  expect((await seen()).company.customers.totalCount).toBe(2);
  const retracted = [{ fact: "of-acme", on: "2021-05-01", as: "RETRACTED" }];
  await importWritten(database, catalogue, edition("Hoster", ["acme", "globex"], retracted));
  expect(customersIn(await seen())).toEqual(["globex"]);
});

test("while an import runs the revision before is seen, and the new one once it is complete", async () => {
  expect((await seen()).scope.revision).toBe(1);
  const answers: Data[] = [];
  const slow: Database = {
    engine: database.engine,
    capabilities: database.capabilities,
    version: database.version,
    abandoned: 0,
    read: (...given) => database.read(...given),
    stream: (...given) => database.stream(...given),
    define: (...given) => database.define(...given),
    close: () => database.close(),
    async write(work, options) {
      const result = await database.write(work, options);
      answers.push(await seen());
      return result;
    },
  };
  await importWritten(slow, catalogue, edition("Hoster Ltd", ["acme", "initech"]));
  expect(answers.length).toBeGreaterThan(3);
  for (const answer of answers.slice(0, -1))
    expect([answer.scope.revision, customersIn(answer)]).toEqual([1, ["acme", "globex"]]);
  expect(customersIn(answers.at(-1))).toEqual(["acme", "initech"]);
});

test("what a failed import left is not answered from memory once the next import has undone it", async () => {
  await seen();
  for (const last of [2, 3]) {
    const breaking = breakingAfter(database, last);
    await expect(importWritten(breaking, catalogue, edition("Hoster Ltd", ["initech"]))).rejects.toThrow();
    expect(customersIn(await seen())).toEqual(["acme", "globex"]);
  }
  await damage(database, "MATCH (l:Ledger) SET l.leaseEnds = 0 RETURN l.id AS id");
  await importWritten(database, catalogue, edition("Hoster & Co", ["acme", "umbrella"]));
  const now = await seen();
  expect([now.company.name, customersIn(now)]).toEqual(["Hoster & Co", ["acme", "umbrella"]]);
});

test("a repair is seen by the next operation, although it makes no new revision", async () => {
  await damage(
    database,
    "MATCH (:Entity {id: 'acme'})-[r:CUSTOMER_OF]->(:Entity {id: 'hoster'}) DELETE r RETURN 1 AS one",
  );
  const wrong = await seen();
  expect(customersIn(wrong)).toEqual(["globex"]);
  await repairGraph(database, catalogue);
  const right = await seen();
  expect(customersIn(right)).toEqual(["acme", "globex"]);
  expect(right.scope.revision).toBe(wrong.scope.revision);
});

test("an operation that began before an import stays at its revision, and leaves nothing in the cache", async () => {
  await seen();
  // Nothing is remembered yet of what it asks for.
  const question = `{ asOf(valid: "2021-06-02", known: "2021-06-02") { scope { revision } company(id: "hoster") {
    customers { totalCount nodes { source { key relationships { totalCount } } } } } } }`;
  const running = service.ask(question);
  const importing = importWritten(database, catalogue, edition("Hoster", ["initech"]));
  const { asOf } = (await running).data;
  expect([asOf.scope.revision, customersIn(asOf)]).toEqual([1, ["acme", "globex"]]);
  await importing;
  const after = (await service.ask(question)).data.asOf;
  expect([after.scope.revision, customersIn(after)]).toEqual([2, ["initech"]]);
});
