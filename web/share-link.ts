import { parse } from "graphql";
import { viewIn } from "./view-variables.js";

/** An operation with its variables, both as text. */
export interface Shared {
  readonly query: string;
  readonly variables: string;
}

/**
 * The part of an address behind `#` that carries an operation. It never reaches a server, so nobody's log holds what
 * was asked. base64url, because messengers cut addresses at brackets and quotation marks. The check comes first: a link
 * is cut at its end.
 */
export function toHash(shared: Shared): string {
  const { query, variables } = shared;
  const fields = [`check=${checkOf(shared)}`, `query=${encoded(query)}`];
  if (variables.trim()) fields.push(`variables=${encoded(variables)}`);
  return `#${fields.join("&")}`;
}

/**
 * Reads what `toHash` wrote. Undefined: no operation. People write links too, without a check and with percent-encoded
 * text; such a one is damaged unless it can be parsed.
 */
export function fromHash(hash: string): Shared | "damaged" | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  if (!["check", "query", "variables"].some((field) => fields.has(field))) return undefined;
  try {
    const shared = { query: decoded(fields.get("query") ?? ""), variables: decoded(fields.get("variables") ?? "") };
    const check = fields.get("check");
    if (check === null ? !isReadable(shared) : check !== checkOf(shared)) return "damaged";
    return shared.query.trim() ? shared : undefined;
  } catch {
    return "damaged";
  }
}

function isReadable({ query, variables }: Shared): boolean {
  parse(query);
  return viewIn(variables) !== undefined;
}

/** FNV-1a of 32 bits. It finds accidents; nobody gains anything by forging it. */
function checkOf({ query, variables }: Shared): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${query}\0${variables.trim() && variables}`))
    hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

function encoded(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(text: string): string {
  // Every operation and every object of variables has a brace, which is no character of base64url.
  if (!/^[\w-]*$/.test(text)) return text;
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
