import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ERROR_CODES, type ErrorCode } from "../../src/http/error-codes.js";
import { type Answer, type Running, run, waiting } from "../http/small-service.js";

const folder = mkdtempSync(join(tmpdir(), "relata-codes-"));
const manifest = join(folder, "operations.json");
writeFileSync(manifest, JSON.stringify({ abc: "{ word }" }));

const services: Running[] = [];
const started = async (options: Parameters<typeof run>[0] = {}) => {
  const service = await run(options);
  services.push(service);
  return service;
};
afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
  rmSync(folder, { recursive: true });
});

const JSON_TYPE = { "content-type": "application/json" };
const post = (service: Running, body: object, headers = {}) =>
  service.send("/graphql", { method: "POST", headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });
const hash = { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } };

/** A way to meet each code, with what the page says of its status. */
const MET: { readonly [code in ErrorCode]?: () => Promise<Answer> } = {
  GRAPHQL_PARSE_FAILED: async () => (await started()).ask("{"),
  GRAPHQL_VALIDATION_FAILED: async () => (await started()).ask("{ wrod }"),
  BAD_USER_INPUT: async () => (await started()).ask("{ kind(is: CAT) }"),
  OPERATION_RESOLUTION_FAILURE: async () => (await started()).ask("query A { word } query B { word }"),
  TOO_EXPENSIVE: async () => (await started({ environment: { RELATA_LIMIT_COST: "1" } })).ask("{ items { name } }"),
  PERSISTED_QUERY_NOT_FOUND: async () =>
    post(await started({ environment: { RELATA_OPERATIONS: manifest } }), { documentId: "unknown" }),
  PERSISTED_QUERY_NOT_SUPPORTED: async () => post(await started(), hash),
  OPERATION_NOT_LISTED: async () =>
    (await started({ environment: { RELATA_OPERATIONS: manifest, RELATA_OPERATIONS_ONLY: "on" } })).ask("{ times }"),
  BAD_REQUEST: async () => (await started()).send("/graphql?query={word}"),
  METHOD_NOT_ALLOWED: async () => (await started()).send("/graphql", { method: "PUT" }),
  NOT_FOUND: async () => (await started()).send("/nowhere"),
  NOT_ACCEPTABLE: async () => post(await started(), { query: "{ word }" }, { accept: "image/png" }),
  UNSUPPORTED_MEDIA_TYPE: async () => (await started()).send("/graphql", { method: "POST", body: "{}" }),
  PAYLOAD_TOO_LARGE: async () =>
    (await started({ environment: { RELATA_LIMIT_BODY: "100" } })).ask(`{ word } # ${"x".repeat(100)}`),
  STARTING: async () => (await started({ serving: false })).send("/ready"),
  OVERLOADED: async () => {
    const busy = await started({ environment: { RELATA_LIMIT_RUNNING: "1", RELATA_LIMIT_WAITING: "0" } });
    const first = busy.ask("{ held }");
    await once(waiting, "begun");
    const second = await busy.ask("{ word }");
    waiting.emit("letGo");
    await first;
    return second;
  },
  DATABASE_UNAVAILABLE: async () => (await started()).ask('{ database(fails: "UNAVAILABLE") }'),
  TIMEOUT: async () => (await started()).ask('{ database(fails: "TOO_SLOW") }'),
  INTERNAL_SERVER_ERROR: async () => (await started()).ask("{ broken }"),
};

/** Codes of what fetch cannot send; the suites in test/http that write to the socket meet them. */
const OF_THE_SOCKET: readonly ErrorCode[] = [
  "HEADERS_TOO_LARGE",
  "EXPECTATION_FAILED",
  "MISDIRECTED_REQUEST",
  "REQUEST_TIMEOUT",
];

test("every code is met here, or in the suites that write to the socket", () => {
  expect([...Object.keys(MET), ...OF_THE_SOCKET].sort()).toEqual(Object.keys(ERROR_CODES).sort());
});

test.each(Object.entries(MET))("%s comes with a status that the reference names", async (code, meet) => {
  const { status, json } = await meet();
  expect(json.errors[0].extensions.code).toBe(code);
  expect(ERROR_CODES[code as ErrorCode].status).toContain(status);
});
