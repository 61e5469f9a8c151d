import { createHash } from "node:crypto";
import { ask, type BadInput, get, PREFLIGHT } from "./sending.js";

const hashed = (text: string) => ({
  persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(text).digest("hex") },
});
const UNSUPPORTED = { status: 200, code: "PERSISTED_QUERY_NOT_SUPPORTED" };

/** Persisted queries are switched off, so that all of these are one refusal. */
export const PERSISTED_QUERY_INPUTS: readonly BadInput[] = [
  {
    number: "77",
    name: "an unknown hash",
    sending: ask(undefined, undefined, { extensions: hashed("{ __typename }") }),
    ...UNSUPPORTED,
  },
  {
    number: "77a",
    name: "an unknown hash by GET",
    sending: get(`extensions=${encodeURIComponent(JSON.stringify(hashed("x")))}`, PREFLIGHT),
    ...UNSUPPORTED,
  },
  {
    number: "78",
    name: "the hash of another query",
    sending: ask("{ __typename }", undefined, { extensions: hashed("{ scope { known } }") }),
    ...UNSUPPORTED,
  },
  {
    number: "79",
    name: "the hash of a document of 10 MB, sent along",
    sending: ask(" ".repeat(10_000_000), undefined, { extensions: hashed("x") }),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
  },
  {
    number: "79a",
    name: "the hash of a document of 200 kB, sent along",
    sending: ask(" ".repeat(200_000), undefined, { extensions: hashed(" ".repeat(200_000)) }),
    status: 400,
    code: "BAD_USER_INPUT",
  },
];
