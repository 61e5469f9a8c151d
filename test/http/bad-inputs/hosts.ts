import { type BadInput, raw } from "./sending.js";

const GRAPHQL = "/graphql?query={__typename}";
const MALFORMED = { status: 400, code: "BAD_REQUEST" };
const MISDIRECTED = { status: 421, code: "MISDIRECTED_REQUEST" };

const asked = (address: string, ...hosts: readonly string[]) =>
  raw(
    [
      `GET ${address} HTTP/1.1`,
      ...hosts.map((host) => `Host: ${host}`),
      "Apollo-Require-Preflight: 1",
      "Connection: close",
    ]
      .concat("\r\n")
      .join("\r\n"),
  );

/** Requests that a page may send whose own name points here, and others that say two things about whom they are for. */
export const HOST_INPUTS: readonly BadInput[] = [
  ...[GRAPHQL, "/", "/metrics", "/nowhere"].map((address) => ({
    number: "68j",
    name: `a Host of somebody else, at ${address}`,
    sending: asked(address, "evil.example:4000"),
    ...MISDIRECTED,
  })),
  { number: "68j", name: "a number for a Host", sending: asked(GRAPHQL, "2130706433"), ...MISDIRECTED },
  {
    number: "68j",
    name: "a POST to the Host of somebody else",
    sending: raw(
      'POST /graphql HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\nContent-Length: 22\r\nConnection: close\r\n\r\n{"query":"{ scope }"}',
    ),
    ...MISDIRECTED,
  },
  { number: "68k", name: "two Hosts", sending: asked(GRAPHQL, "localhost", "evil.example"), ...MALFORMED },
  { number: "68k", name: "two equal Hosts", sending: asked(GRAPHQL, "localhost", "localhost"), ...MALFORMED },
  { number: "68k", name: "an empty Host", sending: asked(GRAPHQL, ""), ...MALFORMED },
  {
    number: "68k",
    name: "an address of another Host",
    sending: asked(`http://evil.example${GRAPHQL}`, "localhost"),
    ...MALFORMED,
  },
];
