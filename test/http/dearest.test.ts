import { type GraphQLSchema, getOperationAST, parse } from "graphql";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema } from "../../src/graphql/schema.js";
import { adviceFor } from "../../src/http/cost/dearest.js";
import { readingOf } from "../../src/http/cost/selection.js";
import { estimateOf } from "../graphql/estimate-of.js";

const LIMIT = 10_000;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema(shippedCatalogue());
});

type Variables = { readonly [name: string]: unknown };

function told(text: string, variables: Variables = {}): string {
  const document = parse(text);
  const operation = getOperationAST(document);
  const reading = operation && readingOf(schema, document, operation, variables);
  if (!operation || !reading) throw new Error("The test asks wrongly.");
  expect(estimateOf(schema, text, variables).cost).toBeGreaterThan(LIMIT);
  return adviceFor(reading, operation, LIMIT);
}

const RELATIONSHIPS = "companies(first: 100) { nodes { key relationships(first: 100) { nodes { key } } } }";

test.each<[what: string, text: string, advice: RegExp, size: RegExp]>([
  [
    "a page in a page, the inner of both",
    `{ statistics { documents } ${RELATIONSHIPS} }`,
    /^What costs most is companies\.nodes\.relationships: ask for first: (\d+) there instead of 100\.$/,
    /relationships\(first: 100\)/,
  ],
  [
    "the fields of the answer by their names in it, in views",
    `{ now: asOf(valid: "2021") { mine: ${RELATIONSHIPS} } }`,
    /^What costs most is now\.mine\.nodes\.relationships: ask for first: (\d+) there instead of 100\.$/,
    /relationships\(first: 100\)/,
  ],
  [
    "a page of a list that is dear for what is below it",
    "{ facts(first: 100) { nodes { participants { entity { facts(first: 60) { nodes { sentence note } } } } } } }",
    /^What costs most is facts\.nodes\.participants\.entity\.facts: ask for first: (\d+) there instead of 60\.$/,
    /facts\(first: 60\)/,
  ],
])("what costs most is named with a size that fits: %s", (_what, text, advice, size) => {
  const found = told(text);
  expect(found).toMatch(advice);
  const items = advice.exec(found)?.[1] as string;
  const smaller = (n: string) => text.replace(size, (page) => page.replace(/\d+/, n));
  expect(estimateOf(schema, smaller(items)).cost).toBeLessThanOrEqual(LIMIT);
  expect(estimateOf(schema, smaller(String(Number(items) + 2))).cost).toBeGreaterThan(LIMIT);
});

test("where no page fits alone, a size for each list of the branch is told, and with it the operation fits", () => {
  const text =
    "{ facts(first: 100) { nodes { participants { entity { facts(first: 100) { nodes { participants { entity { facts(first: 100) { nodes { sentence } } } } } } } } } } }";
  const advice = /^What costs most is \S+: ask for at most (\d+) items of each list that leads there\.$/;
  const found = told(text);
  expect(found).toMatch(advice);
  const items = Number(advice.exec(found)?.[1]);
  const costOf = (n: number) => estimateOf(schema, text.replaceAll("first: 100", `first: ${n}`)).cost;
  expect(costOf(items)).toBeLessThanOrEqual(LIMIT);
  expect(costOf(items + 1)).toBeGreaterThan(LIMIT);
});

test("a size may come from a variable, or be what a list has when nothing is said", () => {
  const text = (argument: string) =>
    `query ($n: Int) { companies(first: $n) { nodes { relationships${argument} { nodes { key evidence { gloss } participants { role entity { key } } } } } } }`;
  expect(told(text(""), { n: 100 })).toMatch(/ask for first: \d+ (of companies\S*|there) instead of (20|100)\.$/);
  expect(told(text("(first: $n)"), { n: 60 })).toMatch(/ask for first: \d+ (of companies\S*|there) instead of 60\.$/);
});

test("where no page alone makes it fit the dearest branch is named, and what helps in general", () => {
  const views = Array.from(
    { length: 120 },
    (_, nth) => `v${nth}: asOf(known: "2021-01-01", revision: ${nth}) { facts { totalCount nodes { key } } }`,
  );
  expect(told(`{ ${views.join(" ")} }`)).toMatch(/^What costs most is v\d+\S*\. Ask for fewer items/);
});
