import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, run } from "./small-service.js";

const WORD = "query Word {\n  word\n}\n";
const TIMES = "query Times($number: Int!) {\n  times(number: $number)\n}\n";

const folder = mkdtempSync(join(tmpdir(), "relata-operations-"));
const manifest = join(folder, "operations.json");
writeFileSync(manifest, JSON.stringify({ abc123: WORD, def456: TIMES, two: "query Two { word kind(is: PERSON) }" }));

let listed: Running;
let only: Running;
beforeAll(async () => {
  listed = await run({ environment: { RELATA_OPERATIONS: manifest } });
  only = await run({ environment: { RELATA_OPERATIONS: manifest, RELATA_OPERATIONS_ONLY: "on" } });
});
afterAll(async () => {
  await Promise.all([listed.close(), only.close()]);
  rmSync(folder, { recursive: true });
});

const post = (service: Running, body: object) =>
  service.send("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const get = (service: Running, parameters: { [name: string]: string }) =>
  service.send(`/graphql?${new URLSearchParams(parameters)}`, { headers: { "apollo-require-preflight": "1" } });

const hash = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const codeOf = ({ json }: { json: { errors: readonly { extensions: { code: string } }[] } }) =>
  json.errors[0]?.extensions.code;

test.each([
  ["documentId", { documentId: "def456" }],
  ["documentId, as the draft of GraphQL over HTTP writes it", { documentId: "sha256:def456" }],
  ["doc_id", { doc_id: "def456" }],
  ["id", { id: "def456" }],
  ["no text that is null", { id: "def456", query: null }],
  ["the hash of a persisted query", { extensions: hash("def456") }],
  ["a hash beside other extensions", { extensions: { ...hash("def456"), other: { a: 1 } } }],
])("a listed operation is run by its id: %s", async (_how, parts) => {
  for (const service of [listed, only])
    expect((await post(service, { ...parts, variables: { number: 7 } })).json).toMatchObject({ data: { times: 7 } });
});

test("an id in an address does the same", async () => {
  const variables = JSON.stringify({ number: 7 });
  for (const service of [listed, only]) {
    for (const name of ["documentId", "doc_id", "id"])
      expect((await get(service, { [name]: "def456", variables })).json).toMatchObject({ data: { times: 7 } });
    const extensions = JSON.stringify(hash("def456"));
    expect((await get(service, { extensions, variables, operationName: "Times" })).json.data).toEqual({ times: 7 });
  }
});

test("an unknown hash is answered so that clients send the text, which is then run", async () => {
  const { status, json } = await post(listed, { extensions: hash("0".repeat(64)) });
  // Word for word what Apollo Client and urql look for.
  expect(json.errors).toEqual([
    { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } },
  ]);
  expect(status).toBe(200);
  const cached = await get(listed, { extensions: JSON.stringify(hash("0".repeat(64))) });
  expect([codeOf(cached), cached.headers.get("cache-control")]).toEqual(["PERSISTED_QUERY_NOT_FOUND", "no-store"]);
  const again = await post(listed, { query: "{ word }", extensions: hash("0".repeat(64)) });
  expect(again.json.data).toEqual({ word: "hello" });
  // What was sent once is not kept: the list is the operator's.
  expect(codeOf(await post(listed, { extensions: hash("0".repeat(64)) }))).toBe("PERSISTED_QUERY_NOT_FOUND");
});

test.each([{ documentId: "none" }, { doc_id: "__proto__" }, { id: "constructor" }])(
  "an unknown id is not found: %j",
  async (parts) => {
    for (const service of [listed, only]) {
      const answer = await post(service, parts);
      expect([answer.status, codeOf(answer)]).toEqual([404, "PERSISTED_QUERY_NOT_FOUND"]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  },
);

test("with RELATA_OPERATIONS_ONLY nothing else is run, however it is sent", async () => {
  const refused = [
    await only.ask("{ word }"),
    await only.ask("query Word { word kind(is: PERSON) }"),
    await only.ask("{ __schema { types { name } } }"),
    await only.ask("{ this is no GraphQL"),
    await get(only, { query: "{ word }" }),
    await post(only, { query: "{ word }", id: "abc123" }),
    await post(only, { query: "{ word }", extensions: hash("abc123") }),
  ];
  for (const answer of refused) expect([answer.status, codeOf(answer)]).toEqual([403, "OPERATION_NOT_LISTED"]);
  const unknown = await post(only, { extensions: hash("0".repeat(64)) });
  expect([unknown.status, codeOf(unknown)]).toEqual([404, "PERSISTED_QUERY_NOT_FOUND"]);
  expect((await post(only, { variables: {} })).status).toBe(400);
});

test("a listed text is run as a text too, however it is laid out", async () => {
  expect((await only.ask("query Word { word } # in one line")).json.data).toEqual({ word: "hello" });
});

test("limits hold for listed operations, and without a list an id is nothing", async () => {
  const dear = await run({ environment: { RELATA_OPERATIONS: manifest, RELATA_LIMIT_ROOT_FIELDS: "1" } });
  expect(codeOf(await post(dear, { id: "two" }))).toBe("TOO_EXPENSIVE");
  await dear.close();
  const bare = await run();
  expect([
    codeOf(await post(bare, { id: "abc123" })),
    codeOf(await post(bare, { extensions: hash("abc123") })),
  ]).toEqual(["BAD_REQUEST", "PERSISTED_QUERY_NOT_SUPPORTED"]);
  await bare.close();
});
