import { ask, type BadInput, post } from "./sending.js";

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(" ");
const PARSE = { status: 400, code: "GRAPHQL_PARSE_FAILED" };
const INVALID = { status: 400, code: "GRAPHQL_VALIDATION_FAILED" };
const EXPENSIVE = { status: 400, code: "TOO_EXPENSIVE" };
const LONG = { status: 400, code: "BAD_USER_INPUT" };

const COMPANY = 'company(id: "alibaba-cloud")';
const OF_ANY_KIND = ["Company", "Government", "Person", "Policy", "Region", "Product", "Facility", "Group", "Topic"];

const PAGES = "facts(first: 100) { nodes { participants { entity { facts(first: 100) { nodes { key } } } } } }";
const FANNED = many(
  50,
  (at) =>
    `... on ${OF_ANY_KIND[at % 9]} { relationships(first: 50) { edges { other { facts(first: 50) { nodes { key } } } } } }`,
);

/** `count` fragments, each of which uses the next one twice. */
const doubling = (count: number, use: (next: string) => string) =>
  `{ ${COMPANY} { ...F0 } } ${many(count, (at) => `fragment F${at} on Company { ${use(`F${at + 1}`)} }`)} fragment F${count} on Company { id }`;

/** Documents that are small to send and dear to answer. */
export const DOCUMENT_INPUTS: readonly BadInput[] = [
  {
    number: "13",
    name: "50 levels",
    sending: ask(`{ ${COMPANY} { ${"parent { ".repeat(50)} id ${"}".repeat(51)} }`),
    ...INVALID,
  },
  { number: "14", name: "pages within pages", sending: ask(`{ ${PAGES} }`), ...EXPENSIVE },
  { number: "15", name: "1,000 aliases", sending: ask(`{ ${many(1_000, (at) => `a${at}: __typename`)} }`), ...PARSE },
  { number: "15a", name: "60 aliases", sending: ask(`{ ${many(60, (at) => `a${at}: __typename`)} }`), ...INVALID },
  {
    number: "16",
    name: "2,000 aliased questions",
    sending: ask(`{ ${many(2_000, (at) => `a${at}: scope { known }`)} }`),
    ...LONG,
  },
  {
    number: "16a",
    name: "40 aliased questions",
    sending: ask(`{ ${many(40, (at) => `a${at}: scope { known }`)} }`),
    ...EXPENSIVE,
  },
  {
    number: "16b",
    name: "45 aliased lists",
    sending: ask(`{ asOf { ${many(45, (at) => `a${at}: facts(first: 100) { nodes { evidence { anchor } } }`)} } }`),
    ...EXPENSIVE,
  },
  { number: "17", name: "a field 10,000 times", sending: ask(`{ ${COMPANY} { ${"id ".repeat(10_000)} } }`), ...LONG },
  { number: "17a", name: "a field 6,000 times", sending: ask(`{ ${COMPANY} { ${"id ".repeat(6_000)} } }`), ...PARSE },
  {
    number: "18",
    name: "1,000 overlapping fields",
    sending: ask(`{ ${COMPANY} { ${many(1_000, (at) => `parent { id x${at}: name }`)} } }`),
    ...LONG,
  },
  {
    number: "18a",
    name: "140 overlapping fields",
    sending: ask(`{ ${COMPANY} { ${many(140, () => "parent { id x: name }")} } }`),
    ...INVALID,
  },
  {
    number: "18b",
    name: "240 overlapping fields",
    sending: ask(`{ ${COMPANY} { ${many(240, () => "parent { id }")} } }`),
    ...INVALID,
  },
  {
    number: "18c",
    name: "900 times the same field",
    sending: ask(`{ ${COMPANY} { ${"id ".repeat(900)} } }`),
    ...INVALID,
  },
  { number: "19", name: "5,000 directives", sending: ask(`{ __typename ${"@aa".repeat(5_000)} }`), ...PARSE },
  { number: "19a", name: "100 directives", sending: ask(`{ __typename ${"@aa".repeat(100)} }`), ...INVALID },
  {
    number: "20",
    name: "500 times @skip",
    sending: ask(`{ __typename ${"@skip(if: false) ".repeat(500)} }`),
    ...PARSE,
  },
  {
    number: "20a",
    name: "30 times @skip",
    sending: ask(`{ ${COMPANY} { ${many(30, () => "key @skip(if: false)")} } }`),
    ...INVALID,
  },
  {
    number: "21",
    name: "fragments in a circle",
    sending: ask(`{ ${COMPANY} { ...A } } fragment A on Company { ...B } fragment B on Company { ...A }`),
    ...INVALID,
  },
  {
    number: "22",
    name: "a fragment in itself through a field",
    sending: ask(`{ ${COMPANY} { ...A } } fragment A on Company { parent { ...A } }`),
    ...INVALID,
  },
  {
    number: "23",
    name: "fragments that double 12 times, below each other",
    sending: ask(doubling(12, (next) => `x: parent { ...${next} } y: parent { ...${next} }`)),
    ...INVALID,
  },
  {
    number: "23a",
    name: "fragments that double 16 times, below each other",
    sending: ask(doubling(16, (next) => `x: parent { ...${next} } y: parent { ...${next} }`)),
    ...INVALID,
  },
  { number: "24", name: "200 operations", sending: ask(many(200, (at) => `query q${at} { __typename }`)), ...INVALID },
  { number: "25", name: "1,000 unknown fields", sending: ask(`{ ${many(900, (at) => `unknown${at}`)} }`), ...INVALID },
  {
    number: "26",
    name: "a batch of 100",
    sending: post(JSON.stringify(Array(100).fill({ query: "{ __typename }" }))),
    status: 400,
    code: "BAD_REQUEST",
  },
  {
    number: "27",
    name: "10,000 wrong values",
    sending: ask("query ($p: [Phase!]) { switches(phases: $p) { totalCount } }", { p: Array(10_000).fill("X") }),
    ...LONG,
  },
  {
    number: "27a",
    name: "1,000 wrong values",
    sending: ask("query ($p: [Phase!]) { switches(phases: $p) { totalCount } }", { p: Array(1_000).fill("X") }),
    ...LONG,
  },
  {
    number: "28",
    name: "circular introspection",
    sending: ask(`{ __schema { types { ${"fields { type { ".repeat(5)} name ${"} }".repeat(5)} } } }`),
    ...INVALID,
  },
  {
    number: "28a",
    name: "introspection 20 times over",
    sending: ask(
      `{ ${many(20, (at) => `a${at}: __schema { types { fields { args { type { ofType { ofType { name } } } } } } }`)} }`,
    ),
    ...EXPENSIVE,
  },
  {
    number: "28b",
    name: "the descriptions of the schema 29 times over",
    sending: ask(
      `{ ${many(29, (at) => `a${at}: __schema { types { name description fields { name description args { name description } } } }`)} }`,
    ),
    ...EXPENSIVE,
  },
  {
    number: "29",
    name: "10,000 variable definitions",
    sending: ask(`query (${many(10_000, (at) => `$v${at}: Int`)}) { __typename }`),
    ...LONG,
  },
  {
    number: "29a",
    name: "200 variable definitions",
    sending: ask(`query (${many(200, (at) => `$v${at}: Int`)}) { __typename }`),
    ...INVALID,
  },
  {
    number: "30",
    name: "50 inline fragments of every kind",
    sending: ask(`{ node(id: "alibaba-cloud") { ${FANNED} } }`),
    ...PARSE,
  },
  {
    number: "30a",
    name: "20 inline fragments of every kind",
    sending: ask(
      `{ node(id: "alibaba-cloud") { ${many(20, (at) => `... on ${OF_ANY_KIND[at % 9]} { facts(first: 100) { nodes { participants { entity { facts(first: 50) { nodes { key } } } } } } }`)} } }`,
    ),
    ...EXPENSIVE,
  },
];
