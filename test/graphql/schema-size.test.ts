import { readFileSync } from "node:fs";
import { buildSchema, getIntrospectionQuery, graphqlSync, isIntrospectionType, isSpecifiedScalarType } from "graphql";

test("the schema stays small enough to be read", () => {
  const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));
  const types = Object.values(schema.getTypeMap());
  const named = types.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type)).length;
  const introspection = graphqlSync({ schema, source: getIntrospectionQuery() });
  const bytes = Buffer.byteLength(JSON.stringify(introspection));
  process.stdout.write(`schema/schema.graphql: ${named} named types, ${bytes} bytes of introspection\n`);
  expect(named).toBeLessThanOrEqual(170);
  expect(bytes).toBeLessThanOrEqual(LARGEST_INTROSPECTION);
});

/** What GraphiQL, code generators and agents read before their first question. 220,000 of them say nothing but names and types. */
const LARGEST_INTROSPECTION = 320_000;
