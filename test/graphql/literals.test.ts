import { type GraphQLSchema, parse, validate } from "graphql";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema } from "../../src/graphql/schema.js";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema(shippedCatalogue());
});

test.each([
  ["asOf(valid: 2021) { scope { valid } }", "EDTF must be a string, not 2021."],
  ["asOf(known: 5) { scope { known } }", "Date must be a string, not 5."],
  ["facts(after: [1]) { totalCount }", "Cursor must be a string, not [1]."],
])("a literal of another type is refused with its value and its position: %s", (field, message) => {
  const [error] = validate(schema, parse(`{ ${field} }`));
  expect(error?.message).toContain(message);
  expect(error?.locations).toEqual([{ line: 1, column: expect.any(Number) }]);
});
