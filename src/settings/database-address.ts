import { fileURLToPath } from "node:url";
import { visible } from "../domain/errors.js";
import { parsedUrl } from "./parsed-url.js";

/** Where a graph is stored, as RELATA_DATABASE_URL says it. */
export type DatabaseAddress =
  /** The embedded database, lost when the process ends. */
  | { readonly kind: "memory" }
  /** The embedded database in a file; the path may be relative to the working directory. */
  | { readonly kind: "file"; readonly path: string }
  /** A Neo4j reached over Bolt. */
  | { readonly kind: "neo4j"; readonly url: string };

const NEO4J_SCHEMES = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

const CONTRACT = "must be file:PATH, memory:, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST:PORT";
const NO_LOGIN =
  "must be a URL without a user and a password (RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD hold them)";

/** Reads the address of a database. Throws an Error whose message states the contract: "must be file:PATH, ...". */
export function readDatabaseAddress(text: string): DatabaseAddress {
  if (text === "memory:") return { kind: "memory" };
  if (text.startsWith("file:")) return { kind: "file", path: pathOf(text) };
  const scheme = /^[a-z0-9+]+:(?=\/\/[^/])/.exec(text)?.[0] ?? "";
  if (!NEO4J_SCHEMES.includes(scheme)) throw new Error(CONTRACT);
  if (text.includes("@")) throw new Error(NO_LOGIN);
  if (parsedUrl(text) === undefined) throw new Error(CONTRACT);
  return { kind: "neo4j", url: text };
}

/** An address as messages show it: without a user, a password or a query string. */
export function maskedAddress(text: string): string {
  return visible(withoutLogin(text).replace(/\?.*/s, "?***"));
}

/** A text with the login of each URL in it replaced by `***`. */
export function withoutLogin(text: string): string {
  return text.replace(/\/\/.*@/s, "//***@");
}

/** The path in `file:PATH` or, with its escapes decoded, in `file:///PATH`. */
function pathOf(text: string): string {
  const path = text.startsWith("file://") ? localPath(text) : text.slice("file:".length);
  if (path === undefined || path === "") throw new Error(CONTRACT);
  return path;
}

function localPath(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
