import { ask, type BadInput, post } from "./sending.js";

const WRONG = { status: 400, code: "BAD_USER_INPUT" };
const MALFORMED = { status: 400, code: "BAD_REQUEST" };
const BY_FIELD = { status: 200, code: "BAD_USER_INPUT", refusedByItsField: true } as const;

const SWITCHES = "query ($first: Int) { switches(first: $first) { totalCount } }";
const COMPANY = "query ($id: ID!) { company(id: $id) { key } }";
const CONFIDENT = "query ($least: Float) { facts(filter: { minConfidence: $least }) { totalCount } }";
const KNOWN = "query ($known: Date) { asOf(known: $known) { scope { known } } }";

/** A body whose variables are JSON as it is written here. */
const written = (query: string, variables: string) =>
  post(`{"query":${JSON.stringify(query)},"variables":${variables}}`);

/** Values at and beyond the edges of their types. */
export const VALUE_INPUTS: readonly BadInput[] = [
  { number: "31", name: "an Int of 2^31", sending: ask(SWITCHES, { first: 2_147_483_648 }), ...WRONG },
  {
    number: "31a",
    name: "an Int of 2^31 in the document",
    sending: ask("{ switches(first: 2147483648) { totalCount } }"),
    ...WRONG,
  },
  { number: "32", name: "first: -1", sending: ask(SWITCHES, { first: -1 }), ...WRONG },
  {
    number: "32a",
    name: "first: -1 in the document",
    sending: ask("{ switches(first: -1) { totalCount } }"),
    ...WRONG,
  },
  { number: "33", name: "first: 2^31 - 1", sending: ask(SWITCHES, { first: 2_147_483_647 }), ...WRONG },
  { number: "34", name: "1.5 for an Int", sending: ask(SWITCHES, { first: 1.5 }), ...WRONG },
  {
    number: "34a",
    name: "1.5 for an Int in the document",
    sending: ask("{ switches(first: 1.5) { totalCount } }"),
    ...WRONG,
  },
  { number: "35", name: "1e400", sending: written(CONFIDENT, '{"least":1e400}'), ...WRONG },
  {
    number: "35a",
    name: "1e400 in the document",
    sending: ask("{ facts(filter: { minConfidence: 1e400 }) { totalCount } }"),
    ...WRONG,
  },
  { number: "36", name: "null for what must not be null", sending: ask(COMPANY, { id: null }), ...WRONG },
  {
    number: "36b",
    name: "null in @skip, by a variable with a default",
    sending: ask("query ($b: Boolean = true) { companies(first: 100) @skip(if: $b) { nodes { key } } }", { b: null }),
    ...WRONG,
  },
  {
    number: "33a",
    name: "2^31 - 1 hops",
    sending: ask('{ neighborhood(around: ["huawei"], hops: 2147483647) { truncated { reason } } }'),
    ...BY_FIELD,
  },
  { number: "36a", name: "nothing for what must not be null", sending: ask(COMPANY), ...WRONG },
  {
    number: "37",
    name: "the key __proto__",
    sending: written(COMPANY, '{"id":"th","__proto__":{"admin":true}}'),
    ...WRONG,
  },
  {
    number: "37a",
    name: "the key constructor",
    sending: written(COMPANY, '{"id":"th","constructor":{"prototype":{}}}'),
    ...WRONG,
  },
  {
    number: "37b",
    name: "__proto__ beside the query",
    sending: post('{"query":"{ __typename }","__proto__":{"a":1}}'),
    ...WRONG,
  },
  { number: "38", name: "2024-13-45", sending: ask(KNOWN, { known: "2024-13-45" }), ...WRONG },
  { number: "39", name: "the year +275761", sending: ask(KNOWN, { known: "+275761-01-01" }), ...WRONG },
  {
    number: "39a",
    name: "the year +275761 as EDTF",
    sending: ask('{ asOf(valid: "+275761-01-01/..") { scope { known } } }'),
    ...WRONG,
  },
  {
    number: "40",
    name: "the time zone +99:99",
    sending: ask(KNOWN, { known: "2021-07-25T00:00:00+99:99" }),
    ...WRONG,
  },
  { number: "41", name: "NUL in a variable", sending: ask(COMPANY, { id: "a\0b" }), ...WRONG },
  { number: "41a", name: "NUL in the document", sending: ask('{ company(id: "a\\u0000b") { key } }'), ...WRONG },
  { number: "41b", name: "NUL around the document", sending: ask("{ __typename }\0"), ...WRONG },
  { number: "42", name: "half a surrogate pair in a variable", sending: ask(COMPANY, { id: "\ud800" }), ...WRONG },
  {
    number: "42a",
    name: "half a surrogate pair in the document",
    sending: ask('{ company(id: "\\ud800") { key } }'),
    status: 400,
    code: "GRAPHQL_PARSE_FAILED",
  },
  { number: "42b", name: "half a surrogate pair in a key", sending: ask(COMPANY, { id: "th", "\udc00": 1 }), ...WRONG },
  {
    number: "43",
    name: "a text of 5 MB",
    sending: ask(COMPANY, { id: "x".repeat(5_000_000) }),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
  },
  { number: "43a", name: "a text of 200 kB", sending: ask(COMPANY, { id: "x".repeat(200_000) }), ...WRONG },
  {
    number: "44",
    name: "variables 10,000 levels deep",
    sending: written(COMPANY, `{"id":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
    ...MALFORMED,
  },
  {
    number: "44a",
    name: "variables 100,000 levels deep, not closed",
    sending: written(COMPANY, `{"id":${"[".repeat(100_000)}`),
    ...MALFORMED,
  },
  { number: "45", name: "a list for a single value", sending: ask(COMPANY, { id: ["th"] }), ...WRONG },
  { number: "46", name: "2^53 + 1 as an Int", sending: written(SWITCHES, '{"first":9007199254740993}'), ...WRONG },
  { number: "46a", name: "2^53 + 1 as an ID", sending: written(COMPANY, '{"id":9007199254740993}'), ...WRONG },
  {
    number: "46b",
    name: "an override of the writing direction",
    sending: ask(COMPANY, { id: "\u202eabab\u202c" }),
    ...BY_FIELD,
  },
  { number: "46c", name: "a name composed", sending: ask(COMPANY, { id: "caf\u00e9" }), ...BY_FIELD },
  { number: "46d", name: "its twin decomposed", sending: ask(COMPANY, { id: "cafe\u0301" }), ...BY_FIELD },
  {
    number: "46e",
    name: "a letter with 9,999 accents",
    sending: ask(COMPANY, { id: `a${"\u0301".repeat(9_999)}` }),
    ...BY_FIELD,
  },
];
