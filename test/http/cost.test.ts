import {
  type GraphQLSchema,
  getIntrospectionQuery,
  getOperationAST,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema } from "../../src/graphql/schema.js";
import { adviceFor } from "../../src/http/cost/advice.js";
import { estimate } from "../../src/http/cost/estimate.js";
import { KnownEstimates } from "../../src/http/cost/known-estimates.js";
import { type Reading, readingOf } from "../../src/http/cost/selection.js";
import { page } from "../docs/pages.js";
import { estimateOf } from "../graphql/estimate-of.js";

type Variables = { readonly [name: string]: unknown };

const LIMIT = 10_000;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema(shippedCatalogue());
});

const estimated = (text: string, variables: Variables = {}) => estimateOf(schema, text, variables).cost;

/** Statements at 50 each: that which finds the revision, and those of the fields. */
const statements = (ofFields: number) => 50 * (1 + ofFields);

describe("the rule", () => {
  test("docs/reference/cost.md works out its example as the service does", () => {
    const { blocks, prose } = page("docs/reference/cost.md");
    const [, , example = ""] = prose.split(/^## (?=Objects|An example|What it did)/m);
    const rows = [...example.matchAll(/^\| [^|]+ \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm)].map((row) =>
      row.slice(1).map(Number),
    ) as [times: number, objects: number, statements: number][];
    const objects = rows.reduce((sum, [times, each]) => sum + times * each, 0);
    const ofRows = rows.reduce((sum, [, , taken]) => sum + taken, 0);
    const { cost, ...parts } = estimateOf(schema, blocks[0]?.text ?? "");
    expect({ objects, statements: ofRows }).toEqual({ objects: parts.objects, statements: parts.statements });
    expect(example).toContain(`${objects} + 50 × ${ofRows} = **${cost}**`);
  });

  test("docs/reference/cost.md names every field whose cost does not follow from its type", () => {
    const declared = Object.values(schema.getTypeMap())
      .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
      .filter(({ extensions }) => extensions.cost !== undefined)
      .map(({ name }) => name);
    const { prose } = page("docs/reference/cost.md");
    expect([...new Set(declared)].filter((name) => !prose.includes(`\`${name}\``))).toEqual([]);
  });

  test.each([
    ["one object", '{ company(id: "a") { __typename } }', 1.2 + statements(1)],
    ["its values", '{ company(id: "a") { id key name summary url } }', 1 + 5 / 5 + statements(1)],
    ["one value time and again", '{ company(id: "a") { a: name b: name c: name d: id } }', 1 + 4 + statements(1)],
    ["an object in an object", '{ company(id: "a") { parent { key } } }', 2.2 + statements(2)],
    ["a page of 20 when nothing is said", "{ facts { nodes { key } } }", 1 + 20 * 1.2 + statements(2)],
    ["a page of 5", "{ facts(first: 5) { nodes { key } } }", 1 + 5 * 1.2 + statements(2)],
    ["a page of none", "{ facts(first: 0) { nodes { key } } }", 1 + statements(2)],
    ["edges, each with its node", "{ facts(first: 5) { edges { node { key } } } }", 1 + 5 * 2.2 + statements(2)],
    ["where the page stands", "{ facts(first: 5) { pageInfo { endCursor } } }", 1 + 1.2 + statements(2)],
    ["a total", "{ facts(first: 0) { totalCount } }", 1 + 10 + statements(3)],
    ["lists without pages", "{ facts(first: 5) { nodes { evidence { gloss } } } }", 1 + 5 * (1 + 2.4) + statements(3)],
    ["values with parts", "{ facts(first: 5) { nodes { validity { edtf } } } }", 1 + 5 * 2.2 + statements(2)],
    [
      "pages in pages",
      "{ facts(first: 10) { nodes { participants { entity { facts(first: 10) { nodes { key } } } } } } }",
      1 + 10 * (1 + 2 * (1 + 1 + 1 + 12)) + statements(2 + 1 + 2),
    ],
    ["a traversal", '{ paths(from: "a", to: "b") { paths { length } } }', 1 + 12 + statements(2 + 4)],
    [
      "a longer one",
      '{ paths(from: "a", to: "b", maxHops: 6, first: 3) { paths { length } } }',
      1 + 3 * 1.2 + statements(2 + 6),
    ],
    ["a neighbourhood", '{ neighborhood(around: ["a"]) { entities { key } } }', 1 + 120 + statements(4 + 1)],
    ["objects by their ids", '{ nodes(ids: ["a", "b", "c", "d", "e"]) { id } }', 6 + statements(1)],
    [
      "introspection, which is in memory",
      "{ __schema { types { name renamed: name description } } }",
      1 / 16 + 100 * (1 / 16 + 1 / 16 + 1 / 2 + 1 / 2),
    ],
    ["what asks for nothing of the graph", "{ __typename }", 0.2],
  ])("%s", (_what, text, cost) => {
    expect(estimated(text)).toBe(Math.ceil(cost));
  });

  test("the size of a page may be in a variable", () => {
    const text = "query ($first: Int) { facts(first: $first) { nodes { key } } }";
    expect(estimated(text, { first: 10 })).toBe(1 + 12 + statements(2));
    expect(estimated(text)).toBe(1 + 24 + statements(2));
  });

  test("what is skipped or not included is free", () => {
    const text = `query ($yes: Boolean!, $no: Boolean!) {
      company(id: "a") { id parent @skip(if: $yes) { key } ... @include(if: $no) { parent { parent { key } } } }
    }`;
    expect(estimated(text, { yes: true, no: false })).toBe(estimated('{ company(id: "a") { id } }'));
  });

  test("what is asked for twice under one name counts once", () => {
    const once = '{ company(id: "a") { facts { nodes { key id } } } }';
    const twice =
      '{ company(id: "a") { facts { nodes { key } } ...F } company(id: "a") { ...F } } fragment F on Company { facts { nodes { key id } } }';
    expect(estimated(twice)).toBe(estimated(once));
  });

  test("of several types that an object may have, the most objects count, and the statements of all", () => {
    const company = "... on Company { facts(first: 10) { nodes { key } } }";
    const region = "... on Region { within { key } }";
    expect(estimated(`{ node(id: "a") { ${company} ${region} } }`)).toBe(
      estimated(`{ node(id: "a") { ${company} } }`) + 50,
    );
    const shared = "{ entities { nodes { facts(first: 10) { nodes { key } } } } }";
    expect(estimated(shared)).toBe(1 + 20 * (1 + 1 + 12) + statements(4));
  });

  test("statements count at each place, however many objects are above it", () => {
    const list = (first: number) => `facts(first: ${first}) { nodes { participants { entity { key } } } }`;
    const objects = (first: number) => 1 + 1 + first * (1 + 2 * 2.2);
    const one = `a: company(id: "a") { ${list(5)} }`;
    expect(estimated(`{ ${one} }`)).toBe(objects(5) + statements(4));
    expect(estimated(`{ ${one.replace("5", "50")} }`)).toBe(objects(50) + statements(4));
    expect(estimated(`{ ${one} b: company(id: "b") { ${list(5)} } }`)).toBe(2 * objects(5) + statements(8));
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
    const fields = "fields { args { type { ofType { ofType { name } } } } type { ofType { ofType { name } } } }";
    const again = Array.from({ length: 15 }, (_, at) => `a${at}: __schema { types { ${fields} } }`);
    expect(estimated(`{ ${again.join(" ")} }`)).toBeGreaterThan(LIMIT);
    const texts = Array.from(
      { length: 5 },
      (_, at) =>
        `a${at}: __schema { types { name description fields { name description args { name description } } } }`,
    );
    expect(estimated(`{ ${texts.join(" ")} }`)).toBeGreaterThan(LIMIT);
  });
});

describe("the work of estimating is bounded", () => {
  /** `levels` fragments, each of which uses the next one twice. */
  const doubled = (levels: number) =>
    `{ company(id: "a") { ...F0 } } ${Array.from({ length: levels }, (_, at) => `fragment F${at} on Company { x: parent { ...F${at + 1} } y: parent { ...F${at + 1} } }`).join(" ")} fragment F${levels} on Company { key }`;

  test("fragments that double are counted in full, without being followed in full", () => {
    expect(estimated(doubled(3))).toBe(Math.ceil(1 + 2 + 4 + 8 * 1.2) + statements(1 + 2 + 4 + 8));
    // Written out, these have more places than could ever be looked at.
    expect(estimated(doubled(60))).toBeGreaterThan(2 ** 60);
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
    const text = `{ company(id: "a") { ...A0 } } ${fragments.join(" ")} ${last.join(" ")}`;
    expect(estimated(text)).toBe(Number.POSITIVE_INFINITY);
    expect(advised(text)).toMatch(/^Ask for fewer items/);
  });
});

/** What a refusal advises. */
function advised(text: string, variables: Variables = {}): string {
  const document = parse(text);
  const operation = getOperationAST(document);
  const reading = operation && readingOf(schema, document, operation, variables);
  if (!operation || !reading) throw new Error("The test asks wrongly.");
  expect(estimated(text, variables)).toBeGreaterThan(LIMIT);
  return adviceFor(reading, operation, LIMIT);
}

describe("a refusal tells what costs most, and a size of lists that fits", () => {
  const RELATIONSHIPS = "companies(first: 100) { nodes { key relationships(first: 100) { nodes { key } } } }";

  test.each([
    ["a page in a page", `{ statistics { documents } ${RELATIONSHIPS} }`, "companies.nodes.relationships"],
    [
      "by the names of the answer",
      `{ now: asOf(valid: "2021") { mine: ${RELATIONSHIPS} } }`,
      "now.mine.nodes.relationships",
    ],
    [
      "a page that is dear for what is below it",
      "{ facts(first: 100) { nodes { participants { entity { facts(first: 60) { nodes { sentence note } } } } } } }",
      "facts.nodes.participants.entity.facts",
    ],
    [
      "pages of which none alone could be small enough",
      "{ facts(first: 100) { nodes { participants { entity { facts(first: 100) { nodes { participants { entity { facts(first: 100) { nodes { sentence } } } } } } } } } } }",
      "facts.nodes.participants.entity.facts.nodes.participants.entity.facts",
    ],
  ])("%s", (_what, text, path) => {
    const found = /^What costs most is (\S+)\. Ask for at most (\d+) items of each list\.$/.exec(advised(text));
    expect(path.endsWith(found?.[1]?.replace("…", "") ?? "nothing")).toBe(true);
    const items = Number(found?.[2]);
    const costOf = (most: number) =>
      estimated(text.replace(/first: (\d+)/g, (_, first) => `first: ${Math.min(first, most)}`));
    expect(costOf(items)).toBeLessThanOrEqual(LIMIT);
    expect(costOf(items + 1)).toBeGreaterThan(LIMIT);
  });

  test("a size may come from a variable, or be what a list has when nothing is said", () => {
    const text =
      "query ($n: Int) { companies(first: $n) { nodes { relationships { nodes { key evidence { gloss } participants { role entity { key } } } } } } }";
    const [, items] = /at most (\d+) items of each list\.$/.exec(advised(text, { n: 100 })) ?? [];
    expect(estimated(text, { n: Number(items) })).toBeLessThanOrEqual(LIMIT);
    expect(estimated(text, { n: Number(items) + 1 })).toBeGreaterThan(LIMIT);
  });

  test("where smaller lists do not make it fit, what costs most is named, and what helps in general", () => {
    const views = Array.from(
      { length: 120 },
      (_, nth) => `v${nth}: asOf(known: "2021-01-01", revision: ${nth}) { facts { totalCount nodes { key } } }`,
    );
    expect(advised(`{ ${views.join(" ")} }`)).toMatch(/^What costs most is v\d+\S*\. Ask for fewer items/);
  });
});

describe("an operation that was estimated before", () => {
  const operation = (text: string) => parse(text).definitions[0] as OperationDefinitionNode;
  const PAGES = operation(
    "query ($first: Int, $id: ID!, $parent: Boolean!) { company(id: $id) { facts(first: $first) { nodes { key } } parent @include(if: $parent) { key } } }",
  );
  const NODES = operation("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }");
  const ASKED: readonly [OperationDefinitionNode, Variables][] = [
    [PAGES, { first: 5, id: "a", parent: false }],
    [PAGES, { first: 50, id: "a", parent: false }],
    [PAGES, { first: 5, id: "another", parent: true }],
    [PAGES, { first: null, id: "a", parent: false }],
    [PAGES, { id: "a", parent: false }],
    [NODES, { ids: [] }],
    [NODES, { ids: ["a", "b"] }],
    [NODES, { ids: Array.from({ length: 90 }, (_, nth) => `${nth}`) }],
  ];
  const reading = (variables: Variables): Reading => ({ schema, fragments: new Map(), variables });

  test("is estimated as if it were the first time, with these variables", () => {
    const known = new KnownEstimates();
    for (let round = 0; round < 3; round++)
      for (const [asked, variables] of ASKED)
        expect(known.of(reading(variables), asked)).toEqual(estimate(reading(variables), asked));
  });

  test("is forgotten when there are too many, and estimated again", () => {
    const known = new KnownEstimates();
    const of = (nth: number) => known.of(reading({ ids: [`${nth}`] }), NODES);
    const first = of(0);
    expect(of(0)).toBe(first);
    for (let nth = 1; nth < 5_001; nth++) of(nth);
    expect(of(0)).toEqual(first);
    expect(of(0)).not.toBe(first);
  });

  test("is refused each time when a page of it is impossible", () => {
    const known = new KnownEstimates();
    for (let time = 0; time < 2; time++)
      expect(() => known.of(reading({ first: -1, id: "a", parent: false }), PAGES)).toThrow(
        'Argument "first" must be a whole number from 0 to 100, not -1.',
      );
  });
});
