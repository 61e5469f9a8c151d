import { HOST_INPUTS } from "./hosts.js";
import { at, type BadInput, post, posted, raw, request } from "./sending.js";

const GOOD = '{"query":"{ __typename }"}';
const MALFORMED = { status: 400, code: "BAD_REQUEST" };
const SMUGGLED = `0\r\n\r\nGET /ready HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

const json = (body: string, more: object = {}) => post(body, { "content-type": "application/json", ...more });

/** What is between HTTP and no HTTP, and headers that ask for another treatment. */
export const WIRE_INPUTS: readonly BadInput[] = [
  {
    number: "67",
    name: "a length and chunks at once",
    sending: posted(["Content-Length: 4", "Transfer-Encoding: chunked"], SMUGGLED),
    ...MALFORMED,
  },
  {
    number: "67a",
    name: "two lengths",
    sending: posted(["Content-Length: 26", "Content-Length: 4"], GOOD),
    ...MALFORMED,
  },
  {
    number: "67b",
    name: "an unknown transfer encoding",
    sending: posted(["Transfer-Encoding: xchunked"], SMUGGLED),
    ...MALFORMED,
  },
  {
    number: "67c",
    name: "a header with a bare line feed",
    sending: request("GET /ready", ["A: b\nTransfer-Encoding: chunked"]),
    ...MALFORMED,
  },
  { number: "67d", name: "a negative length", sending: posted(["Content-Length: -1"], GOOD), ...MALFORMED },
  {
    number: "68a",
    name: "a byte order mark",
    sending: post(new Uint8Array(Buffer.from(`\ufeff${GOOD}`))),
    status: 200,
  },
  { number: "68b", name: "Origin: null", sending: json(GOOD, { origin: "null" }), status: 200 },
  {
    number: "68c",
    name: "X-HTTP-Method-Override: DELETE",
    sending: json(GOOD, { "x-http-method-override": "DELETE" }),
    status: 200,
  },
  {
    number: "68d",
    name: "a forwarded Host of somebody else",
    sending: request("GET /graphql?query={__typename}", [
      "Apollo-Require-Preflight: 1",
      "X-Forwarded-Host: evil.example",
    ]),
    status: 200,
  },
  ...HOST_INPUTS,
  {
    number: "68e",
    name: "an impossible Host",
    sending: raw(
      "GET /graphql?query={__typename} HTTP/1.1\r\nHost: a b%\r\nApollo-Require-Preflight: 1\r\nConnection: close\r\n\r\n",
    ),
    ...MALFORMED,
  },
  { number: "68e", name: "no Host", sending: raw("GET /ready HTTP/1.1\r\nConnection: close\r\n\r\n"), ...MALFORMED },
  {
    number: "68e",
    name: "an expectation of nobody",
    sending: posted(["Expect: 200-maybe", `Content-Length: ${GOOD.length}`], GOOD),
    status: 417,
    code: "EXPECTATION_FAILED",
  },
  { number: "68f", name: "no HTTP at all", sending: raw("hello\r\n\r\n"), ...MALFORMED },
  { number: "68g", name: "TLS", sending: raw("\u0016\u0003\u0001\u0002\u0000\u0001\u0000"), ...MALFORMED },
  { number: "68h", name: "an address outside", sending: at("/../../etc/passwd"), status: 404, code: "NOT_FOUND" },
  {
    number: "68i",
    name: "an address outside, escaped",
    sending: request("GET /%2e%2e/%2e%2e/etc/passwd", []),
    status: 404,
    code: "NOT_FOUND",
  },
];
