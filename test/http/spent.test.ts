import type { GraphQLFormattedError } from "graphql";
import { pino } from "pino";
import { createService } from "../../src/cli/service.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { startServer } from "../../src/http/server.js";
import { readSettings } from "../../src/settings/settings.js";
import { type CountingDatabase, counting } from "../databases.js";
import { type Data, STARTUP } from "../graphql/service.js";
import { graphOf, SHIPPED } from "../graphs.js";

interface Answer {
  readonly data?: Data;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions: { readonly relata: { readonly [what: string]: unknown } };
}

let url: string;
let database: CountingDatabase;
let close = async () => {};
beforeAll(async () => {
  database = counting(await graphOf(SHIPPED));
  const catalogue = await loadCatalogue(database, shippedCatalogue());
  const service = await createService({ database, catalogue, archive: "" });
  const settings = readSettings({ RELATA_PORT: "0" });
  const server = await startServer({ ...service, ready: async () => {}, settings, logger: pino({ level: "silent" }) });
  url = `${server.url}/graphql`;
  close = async () => {
    await server.close();
    await database.close();
  };
}, STARTUP);
afterAll(() => close());

async function ask(query: string): Promise<Answer> {
  database.forget();
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

test("an answer tells its revision, the statements and rows behind it, and its milliseconds", async () => {
  const began = performance.now();
  const { data, extensions } = await ask(
    '{ asOf(valid: "2021-07-25", known: "2021-07-25") { scope { revision } facts(first: 5) { nodes { key } } } }',
  );
  const { milliseconds, ...rest } = extensions.relata;
  expect(database.statements).toEqual(["ledger", "facts-page", "versions-by-id"]);
  // One row of the ledger; a page reads one more than it shows, to know whether another follows; five versions.
  expect(rest).toEqual({ revision: data.asOf.scope.revision, statements: 3, rows: 1 + 6 + 5 });
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThanOrEqual(performance.now() - began);
});

test("each answer tells of its own operation only, also when several are under way", async () => {
  const sizes = [0, 3, 10, 50];
  const answers = await Promise.all(sizes.map((first) => ask(`{ entities(first: ${first}) { nodes { key } } }`)));
  expect(answers.map(({ extensions }) => extensions.relata.rows)).toEqual(
    // A page of none still looks whether there is one, and then reads no entity.
    sizes.map((first) => 1 + (first + 1) + first),
  );
});

test.each([
  ["what asks for nothing", "{ __typename }", undefined],
  ["what is not valid", "{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
  ["what cannot be read", "{", "GRAPHQL_PARSE_FAILED"],
  [
    "what is too expensive",
    `{ ${"abcdefgh".replace(/./g, "$&: facts(first: 100) { nodes { replaces { replaces { replaces { key } } } } } ")} }`,
    "TOO_EXPENSIVE",
  ],
])("%s was no trip to the database", async (_what, query, code) => {
  const { errors, extensions } = await ask(query);
  expect(errors?.[0]?.extensions?.code).toBe(code);
  expect(extensions.relata).toEqual({ revision: null, statements: 0, rows: 0, milliseconds: expect.any(Number) });
  expect(database.statements).toEqual([]);
});

test("an answer with an error tells what the rest of it took", async () => {
  const { data, errors, extensions } = await ask(
    '{ company(id: "tencent") { key } wrong: company(id: "a b") { key } }',
  );
  expect(data).toEqual({ company: { key: "tencent" }, wrong: null });
  expect(errors).toHaveLength(1);
  expect(extensions.relata).toMatchObject({ statements: 2, rows: 2 });
});
