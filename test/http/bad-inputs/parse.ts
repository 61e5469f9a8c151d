import { ask, type BadInput } from "./sending.js";

const times = (text: string, count: number) => text.repeat(count);
const PARSE = { status: 400, code: "GRAPHQL_PARSE_FAILED" };
const LONG = { status: 400, code: "BAD_USER_INPUT" };

/** What the parser is given to choke on. The variants with a letter are short enough to reach it. */
export const PARSE_INPUTS: readonly BadInput[] = [
  { number: "1", name: "200,000 {", sending: ask(times("{", 200_000)), ...LONG },
  { number: "1a", name: "15,000 {", sending: ask(times("{", 15_000)), ...PARSE },
  { number: "2", name: "90,000 tokens", sending: ask(`{ ${times("a ", 90_000)} }`), ...LONG },
  { number: "2a", name: "9,000 tokens", sending: ask(`{ ${times("a ", 9_000)} }`), ...PARSE },
  { number: "3", name: "20,000 nested lists", sending: ask(`{ f(v: ${times("[", 20_000)}`), ...LONG },
  { number: "3a", name: "15,000 nested lists", sending: ask(`{ f(v: ${times("[", 15_000)}`), ...PARSE },
  { number: "4", name: "5,000 nested selections", sending: ask(times("{a", 5_000)), ...PARSE },
  { number: "5", name: "5,000 nested objects", sending: ask(`{ f(v: ${times("{a:", 5_000)}`), ...PARSE },
  { number: "6", name: "a comment of 90 kB", sending: ask(`#${times("x", 90_000)}\n{ __typename }`), ...LONG },
  { number: "7", name: "a number of 90,000 digits", sending: ask(`{ facts(first: ${times("9", 90_000)}) }`), ...LONG },
  {
    number: "7a",
    name: "a number of 15,000 digits",
    sending: ask(`{ facts(first: ${times("9", 15_000)}) { totalCount } }`),
    ...LONG,
  },
  { number: "8", name: 'an unterminated """', sending: ask('{ company(id: """alibaba'), ...PARSE },
  { number: "9", name: "an empty query", sending: ask(""), status: 400, code: "BAD_REQUEST" },
  { number: "10", name: "only a comment", sending: ask("# nothing"), ...PARSE },
  {
    number: "11",
    name: "a code point beyond Unicode",
    sending: ask('{ company(id: "\\u{110000}") { key } }'),
    ...PARSE,
  },
  { number: "12", name: "a type nested 10,000 times", sending: ask(`query ($x: ${times("[", 10_000)}`), ...PARSE },
  {
    number: "12a",
    name: "an alias of 15,000 letters",
    sending: ask(`{ ${times("a", 15_000)}: __typename }`),
    status: 400,
    code: "GRAPHQL_VALIDATION_FAILED",
  },
];
