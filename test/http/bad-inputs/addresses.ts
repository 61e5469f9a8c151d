import { type BadInput, get, PREFLIGHT, request } from "./sending.js";

const QUERY = "query={__typename}";
const MALFORMED = { status: 400, code: "BAD_REQUEST" };
const WRONG = { status: 400, code: "BAD_USER_INPUT" };

/** A GET with a variable, and something before it in the address. */
const behind = (before: string, id: string) =>
  get(`${before}&query=query($a:ID!){company(id:$a){key}}&variables={"a":${id}}`, PREFLIGHT);

/** Operations that stand in an address. */
export const ADDRESS_INPUTS: readonly BadInput[] = [
  { number: "60", name: "two queries in an address", sending: get(`${QUERY}&${QUERY}`, PREFLIGHT), ...MALFORMED },
  { number: "60a", name: "variables that are not JSON", sending: get(`${QUERY}&variables={`, PREFLIGHT), ...MALFORMED },
  {
    number: "60b",
    name: "variables nested 4,000 times in an address",
    sending: get(`${QUERY}&variables=${"[".repeat(4_000)}`, PREFLIGHT),
    ...MALFORMED,
  },
  {
    number: "60c",
    name: "a broken escape in an address",
    sending: request("GET /graphql?query=%zz%ff", ["Apollo-Require-Preflight: 1"]),
    ...MALFORMED,
  },
  {
    number: "60d",
    name: "half a surrogate pair in an address",
    sending: get(`query={company(id:"%ed%a0%80"){key}}`, PREFLIGHT),
    ...MALFORMED,
  },
  {
    number: "60e",
    name: "an address of bytes that are not encoded",
    sending: request('GET /graphql?query={company(id:"é"){key}}', ["Apollo-Require-Preflight: 1"]),
    ...MALFORMED,
  },
  ...["x=?&", "?", "?x=%3F&"].flatMap((before) => [
    { number: "60f", name: `NUL behind ${before}`, sending: behind(before, '"a%5Cu0000b"'), ...WRONG },
    {
      number: "60f",
      name: `a long text behind ${before}`,
      sending: behind(before, `"${"x".repeat(11_000)}"`),
      ...WRONG,
    },
    { number: "60f", name: `deep variables behind ${before}`, sending: behind(before, "[".repeat(100)), ...MALFORMED },
  ]),
  {
    number: "61a",
    name: "an address of 40 kB",
    sending: request(`GET /graphql?query=${"x".repeat(40_000)}`, []),
    status: 431,
    code: "HEADERS_TOO_LARGE",
  },
];
