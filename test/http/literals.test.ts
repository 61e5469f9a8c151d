import { buildSchema, parse, validate } from "graphql";
import { ownerOfLiteral } from "../../src/http/literals.js";
import { type Running, run } from "./small-service.js";

let service: Running;
beforeAll(async () => {
  service = await run();
});
afterAll(() => service.close());

test.each([
  ["1.5", "Int cannot represent non-integer value: 1.5"],
  ["99999999999", "Int cannot represent non 32-bit signed integer value: 99999999999"],
])("a bad number in the document is BAD_USER_INPUT naming the argument and the value: %s", async (value, said) => {
  const { status, json } = await service.ask(`{ times(number: ${value}) }`);
  expect(status).toBe(400);
  expect(json.errors).toEqual([
    {
      message: `Argument "number": ${said}`,
      locations: [{ line: 1, column: 17 }],
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

test("a bad number in a variable is BAD_USER_INPUT naming the variable", async () => {
  const { status, json } = await service.ask("query ($f: Int!) { times(number: $f) }", { f: 1.5 });
  expect([status, json.errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  expect(json.errors[0].message).toMatch(/^Variable "\$f" got invalid value 1\.5; /);
});

const schema = buildSchema(
  "input Filter { least: Float kinds: [Int!] within: [Filter!] } type Query { facts(filter: Filter, ids: [Int!]): Int }",
);
test.each([
  ['{ facts(filter: { least: "a" }) }', 'Argument "least"'],
  ["{ facts(ids: [1, 2.5]) }", 'Argument "ids"'],
  ["{ facts(ids: 2.5) }", 'Argument "ids"'],
  ["{ facts(filter: { within: [{ kinds: [1] }, 3] }) }", 'Argument "within"'],
  ["{ facts(filter: { within: [{ least: 1 }, { kinds: [1, 2.5] }] }) }", 'Argument "kinds"'],
  ["query ($is: Boolean!, $ids: [Int!] = [1, 2.5]) { facts(ids: $ids) @skip(if: $is) }", 'Variable "$ids"'],
  ["{ facts @skip(if: 1) }", 'Argument "if"'],
  ["{ facts(filter: { nothing: 1 }) }", undefined],
  ["{ nothing }", undefined],
])("whose value is wrong in %s", (query, owner) => {
  const [error] = validate(schema, parse(query));
  expect(error && ownerOfLiteral(error)).toBe(owner);
});
