import { ask, type BadInput, brotli, get, PREFLIGHT, post, posted, request, zipped } from "./sending.js";

const GOOD = '{"query":"{ __typename }"}';
const QUERY = "query={__typename}";
const TYPE = { status: 415, code: "UNSUPPORTED_MEDIA_TYPE" };
const MALFORMED = { status: 400, code: "BAD_REQUEST" };
const METHOD = { status: 405, code: "METHOD_NOT_ALLOWED" };

const json = (body: string, more: object = {}) => post(body, { "content-type": "application/json", ...more });

/** What HTTP allows, nearly allows, or is told to allow. */
export const HTTP_INPUTS: readonly BadInput[] = [
  {
    number: "53",
    name: "a mutation by GET",
    sending: get("query=mutation{__typename}", PREFLIGHT),
    ...METHOD,
  },
  { number: "53a", name: "a mutation", sending: ask("mutation { __typename }"), status: 400, code: "BAD_USER_INPUT" },
  {
    number: "53b",
    name: "a subscription",
    sending: ask("subscription { __typename }"),
    status: 400,
    code: "BAD_USER_INPUT",
  },
  { number: "54", name: "a GET that any page can send", sending: get(QUERY), ...MALFORMED },
  { number: "55", name: "a GET of text/plain", sending: get(QUERY, { "content-type": "text/plain" }), ...TYPE },
  {
    number: "55a",
    name: "a GET of text/plain with the header",
    sending: get(QUERY, { ...PREFLIGHT, "content-type": "text/plain" }),
    ...TYPE,
  },
  {
    number: "56",
    name: "50 MB compressed by gzip",
    sending: (url) =>
      post(zipped(" ".repeat(50_000_000)), { "content-type": "application/json", "content-encoding": "gzip" })(url),
    ...TYPE,
  },
  {
    number: "56a",
    name: "compressed by Brotli",
    sending: post(brotli(GOOD), { "content-type": "application/json", "content-encoding": "br" }),
    ...TYPE,
  },
  {
    number: "57",
    name: "a body of 20 MB",
    sending: posted(["Content-Length: 20000000"], " ".repeat(1_000)),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
  },
  {
    number: "57a",
    name: "20 MB in chunks",
    sending: posted(["Transfer-Encoding: chunked"], `1312d00\r\n${" ".repeat(400_000)}`),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
  },
  ...["PUT", "DELETE", "PATCH", "OPTIONS"].map((method) => ({
    number: "58",
    name: method,
    sending: post("", {}, method),
    ...METHOD,
  })),
  { number: "58", name: "TRACE", sending: request("TRACE /graphql", []), ...METHOD },
  { number: "58a", name: "a method of nobody", sending: request("BREW /graphql", []), ...MALFORMED },
  { number: "58b", name: "CONNECT", sending: request("CONNECT a:80", []), status: 0 },
  {
    number: "61",
    name: "a header of 40 kB",
    sending: request("GET /graphql", [`X: ${"x".repeat(40_000)}`]),
    status: 431,
    code: "HEADERS_TOO_LARGE",
  },
  { number: "62", name: "truncated JSON", sending: json('{"query":'), ...MALFORMED },
  { number: "63", name: "a JSON text", sending: json('"x"'), ...MALFORMED },
  { number: "63", name: "JSON null", sending: json("null"), ...MALFORMED },
  { number: "63", name: "an empty list", sending: json("[]"), ...MALFORMED },
  { number: "63a", name: "an empty object", sending: json("{}"), ...MALFORMED },
  { number: "63b", name: "an empty body", sending: json(""), ...MALFORMED },
  { number: "64", name: "a parsed document", sending: ask({ kind: "Document", definitions: [] }), ...MALFORMED },
  { number: "65", name: "variables as a text", sending: ask("{ __typename }", '{"a":1}'), ...MALFORMED },
  { number: "65a", name: "variables as a list", sending: ask("{ __typename }", [1]), ...MALFORMED },
  {
    number: "66",
    name: "an operationName that is an object",
    sending: ask("{ __typename }", {}, { operationName: {} }),
    ...MALFORMED,
  },
  {
    number: "66a",
    name: "an unknown operationName",
    sending: ask("query a { __typename }", {}, { operationName: "b" }),
    status: 400,
    code: "OPERATION_RESOLUTION_FAILURE",
  },
  {
    number: "66b",
    name: "an operationName of 9,000 letters",
    sending: ask("query a { __typename }", {}, { operationName: "b".repeat(9_000) }),
    status: 400,
    code: "OPERATION_RESOLUTION_FAILURE",
  },
];
