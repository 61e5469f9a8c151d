import fc from "fast-check";
import { TEST_ENGINE } from "../databases.js";
import { ask, post, type Reply } from "./bad-inputs/sending.js";
import { type Hostile, hostile } from "./hostile-service.js";
import { operations } from "./random-operations.js";

/** Neo4j plans for nearly each of them anew. */
const CASES = Number(process.env.RELATA_TEST_CASES ?? (TEST_ENGINE === "neo4j" ? 40 : 150));
const SEED = Number(process.env.RELATA_TEST_SEED ?? 8);

let service: Hostile;
beforeAll(async () => {
  service = await hostile();
}, 300_000);
afterAll(() => service.close());
beforeEach(() => service.forget());

/** What a client may be told of its own mistake, and what went well. */
function isNoFaultOfOurs({ status, text }: Reply): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(text).not.toContain("INTERNAL_SERVER_ERROR");
  expect(service.log.filter((line) => JSON.parse(line).level > 30)).toEqual([]);
}

test("no operation, however its variables are filled, is answered as a fault of the service", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(operations(service.schema), async ({ query, variables }) => {
      const reply = await ask(query, variables)(service.open.url);
      isNoFaultOfOurs(reply);
      const { data, errors } = JSON.parse(reply.text);
      for (const { extensions } of errors ?? []) seen.add(extensions.code);
      if (data) seen.add("answered");
    }),
    // To make a failing one smaller would take far longer than the rest.
    { numRuns: CASES, seed: SEED, endOnFailure: true },
  );
  // Otherwise the operations are so strange that none of them is run.
  expect([...seen]).toEqual(expect.arrayContaining(["answered", "BAD_USER_INPUT"]));
}, 600_000);

const HIDDEN = "query ($b: Boolean = true) { companies(first: 1) @skip(if: $b) { nodes { key } } }";

test.each([
  ["a field", HIDDEN],
  ["an included field", HIDDEN.replace("skip", "include")],
  ["a field below", "query ($b: Boolean = true) { companies(first: 1) { nodes { key @skip(if: $b) } } }"],
  ["an inline fragment", "query ($b: Boolean = true) { ... @include(if: $b) { scope { known } } }"],
  ["a fragment", "query ($b: Boolean = true) { ...F @skip(if: $b) } fragment F on Query { scope { known } }"],
  [
    "a field of a fragment in a fragment",
    "query ($b: Boolean = true) { ...F } fragment F on Query { ...G } fragment G on Query { scope { known @skip(if: $b) } }",
  ],
  ["introspection", "query ($b: Boolean = true) { __schema { queryType { name @include(if: $b) } } }"],
])("null for a directive of %s is refused, and names the argument", async (_, query) => {
  const reply = await ask(query, { b: null })(service.open.url);
  isNoFaultOfOurs(reply);
  expect(reply.status).toBe(400);
  expect(JSON.parse(reply.text).errors[0]).toMatchObject({
    message: expect.stringContaining('Argument "if"'),
    extensions: { code: "BAD_USER_INPUT" },
  });
  expect(service.ran).toEqual({ statements: [], questions: [] });
});

test.each([
  ["a page", "query ($n: Int = 20) { companies(first: $n) { nodes { key } } }", { n: null }],
  ["an enum in a list", "query ($p: Phase = ANNOUNCED) { switches(phases: [$p]) { nodes { key } } }", { p: null }],
  ["a key in a list", 'query ($k: ID = "tiktok") { switches(ids: [$k]) { nodes { key } } }', { k: null }],
  [
    "a field of a filter",
    "query ($p: Phase = ANNOUNCED) { facts(filter: { phases: [$p] }) { nodes { key } } }",
    { p: null },
  ],
  ["a key", 'query ($k: ID = "tiktok") { product(id: $k) { key } }', { k: null }],
  ["a list of ids", 'query ($k: ID = "tiktok") { nodes(ids: [$k]) { id } }', { k: null }],
  ["a date of a view", 'query ($v: EDTF = "2021") { asOf(valid: $v) { scope { known } } }', { v: null }],
  ["a revision", "query ($r: Int = 1) { asOf(revision: $r) { scope { known } } }", { r: null }],
])("null for %s that has a default is answered, or refused as what it is", async (_, query, variables) => {
  const reply = await ask(query, variables)(service.open.url);
  isNoFaultOfOurs(reply);
  for (const { extensions } of JSON.parse(reply.text).errors ?? [])
    expect(["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]).toContain(extensions.code);
});

test.each([
  '{ exposure(to: "huawei", maxHops: 2147483647) { truncated { reason } } }',
  '{ paths(from: "huawei", to: "tiktok", maxHops: 2147483647) { truncated { reason } } }',
  '{ neighborhood(around: ["huawei"], hops: 2147483647) { truncated { reason } } }',
  '{ neighborhood(around: ["huawei"], maxEntities: 2147483647) { truncated { reason } } }',
])("%s is refused at once, whatever number is asked for", async (query) => {
  const before = process.memoryUsage.rss();
  const reply = await ask(query)(service.open.url);
  isNoFaultOfOurs(reply);
  expect(JSON.parse(reply.text).errors[0].extensions.code).toMatch(/^(BAD_USER_INPUT|TOO_EXPENSIVE)$/);
  expect(process.memoryUsage.rss() - before).toBeLessThan(100e6);
});

const QUERY = "query a { __typename } query b { __typename }";
const NAMED = '"query":"query a { __typename }"';

test.each([
  ["two operations and no name", JSON.stringify({ query: QUERY })],
  ["an empty name", JSON.stringify({ query: QUERY, operationName: "" })],
  ["a name of an object's own", JSON.stringify({ query: QUERY, operationName: "toString" })],
  ["a number for a name", `{${NAMED},"operationName":1}`],
  ["a list for a name", `{${NAMED},"operationName":["a"]}`],
  ["null for a name", `{${NAMED},"operationName":null}`],
  ...['"x"', "1", "[]", "[1]", "null", "true", '{"a":1}', '{"persistedQuery":1}', '{"persistedQuery":{}}'].flatMap(
    (one) => [
      [`${one} for extensions`, `{${NAMED},"extensions":${one}}`],
      [`${one} for variables`, `{${NAMED},"variables":${one}}`],
    ],
  ),
  ["persistedQuery with a wrong version", `{"extensions":{"persistedQuery":{"version":"1","sha256Hash":"x"}}}`],
  ["two queries", `{${NAMED},${NAMED}}`],
  ["two variables", `{${NAMED},"variables":{"a":1},"variables":"x"}`],
  [
    "a variable twice",
    '{"query":"query ($n: Int) { companies(first: $n) { nodes { key } } }","variables":{"n":1,"n":"x"}}',
  ],
  ["NaN", `{${NAMED},"variables":{"n":NaN}}`],
  ["Infinity", `{${NAMED},"variables":{"n":1e999}}`],
  ["a number beyond 2^53", `{${NAMED},"variables":{"n":9007199254740993}}`],
  ["a number of 5,000 digits", `{${NAMED},"variables":{"n":${"9".repeat(5_000)}}}`],
  ["minus zero", '{"query":"query ($n: Int) { companies(first: $n) { nodes { key } } }","variables":{"n":-0}}'],
  ["a query of another type", '{"query":{"kind":"Document"}}'],
  ["a query of null", '{"query":null}'],
  ["keys in capitals", `{"QUERY":"{ __typename }"}`],
  ["hasOwnProperty among the variables", `{${NAMED},"variables":{"hasOwnProperty":1,"toString":null}}`],
  [
    "hasOwnProperty for a variable",
    '{"query":"query ($toString: Int) { companies(first: $toString) { nodes { key } } }"}',
  ],
])("a request with %s is no fault of the service", async (_, body) => {
  isNoFaultOfOurs(await post(body as string)(service.open.url));
});
