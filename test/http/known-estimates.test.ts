import { readFileSync } from "node:fs";
import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { estimate } from "../../src/http/cost/estimate.js";
import { KnownEstimates } from "../../src/http/cost/known-estimates.js";

const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));
const fragments = new Map();
const operation = (text: string) => parse(text).definitions[0] as OperationDefinitionNode;

const PAGES = operation(
  "query ($first: Int, $id: ID!, $parent: Boolean!) { company(id: $id) { facts(first: $first) { nodes { key } } parent @include(if: $parent) { key } } }",
);
const NODES = operation("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }");
const FILTERED = operation(
  "query ($filter: FactFilter, $first: Int) { facts(filter: $filter, first: $first) { totalCount nodes { key } } }",
);

const VIEWS = operation(
  "query ($a: EDTF, $b: EDTF) { a: asOf(valid: $a) { facts { nodes { key } } } b: asOf(valid: $b) { facts { nodes { key } } } }",
);

const ASKED: readonly [OperationDefinitionNode, { readonly [name: string]: unknown }][] = [
  [PAGES, { first: 5, id: "a", parent: false }],
  [PAGES, { first: 50, id: "a", parent: false }],
  [PAGES, { first: 5, id: "another", parent: true }],
  [PAGES, { first: null, id: "a", parent: false }],
  [PAGES, { id: "a", parent: false }],
  [NODES, { ids: [] }],
  [NODES, { ids: ["a", "b"] }],
  [NODES, { ids: ["c", "d"] }],
  [NODES, { ids: Array.from({ length: 90 }, (_, nth) => `${nth}`) }],
  [FILTERED, { filter: { types: ["CUSTOMER_OF"] }, first: 3 }],
  [FILTERED, { filter: null, first: 3 }],
];

test("an operation that was estimated before is estimated as if it were the first time", () => {
  const known = new KnownEstimates();
  for (let round = 0; round < 3; round++)
    for (const [asked, variables] of ASKED) {
      const reading = { schema, fragments, variables };
      expect(known.of(reading, asked)).toEqual(estimate(reading, asked));
    }
});

test("what texts say counts too: two views take more than one view asked for twice", () => {
  const known = new KnownEstimates();
  const of = (a: string, b: string) => known.of({ schema, fragments, variables: { a, b } }, VIEWS);
  const one = of("2021", "2021");
  const two = of("2021", "2022");
  expect(two.cost).toBeGreaterThan(one.cost);
  expect([of("2021", "2021"), of("2021", "2022")]).toEqual([one, two]);
});

test("only so many are kept, and what was forgotten is estimated again", () => {
  const known = new KnownEstimates();
  const of = (nth: number) => known.of({ schema, fragments, variables: { ids: [`${nth}`] } }, NODES);
  const first = of(0);
  for (let nth = 1; nth < 5_001; nth++) of(nth);
  expect(of(0)).toEqual(first);
  expect(of(0)).not.toBe(first);
});

test("an impossible page is refused each time", () => {
  const known = new KnownEstimates();
  for (let time = 0; time < 2; time++)
    expect(() => known.of({ schema, fragments, variables: { first: -1, id: "a", parent: false } }, PAGES)).toThrow(
      'Argument "first" must be a whole number from 0 to 100, not -1.',
    );
});
