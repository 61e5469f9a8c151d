import { pino } from "pino";
import { createService } from "../../src/cli/service.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { startServer } from "../../src/http/server.js";
import { readSettings } from "../../src/settings/settings.js";
import { type CountingDatabase, counting } from "../databases.js";
import { type Data, STARTUP } from "../graphql/service.js";
import { graphOf, SHIPPED } from "../graphs.js";

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

async function ask(query: string, variables?: object): Promise<{ status: number; json: Data }> {
  database.forget();
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  return { status: response.status, json: await response.json() };
}

const FACTS = "{ facts(first: 1) { nodes { key } } }";

test.each<[what: string, query: string, variables: object, name: string, message: RegExp]>([
  [
    "days that are none, under a name of their own",
    `{ may: asOf(valid: "2021-05") ${FACTS} june: asOf(valid: "2021-13") ${FACTS} }`,
    {},
    "june",
    /^june: Argument "valid" must be .*, not "2021-13"\.$/,
  ],
  [
    "a known day that is none, in a variable",
    `query ($known: Date) { facts(first: 1) { nodes { key } } asOf(known: $known) ${FACTS} }`,
    { known: "2021-02-29" },
    "asOf",
    /^asOf: Argument "known" must be .*, not "2021-02-29"\.$/,
  ],
  [
    "in a fragment",
    `{ ...Views } fragment Views on Query { late: asOf(known: "soon") ${FACTS} }`,
    {},
    "late",
    /^late: Argument "known" must be .*, not "soon"\.$/,
  ],
])(
  "a view that cannot be is refused before anything is read, by its name: %s",
  async (_what, query, variables, name, message) => {
    const { status, json } = await ask(query, variables);
    expect(status).toBe(400);
    expect(json.data ?? null).toBeNull();
    expect(json.errors).toEqual([
      {
        message: expect.stringMatching(message),
        locations: [{ line: 1, column: expect.any(Number) }],
        path: [name],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
    expect(database.statements).toEqual([]);
  },
);

test("a revision that the graph does not have yet is refused when no more than the revision was read", async () => {
  const query = `{ now: asOf(valid: "2021-05") ${FACTS} then: asOf(revision: 999) ${FACTS} }`;
  const { status, json } = await ask(query);
  expect(status).toBe(400);
  expect(json.errors).toMatchObject([
    { path: ["then"], message: expect.stringContaining('then: Argument "revision"') },
  ]);
  expect(database.statements.filter((name) => name !== "ledger")).toEqual([]);
});

test("what is skipped, and views that can be, are answered as they are", async () => {
  const { status, json } = await ask(
    `query ($no: Boolean!) { bad: asOf(valid: "x") @include(if: $no) ${FACTS} good: asOf(valid: "../..", known: "2021-07-25", revision: 1) { scope { known } } }`,
    { no: false },
  );
  expect(status).toBe(200);
  expect(json.data).toEqual({ good: { scope: { known: "2021-07-25" } } });
});
