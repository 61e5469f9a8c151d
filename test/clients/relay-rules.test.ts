import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import graphql from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";

const SCHEMA = fileURLToPath(new URL("../../schema/schema.graphql", import.meta.url));

/** The connections here have `nodes` too and go forward only; what is listed need not be a Node; facts have an edge type. */
const RULES = {
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
  "@graphql-eslint/relay-connection-types": "error",
  "@graphql-eslint/relay-edge-types": ["error", { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  "@graphql-eslint/relay-page-info": "error",
} as const;

async function complaints(schema: string): Promise<string[]> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.graphql"],
        plugins: { "@graphql-eslint": graphql as never },
        languageOptions: { parser: graphql.parser as never, parserOptions: { graphQLConfig: { schema } } },
        rules: RULES as never,
      },
    ],
  });
  const [result] = await eslint.lintText(schema, { filePath: SCHEMA });
  return result?.messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`) ?? ["not linted"];
}

test("the Relay rules of @graphql-eslint find nothing in the schema", async () => {
  expect(await complaints(readFileSync(SCHEMA, "utf8"))).toEqual([]);
});

test("they would find a connection without pageInfo", async () => {
  const schema = readFileSync(SCHEMA, "utf8").replace(
    /(type FactConnection \{[^}]*?)pageInfo: PageInfo!/,
    "$1page: PageInfo!",
  );
  expect((await complaints(schema)).join("\n")).toContain("pageInfo");
});
