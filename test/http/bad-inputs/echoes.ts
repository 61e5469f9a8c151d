import { ask, type BadInput } from "./sending.js";

const INVALID = { status: 400, code: "GRAPHQL_VALIDATION_FAILED" };
const BY_FIELD = { status: 200, code: "BAD_USER_INPUT", refusedByItsField: true } as const;

const COMPANY = 'company(id: "alibaba-cloud")';
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(" ");

/** Documents whose refusal would be long: names, paths and places that it would repeat. */
export const ECHO_INPUTS: readonly BadInput[] = [
  {
    number: "16c",
    name: "29 aliases of 97 letters",
    sending: ask(`{ ${many(29, (at) => `${"a".repeat(95)}${at + 10}: company(id: "a b") { key }`)} }`),
    ...INVALID,
  },
  {
    number: "16d",
    name: "30 aliases of 26 letters, each refused",
    sending: ask(`{ ${many(30, (at) => `${"a".repeat(23)}${at + 100}: company(id: "a b") { key }`)} }`),
    ...BY_FIELD,
  },
  {
    number: "16e",
    name: "20 aliases of 50 letters",
    sending: ask(`{ ${many(20, (at) => `${"a".repeat(48)}${at + 10}: __typename`)} }`),
    ...INVALID,
  },
  {
    number: "18d",
    name: "an argument 320 times",
    sending: ask(`{ facts(${"a: 1 ".repeat(320)}) { totalCount } }`),
    ...INVALID,
  },
  {
    number: "21a",
    name: "120 fragments in a circle",
    sending: ask(
      `{ ${COMPANY} { ...A0 } } ${many(120, (at) => `fragment A${at} on Company { ...A${(at + 1) % 120} }`)}`,
    ),
    ...INVALID,
  },
  {
    number: "29b",
    name: "a variable defined 240 times",
    sending: ask(`query (${"$a: A ".repeat(240)}) { __typename }`),
    ...INVALID,
  },
];
