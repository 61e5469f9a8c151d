import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, parse } from "graphql";
import { createService } from "../../src/cli/service.js";
import type { Database } from "../../src/database/port.js";
import { statementFiles, textFor } from "../../src/database/statements.js";
import { DEFAULT_BUDGET } from "../../src/graph/reading/budget.js";
import { statementsAsked } from "../../src/graph/statements-asked.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { readExample } from "../../web/example.js";
import { graphOf, SHIPPED } from "../graphs.js";

const ROOT = join(import.meta.dirname, "..", "..");
const STARTUP = 180_000;

/** Every field that is named after the relationships behind it. */
const NAMED = /* GraphQL */ `
  fragment Page on RelationshipConnection { totalCount nodes { id } }
  {
    asOf(valid: "2021-07-25", known: "2021-07-25") {
      company(id: "tencent-cloud") {
        parent { key }
        units { ...Page }
        facilities { ...Page }
        policies { ...Page }
        customers { ...Page }
        providers { ...Page }
        relationships { ...Page }
      }
      governments { totalCount nodes { issued { ...Page } jurisdiction { key } } }
      persons { totalCount nodes { positions { ...Page } } }
      products { totalCount nodes { owners { ...Page } } }
      groups { totalCount nodes { members { ...Page } } }
      facilities { totalCount nodes { operators { ...Page } region { key } } }
      policies { totalCount nodes { issuers { ...Page } targets { ...Page } appliesIn { ...Page } } }
      region(id: "region:th") { located { ...Page } }
      neighborhood(around: ["tencent-cloud"]) { entities { key } }
      switches(from: "alibaba-cloud", includeUnits: true) { totalCount }
      providers(within: "region:th") { totalCount nodes { key } }
      entities(orderBy: KEY) { totalCount nodes { key } }
    }
  }
`;

let stored: Database;
let ask: (query: string, variables?: object) => Promise<void>;
/** The statements that were read and would not have been planned, by their names. */
const missed = new Set<string>();
const read = new Set<string>();

beforeAll(async () => {
  stored = await graphOf(SHIPPED);
  const catalogue = await loadCatalogue(stored, shippedCatalogue());
  const planned = new Set(statementsAsked(catalogue).map((one) => textFor(one, "neo4j")));
  const database: Database = {
    ...stored,
    read(statement, parameters, options) {
      read.add(statement.name);
      if (!planned.has(textFor(statement, "neo4j"))) missed.add(statement.name);
      return stored.read(statement, parameters, options);
    },
  };
  // Here everything is planned when it is first asked, which may take a busy Neo4j longer than a traversal may.
  const budget = { ...DEFAULT_BUDGET, milliseconds: STARTUP };
  const { schema, context } = await createService({ database, catalogue, archive: "", budget });
  ask = async (query, variables = {}) => {
    const answer = await execute({
      schema,
      document: parse(query),
      contextValue: context(),
      variableValues: { ...variables },
    });
    expect(answer.errors).toBeUndefined();
  };
}, STARTUP);
afterAll(() => stored?.close());

test(
  "what the examples ask was planned at the start, to the letter",
  async () => {
    for (const file of readdirSync(join(ROOT, "examples"))) {
      const { query, variables } = readExample(file, readFileSync(join(ROOT, "examples", file), "utf8"));
      // Of types that a caller chose nothing is planned.
      if (/types:/.test(query)) continue;
      await ask(query, variables ? JSON.parse(variables) : undefined);
    }
    expect(read.size).toBeGreaterThan(30);
    expect([...missed]).toEqual([]);
  },
  STARTUP,
);

test(
  "so was what named fields ask",
  async () => {
    await ask(NAMED);
    expect(read).toContain("units-of");
    expect([...missed]).toEqual([]);
  },
  STARTUP,
);

test("every statement that is for operations alone is among those planned, and no other is", () => {
  const planned = new Set(statementsAsked(shippedCatalogue()).map(({ name }) => name));
  // Where a start, an import and a check ask.
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter(
    // rows.ts, which is made from the statements, has all their names.
    (file) =>
      /^(database|graph.(ingest|lease|stored|check))\b.*\.ts$/.test(file) && file !== join("database", "rows.ts"),
  );
  const code = sources.map((file) => readFileSync(join(ROOT, "src", file), "utf8")).join("\n");
  const names = new Set(statementFiles().map(({ name }) => name));
  const others = [...names].filter((name) => name !== "ledger" && code.includes(`"${name}"`));
  expect([...planned].sort()).toEqual([...names].filter((name) => !others.includes(name)).sort());
});
