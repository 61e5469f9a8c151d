import { z } from "zod";
import { type Setting, text, wholeNumber } from "./checks.js";

/** The ways a URL may name a database over the network. */
const REMOTE = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

/** Accepts the URL of a database: `file:PATH`, `memory:`, or one over Bolt without a user in it. */
const databaseUrl = z
  .string()
  .refine((given) => isEmbedded(given) || isRemote(given), {
    error: "must be file:PATH, memory:, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST:PORT",
    abort: true,
  })
  .refine((given) => isEmbedded(given) || !holdsCredentials(given), {
    error: "must be a URL without a user and a password (RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD hold them)",
  });

function isEmbedded(given: string): boolean {
  return (
    given === "memory:" || (given.startsWith("file:") && given.length > "file:".length && !given.startsWith("file://"))
  );
}

function isRemote(given: string): boolean {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  return url !== undefined && REMOTE.includes(url.protocol) && url.hostname !== "";
}

function holdsCredentials(given: string): boolean {
  const { username, password } = new URL(given);
  return username !== "" || password !== "";
}

/** What a message may show of a value: never a user or a password that somebody wrote into a URL. */
export function withoutCredentials(value: string): string {
  return value.replace(/\/\/.*@/s, "//***@");
}

/** Where the graph is, and how long to wait for it. */
export const DATABASE = {
  databaseUrl: {
    variable: "RELATA_DATABASE_URL",
    byDefault: "file:.relata/graph",
    check: databaseUrl,
    meaning:
      "Where the graph is: `file:PATH` (embedded, relative to the working directory), `memory:` (embedded, gone when the service stops), or a Neo4j at `bolt://`, `neo4j://` (cluster) or `neo4j+s://` (encrypted)",
  },
  databaseUser: {
    variable: "RELATA_DATABASE_USER",
    byDefault: "neo4j",
    check: text,
    meaning: "User name for Neo4j",
  },
  databasePassword: {
    variable: "RELATA_DATABASE_PASSWORD",
    byDefault: "",
    check: text,
    meaning: "Password for Neo4j; empty for a server without authentication",
    secret: true,
  },
  databaseName: {
    variable: "RELATA_DATABASE_NAME",
    byDefault: "neo4j",
    check: text,
    meaning: "Database name in Neo4j",
  },
  databaseWait: {
    variable: "RELATA_DATABASE_WAIT",
    byDefault: "30",
    check: wholeNumber(0, 3600, " of seconds"),
    meaning: "Seconds to wait at the start for a database that is not up yet",
  },
  databaseDeadline: {
    variable: "RELATA_DATABASE_DEADLINE",
    byDefault: "5000",
    check: wholeNumber(1, 600_000, " of milliseconds"),
    meaning: "Milliseconds one database call may take",
  },
  databasePlanning: {
    variable: "RELATA_DATABASE_PLANNING",
    byDefault: "15",
    check: wholeNumber(0, 3600, " of seconds"),
    meaning:
      "Seconds the start waits at most for Neo4j to plan the statements that operations use; `0` plans nothing ahead",
  },
  cacheSize: {
    variable: "RELATA_CACHE",
    byDefault: "64",
    check: wholeNumber(0, 65_536, " of megabytes"),
    meaning: "Cache size in MB; `0` disables it. Cleared on every write",
  },
} satisfies { readonly [key: string]: Setting<unknown> };
