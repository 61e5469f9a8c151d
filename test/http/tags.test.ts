import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { pino } from "pino";
import { createService } from "../../src/cli/service.js";
import type { Database } from "../../src/database/port.js";
import type { Catalogue } from "../../src/domain/catalogue.js";
import { repairGraph } from "../../src/graph/check/check.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { type Server, startServer } from "../../src/http/server.js";
import { readSettings } from "../../src/settings/settings.js";
import { type CountingDatabase, counting, testDatabase } from "../databases.js";
import { damage } from "../graph/small-graph.js";
import { STARTUP } from "../graphql/service.js";
import { citing, importWritten, type WrittenPackage } from "../graphql/written-package.js";
import { asking, type Exchanged, exchange } from "./exchange.js";

jest.setTimeout(STARTUP);
/** All that jest can fake but the time of day: servers and drivers wait for the rest. */
const NOT_THE_CLOCK = [
  ...(["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate"] as const),
  ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
];

const catalogue = shippedCatalogue();
const edition = (name: string): WrittenPackage => ({
  key: "edition",
  documents: [{ key: "doc:r", publishedOn: "2021-01-01" }],
  entities: [
    { key: "hoster", kind: "COMPANY", names: [{ text: name, language: "en" }] },
    { key: "acme", kind: "COMPANY", names: [{ text: "Acme", language: "en" }] },
  ],
  facts: [
    {
      ...{ key: "of-acme", type: "CUSTOMER_OF", roles: { customer: "acme", provider: "hoster" } },
      ...{ phase: "IN_EFFECT", confidence: 0.9, start: "2020", evidence: [citing("doc:r")] },
    },
  ],
});

const QUERY = "query Hoster($id: ID!) { company(id: $id) { name customers { nodes { certainty } } } }";
const HOSTER = asking(QUERY, { id: "hoster" });

let database: CountingDatabase;
/** Two services over one graph, as behind a balancer. One of them remembers what it read. */
let one: Server;
let other: Server;
const servers: Server[] = [];

async function replica(
  given: { cacheSize?: number; catalogue?: Catalogue; archive?: string; database?: Database } = {},
  environment: object = {},
): Promise<Server> {
  const service = await createService({ database, catalogue, archive: "", ...given });
  const settings = readSettings({ RELATA_PORT: "0", ...environment });
  const server = await startServer({ ...service, ready: async () => {}, settings, logger: pino({ level: "silent" }) });
  servers.push(server);
  return server;
}

beforeAll(async () => {
  database = counting(await testDatabase());
  await importWritten(database, catalogue, edition("Hoster"));
  one = await replica({ cacheSize: 8 });
  other = await replica();
});
afterEach(() => {
  jest.useRealTimers();
});
afterAll(async () => {
  for (const server of servers.splice(0)) await server.close();
  await database.close();
});

/** A GET of a page of the service itself. */
const get = (server: Server, path: string, headers: { [name: string]: string } = {}): Promise<Exchanged> =>
  exchange(server.url + path, { headers: { "sec-fetch-site": "same-origin", ...headers } });

async function tagOf(server: Server, path = HOSTER, headers = {}): Promise<string> {
  const { status, headers: answered } = await get(server, path, headers);
  expect([status, answered["cache-control"]]).toEqual([200, "no-cache"]);
  expect(answered.etag).toMatch(/^W\/"[\w-]{22}"$/);
  return String(answered.etag);
}

/** Whether a client that holds this tag is told that it holds the answer. */
async function isHeld(server: Server, tag: string, path = HOSTER, headers = {}): Promise<boolean> {
  const { status, headers: answered, body } = await get(server, path, { "if-none-match": tag, ...headers });
  expect([200, 304]).toContain(status);
  if (status === 304) {
    expect([body.length, answered["cache-control"]]).toEqual([0, "no-cache"]);
    expect(tag).toContain(answered.etag);
    expect(answered).not.toHaveProperty("content-type");
    expect(answered.vary).toMatch(/accept/);
  } else expect(JSON.parse(body.toString())).toHaveProperty("data.company");
  return status === 304;
}

test("an answer that the client holds is not made again, by any replica", async () => {
  const tag = await tagOf(one);
  expect(await tagOf(other)).toBe(tag);
  for (const server of [one, other]) {
    database.forget();
    expect(await isHeld(server, tag)).toBe(true);
    expect(await isHeld(server, `"other", ${tag}`)).toBe(true);
    expect(database.statements.filter((name) => name !== "ledger")).toEqual([]);
  }
  for (const wrong of ["*", '"other"', tag.slice(2, -2), ""]) expect(await isHeld(one, wrong)).toBe(false);
});

test("an answer that the client holds needs no place among the operations that run, and waits for none", async () => {
  const tag = await tagOf(one);
  let letGo = () => {};
  const go = new Promise<void>((done) => {
    letGo = done;
  });
  const slow: Database = {
    ...database,
    abandoned: 0,
    read: async (asked, ...given) => {
      if (asked.name !== "ledger") await go;
      return database.read(asked, ...given);
    },
  };
  const busy = await replica({ database: slow }, { RELATA_LIMIT_RUNNING: "1", RELATA_LIMIT_WAITING: "0" });
  database.forget();
  const running = get(busy, HOSTER);
  while (database.statements.length === 0) await new Promise((done) => setTimeout(done, 5));
  await get(busy, "/health");
  expect(await isHeld(busy, tag)).toBe(true);
  // Another one that it does not hold is refused, and so is what is asked without a tag.
  for (const headers of [{ "if-none-match": '"other"' }, {}]) {
    const { status, headers: answered } = await get(busy, HOSTER, headers);
    expect([status, answered["retry-after"], answered["cache-control"], answered.etag]).toEqual([
      ...[503, "1", "no-store", undefined],
    ]);
  }
  letGo();
  expect((await running).status).toBe(200);
});

test("after an import no replica takes the answer of before for that of now", async () => {
  const before = await tagOf(one);
  await importWritten(database, catalogue, edition("Hoster Ltd"));
  for (const server of [one, other]) expect(await isHeld(server, before)).toBe(false);
  const now = await tagOf(one);
  expect(await isHeld(other, now)).toBe(true);
  // Back to what it was: the name is the old one, and the state is a third.
  await importWritten(database, catalogue, edition("Hoster"));
  for (const tag of [before, now]) expect(await isHeld(other, tag)).toBe(false);
});

test("a repair makes no revision, and answers of before it are not those of now", async () => {
  const before = await tagOf(one);
  await damage(database, "MATCH (f:Fact {type: 'CUSTOMER_OF'}) SET f.fromEarliest = '1999-01-01' RETURN f.id AS id");
  await repairGraph(database, catalogue);
  for (const server of [one, other]) expect(await isHeld(server, before)).toBe(false);
});

test("at midnight the answer is another one, also where nothing was written", async () => {
  jest.useFakeTimers({ now: new Date("2021-07-25T23:59:59Z"), doNotFake: NOT_THE_CLOCK });
  const before = await tagOf(one);
  expect(await isHeld(other, before)).toBe(true);
  jest.setSystemTime(new Date("2021-07-26T00:00:00Z"));
  for (const server of [one, other]) expect(await isHeld(server, before)).toBe(false);
});

test("another operation, variable, name of the operation or form of the answer is another answer", async () => {
  const tag = await tagOf(one);
  const named = `${HOSTER}&operationName=Hoster`;
  const tags = [
    tag,
    await tagOf(one, asking(QUERY, { id: "acme" })),
    await tagOf(one, asking(`${QUERY} `, { id: "hoster" })),
    await tagOf(one, asking(`${QUERY} query B { __typename }`, { id: "hoster" }).concat("&operationName=Hoster")),
    await tagOf(one, HOSTER, { accept: "application/graphql-response+json" }),
  ];
  expect(new Set(tags).size).toBe(tags.length);
  expect(await isHeld(one, tag, named)).toBe(true);
  expect(await isHeld(one, tag, HOSTER, { accept: "application/json, */*;q=0.1", "accept-encoding": "br" })).toBe(true);
});

test("a service with other fact types or source texts gives other tags", async () => {
  const tag = await tagOf(one);
  const [entry] = catalogue.entries;
  if (entry === undefined) throw new Error("The catalogue is empty.");
  const { symmetric: _, sourceRole: __, targetRole: ___, ...record } = entry;
  const more = catalogue.with([{ ...record, type: "OF_A_TEST" }]);
  expect(await isHeld(await replica({ catalogue: more }), tag)).toBe(false);
  const folder = mkdtempSync(join(tmpdir(), "relata-archive-"));
  expect(await isHeld(await replica({ archive: folder }), tag)).toBe(true);
  writeFileSync(join(folder, "text.txt"), "What somebody wrote.");
  expect(await isHeld(await replica({ archive: folder }), tag)).toBe(false);
  rmSync(folder, { recursive: true });
});

test.each([
  ["a field fails", asking("{ facts(filter: { minConfidence: 7 }) { totalCount } }"), 200],
  ["it is not valid", asking("{ nothing }"), 400],
  ["it is not read", asking("{"), 400],
  ["a variable is wrong", asking(QUERY, { id: [] }), 400],
  ["nothing is asked", "/graphql", 400],
])("where %s there is no tag, and nothing is kept", async (_what, path, status) => {
  for (const headers of [{}, { "if-none-match": await tagOf(one) }]) {
    const answer = await get(one, path, headers);
    expect([answer.status, answer.headers.etag, answer.headers["cache-control"]]).toEqual([
      status,
      undefined,
      "no-store",
    ]);
  }
});

test("a POST has no tag", async () => {
  const body = JSON.stringify({ query: QUERY, variables: { id: "hoster" } });
  const headers = { "content-type": "application/json", "if-none-match": await tagOf(one) };
  const { status, headers: answered } = await exchange(`${one.url}/graphql`, { method: "POST", headers, body });
  expect([status, answered.etag]).toEqual([200, undefined]);
});
