import { type GraphQLSchema, getIntrospectionQuery } from "graphql";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema } from "../../src/graphql/schema.js";
import { estimateOf } from "../graphql/estimate-of.js";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema(shippedCatalogue());
});

const estimated = (text: string, variables: { readonly [name: string]: unknown } = {}) =>
  estimateOf(schema, text, variables).cost;

/** Statements at 50 each: the pin of the revision, and those of the fields. */
const statements = (ofFields: number) => 50 * (1 + ofFields);

test.each([
  ["one object", '{ company(id: "a") { id __typename } }', 1 + statements(1)],
  ["its values", '{ company(id: "a") { id key name summary url kind } }', 1 + 5 / 5 + statements(1)],
  ["one value time and again", '{ company(id: "a") { a: name b: name c: name d: id } }', 1 + 4 + statements(1)],
  ["an object in an object", '{ company(id: "a") { parent { __typename } } }', 2 + statements(2)],
  ["a page of 20 when nothing is said", "{ facts { nodes { __typename } } }", 1 + 20 + statements(2)],
  ["a page of 5", "{ facts(first: 5) { nodes { __typename } } }", 1 + 5 + statements(2)],
  ["a page of none", "{ facts(first: 0) { nodes { __typename } } }", 1 + statements(2)],
  ["edges, each with its node", "{ facts(first: 5) { edges { node { __typename } } } }", 1 + 5 * 2 + statements(2)],
  ["where the page stands", "{ facts(first: 5) { pageInfo { __typename } } }", 1 + 1 + statements(2)],
  ["a total", "{ facts(first: 0) { totalCount } }", 1 + 10 + statements(3)],
  ["lists without pages", "{ facts(first: 5) { nodes { evidence { __typename } } } }", 1 + 5 * (1 + 2) + statements(3)],
  [
    "values with parts",
    "{ facts(first: 5) { nodes { validity { start { __typename } } } } }",
    1 + 5 * 3 + statements(2),
  ],
  [
    "pages in pages",
    "{ facts(first: 10) { nodes { participants { entity { facts(first: 10) { nodes { __typename } } } } } } }",
    1 + 10 * (1 + 2 * (1 + 1 + 1 + 10)) + statements(2 + 1 + 2),
  ],
  ["a traversal", '{ paths(from: "a", to: "b") { paths { __typename } } }', 1 + 10 + statements(2 + 4)],
  [
    "a longer one",
    '{ paths(from: "a", to: "b", maxHops: 6, first: 3) { paths { __typename } } }',
    1 + 3 + statements(2 + 6),
  ],
  ["a neighbourhood", '{ neighborhood(around: ["a"]) { entities { __typename } } }', 1 + 100 + statements(4 + 1)],
  ["objects by their ids", '{ nodes(ids: ["a", "b", "c", "d"]) { id } }', 4 + statements(1)],
  [
    "introspection, which is in memory",
    "{ __schema { types { name renamed: name description } } }",
    Math.ceil(1 / 16 + 100 * (1 / 16 + 1 / 16 + 1 / 8 + 1 / 2)),
  ],
  ["what asks for nothing of the graph", "{ __typename }", 0],
])("%s", (_what, text, cost) => {
  expect(estimated(text)).toBe(cost);
});

test("the size of a page may be in a variable", () => {
  const text = "query ($first: Int) { facts(first: $first) { nodes { __typename } } }";
  expect(estimated(text, { first: 7 })).toBe(1 + 7 + statements(2));
  expect(estimated(text)).toBe(1 + 20 + statements(2));
});

test("what is skipped or not included is free", () => {
  const text = `query ($yes: Boolean!, $no: Boolean!) {
    company(id: "a") { id parent @skip(if: $yes) { __typename } ... @include(if: $no) { parent { parent { __typename } } } }
  }`;
  expect(estimated(text, { yes: true, no: false })).toBe(1 + statements(1));
});

test("what is asked for twice under one name counts once", () => {
  const once = '{ company(id: "a") { facts { nodes { __typename } } } }';
  const twice =
    '{ company(id: "a") { facts { nodes { __typename } } ...F } company(id: "a") { ...F } } fragment F on Company { facts { nodes { __typename id } } }';
  expect(estimated(twice)).toBe(estimated(once));
});

test("of several types that an object may have, the most objects count, and the statements of all", () => {
  const company = "... on Company { facts(first: 10) { nodes { __typename } } }";
  const region = "... on Region { within { __typename } }";
  expect(estimated(`{ node(id: "a") { ${company} ${region} } }`)).toBe(
    estimated(`{ node(id: "a") { ${company} } }`) + 50,
  );
});

test("what is asked on one level is asked together, in one view and of one page", () => {
  const list = "facts(first: 5) { nodes { participants { entity { __typename } } } }";
  const one = `a: company(id: "a") { ${list} }`;
  const objects = 1 + 1 + 5 * (1 + 2 * 2);
  const together = statements(1 + 2 + 1);
  expect(estimated(`{ ${one} }`)).toBe(objects + together);
  expect(estimated(`{ ${one} b: company(id: "b") { ${list} } }`)).toBe(2 * objects + together);
  expect(estimated(`{ ${one} b: company(id: "b") { ${list.replace("5", "4")} } }`)).toBe(
    2 * objects - 5 + together + 50,
  );
  const inViews = (other: string) =>
    estimated(`{ x: asOf(valid: "2020") { ${one} } y: asOf(valid: "${other}") { ${one} } }`);
  expect(inViews("2021")).toBe(inViews("2020") + 2 * 50);
});

test.each(["-1", "101", "2147483647"])("a page of %s is refused before anything is run", (first) => {
  expect(() => estimated(`{ facts(first: ${first}) { nodes { key } } }`)).toThrow(
    `Argument "first" must be a whole number from 0 to 100, not ${first}.`,
  );
});

/** All that tools may ask for: graphql-codegen, GraphiQL, Apollo's and urql's ask for a part of it. */
const ALL_OF_IT = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

test("the introspection of tools is cheap enough, many of them in one operation are not", () => {
  expect(estimated(getIntrospectionQuery(ALL_OF_IT))).toBeLessThan(8_000);
  const again = Array.from(
    { length: 15 },
    (_, at) =>
      `a${at}: __schema { types { fields { args { type { ofType { ofType { name } } } } type { ofType { ofType { name } } } } } }`,
  );
  expect(estimated(`{ ${again.join(" ")} }`)).toBeGreaterThan(10_000);
  const texts = Array.from(
    { length: 5 },
    (_, at) => `a${at}: __schema { types { name description fields { name description args { name description } } } }`,
  );
  expect(estimated(`{ ${texts.join(" ")} }`)).toBeGreaterThan(10_000);
});

/** `levels` fragments, each of which uses the next one twice. */
const doubled = (levels: number) =>
  `{ company(id: "a") { ...F0 } } ${Array.from({ length: levels }, (_, at) => `fragment F${at} on Company { x: parent { ...F${at + 1} } y: parent { ...F${at + 1} } }`).join(" ")} fragment F${levels} on Company { id }`;

test("fragments that double are counted in full, without being followed in full", () => {
  expect(estimated(doubled(3))).toBe(1 + 2 + 4 + 8 + statements(4));
  const began = performance.now();
  expect(estimated(doubled(60))).toBeGreaterThan(2 ** 60);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test("an operation of too many different places is beyond every limit", () => {
  // Which of the first fragments apply at a place depends on the whole way to it, as in an automaton made deterministic.
  const levels = 16;
  const fragments = Array.from({ length: levels }, (_, at) => [
    `fragment A${at} on Company { x: parent { ...A${at + 1} ...B${at + 1}_0 } y: parent { ...A${at + 1} } }`,
    ...Array.from(
      { length: at },
      (_, from) =>
        `fragment B${at}_${from} on Company { x: parent { ...B${at + 1}_${from + 1} } y: parent { ...B${at + 1}_${from + 1} } }`,
    ),
  ]).flat();
  const last = [
    `fragment A${levels} on Company { id }`,
    ...Array.from(
      { length: levels },
      (_, from) => `fragment B${levels}_${from} on Company { n${from}: parent { id } }`,
    ),
  ];
  const began = performance.now();
  expect(estimated(`{ company(id: "a") { ...A0 } } ${fragments.join(" ")} ${last.join(" ")}`)).toBe(
    Number.POSITIVE_INFINITY,
  );
  expect(performance.now() - began).toBeLessThan(15_000);
});
