import { readFileSync } from "node:fs";
import { buildSchema, isIntrospectionType, isSpecifiedScalarType } from "graphql";

test("the schema stays small enough to be read", () => {
  const text = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
  const lines = text.trimEnd().split("\n").length;
  const types = Object.values(buildSchema(text).getTypeMap());
  const named = types.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type)).length;
  process.stdout.write(`schema/schema.graphql: ${named} named types in ${lines} lines\n`);
  expect(named).toBeLessThanOrEqual(170);
  expect(lines).toBeLessThanOrEqual(2_500);
});
