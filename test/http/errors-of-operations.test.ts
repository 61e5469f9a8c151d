import { type Running, run } from "./small-service.js";

let service: Running;
beforeAll(async () => {
  service = await run();
});
afterAll(() => service.close());
beforeEach(() => {
  service.logged.length = 0;
});

const failures = () => service.logged.filter((line) => line.msg === "an operation failed");

test("what a caller did wrong is said as it is, and not logged", async () => {
  const { status, json } = await service.ask("{ word refused }");
  expect(status).toBe(200);
  expect(json.data).toEqual({ word: "hello", refused: null });
  expect(json.errors).toEqual([
    {
      message: 'Argument "first" must be from 1 to 100, not -1.',
      locations: [{ line: 1, column: 8 }],
      path: ["refused"],
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
  expect(failures()).toEqual([]);
});

test.each([
  ["UNAVAILABLE", "DATABASE_UNAVAILABLE", "The database cannot be reached. Try again later."],
  ["TOO_SLOW", "TIMEOUT", "The database did not answer in time. Ask for less."],
])("a database that is %s is told apart, without a word of the driver", async (fails, code, message) => {
  const { json, text } = await service.ask("query Slow($fails: String!) { database(fails: $fails) }", { fails });
  expect(json.errors[0]).toMatchObject({ message, extensions: { code } });
  expect(text).not.toContain("secret");
  expect(failures()).toEqual([expect.objectContaining({ level: 40, operation: "Slow", path: "database", code })]);
  expect(JSON.stringify(failures())).toContain("secret at bolt");
});

test.each([
  "{ broken }",
  "{ thrownText }",
  '{ database(fails: "BAD_STATEMENT") }',
  '{ database(fails: "ENGINE_FAULT") }',
])("%s is masked, and the request's id leads to the line in the log", async (query) => {
  const { json, text, headers } = await service.ask(query);
  const requestId = headers.get("x-request-id");
  expect(json.errors[0].message).toBe("Internal error");
  expect(json.errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId });
  expect(text).not.toContain("secret");
  expect(failures()).toEqual([expect.objectContaining({ level: 50, requestId, err: expect.anything() })]);
});

test.each(["thrownText", "thrownObject"])(
  "%s, which is no Error, shows nothing of itself in the log",
  async (field) => {
    await service.ask(`{ ${field} }`);
    expect(failures()).toHaveLength(1);
    expect(JSON.stringify(failures())).not.toContain("secret");
    expect(JSON.stringify(failures())).toMatch(/of type (string|object) was thrown/);
  },
);

test("an error that repeats in a list is logged once, with how often", async () => {
  const { json } = await service.ask("{ items { name } }");
  expect(json.errors).toHaveLength(3);
  expect(failures()).toEqual([expect.objectContaining({ path: "items.0.name", count: 3 })]);
});

const MISSPELT: [what: string, query: string, variables: object | undefined, meant: string][] = [
  ["a field", "{ wrod }", undefined, '"word"'],
  ["an argument", "{ times(numbr: 1) }", undefined, '"number"'],
  ["an enum value", "{ kind(is: COMPANI) }", undefined, '"COMPANY"'],
  ["an enum value in a variable", "query ($kind: Kind) { kind(is: $kind) }", { kind: "COMPANI" }, '"COMPANY"'],
  ["a type", "query ($kind: Kidn) { kind(is: $kind) }", undefined, '"Kind"'],
];

test.each(MISSPELT)("a misspelt name is told what comes near: %s", async (_what, query, variables, meant) => {
  const { status, json } = await service.ask(query, variables);
  expect(status).toBe(400);
  expect(json.errors[0].extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
  expect(json.errors[0].message).toMatch(/ Did you mean .*\?$/);
  expect(json.errors[0].message).toContain(meant);
  expect(failures()).toEqual([]);
});

describe("where introspection is off", () => {
  let closed: Running;
  beforeAll(async () => {
    closed = await run({ environment: { RELATA_INTROSPECTION: "off" } });
  });
  afterAll(() => closed.close());

  test.each(MISSPELT)("nothing is suggested for a misspelt name: %s", async (_what, query, variables, meant) => {
    const { status, text, json } = await closed.ask(query, variables);
    expect(status).toBe(400);
    expect(json.errors[0].extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
    expect(text).not.toMatch(/did you mean/i);
    expect(json.errors[0].message).not.toContain(meant);
  });
});

test("a null that only execution can refuse is the caller's mistake", async () => {
  const { json } = await service.ask("query ($number: Int = 1) { times(number: $number) }", { number: null });
  expect(json.errors[0].extensions).toEqual({ code: "BAD_USER_INPUT" });
  expect(failures()).toEqual([]);
});

test.each([
  ["a number", `{ times(number: ${"9".repeat(90_000)}) }`, undefined],
  ["a name", `{ ${"a".repeat(90_000)} }`, undefined],
  ["a variable", "query ($number: Int!) { times(number: $number) }", { number: "x".repeat(90_000) }],
])("a literal of 90 kB is not sent back: %s", async (_what, query, variables) => {
  const { status, text } = await service.ask(query, variables);
  expect(status).toBe(400);
  expect(text.length).toBeLessThan(1_000);
});

test.each([
  ["is not GraphQL", "{ word", 400, "GRAPHQL_PARSE_FAILED"],
  ["is empty", "", 400, "BAD_REQUEST"],
  ["nests without end", "{ a".repeat(5_000), 400, "GRAPHQL_PARSE_FAILED"],
  ["has no end of tokens", `{ ${"word ".repeat(3_000)} }`, 400, "GRAPHQL_PARSE_FAILED"],
])("a document that %s is refused", async (_what, query, status, code) => {
  const answer = await service.ask(query);
  expect(answer.status).toBe(status);
  expect(answer.json.errors[0].extensions).toEqual({ code });
  expect(failures()).toEqual([]);
});

test("introspection is answered, and refused in our own words when it is switched off", async () => {
  expect((await service.ask("{ __schema { queryType { name } } }")).json.data.__schema.queryType.name).toBe("Query");
  const closed = await run({ environment: { RELATA_INTROSPECTION: "off" } });
  const { status, json } = await closed.ask("{ __schema { queryType { name } } }");
  await closed.close();
  expect(status).toBe(400);
  expect(json.errors[0].message).toBe("Introspection is switched off here.");
});
