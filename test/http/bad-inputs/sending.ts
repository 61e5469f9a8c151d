import { connect } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** What came back: status 0 when the connection was closed without an answer. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** One way to send something to the service at `url`. */
export type Sending = (url: string) => Promise<Reply>;

/** One input of the list in bad-inputs.md. */
export interface BadInput {
  /** Its number in the list; a letter for a variant of ours. */
  readonly number: string;
  readonly name: string;
  readonly sending: Sending;
  readonly status: number;
  /** The code of the first error. Without it the input is harmless, and is answered without one. */
  readonly code?: string;
  /** Refused by the field that it is an argument of, so that at most the revision was read before. */
  readonly refusedByItsField?: true;
  /** What is suggested instead, where the schema may be seen; nowhere else anything is. */
  readonly suggests?: string;
}

const JSON_TYPE = { "content-type": "application/json" };

/** A POST of any bytes with any headers. */
export function post(body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE, method = "POST"): Sending {
  return (url) => sent(`${url}/graphql`, { method, headers, ...(body.length > 0 && { body: body as string }) });
}

/** A POST of an operation, as clients send it. */
export function ask(query: unknown, variables?: unknown, more: object = {}): Sending {
  return post(JSON.stringify({ query, variables, ...more }));
}

/** A GET with an operation; `search` is what follows the question mark. */
export function get(search: string, headers: Record<string, string> = {}): Sending {
  return (url) => sent(`${url}/graphql?${search}`, { headers });
}

/** Any other address of the service. */
export function at(path: string, init: RequestInit = {}): Sending {
  return (url) => sent(url + path, init);
}

async function sent(address: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(address, init);
  return { status: response.status, text: await response.text() };
}

/** Bytes on a socket as they are, `later` a moment after them; what comes until the connection ends is the reply. */
export function raw(bytes: string, later?: { readonly bytes: string; readonly every: number }): Sending {
  return (url) =>
    new Promise((done) => {
      const { hostname, port } = new URL(url);
      let text = "";
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      const dripping = later && setInterval(() => socket.write(later.bytes), later.every);
      socket.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      socket.on("error", () => {});
      socket.on("close", () => {
        clearInterval(dripping);
        done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text: text.split("\r\n\r\n", 2)[1] ?? "" });
      });
    });
}

/** A request line with headers, and a body as it is. */
export const request = (line: string, headers: readonly string[], body = "") =>
  raw(`${[`${line} HTTP/1.1`, "Host: 127.0.0.1", "Connection: close", ...headers].join("\r\n")}\r\n\r\n${body}`);
/** A POST of JSON on the bare socket. */
export const posted = (headers: readonly string[], body: string) =>
  request("POST /graphql", ["Content-Type: application/json", ...headers], body);

export const PREFLIGHT = { "apollo-require-preflight": "yes" };
export const zipped = (text: string) => gzipSync(text);
export const brotli = (text: string) => brotliCompressSync(text);
