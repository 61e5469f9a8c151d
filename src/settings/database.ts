import { z } from "zod";
import { type Setting, text, wholeNumber } from "./checks.js";
import { maskedAddress, readDatabaseAddress } from "./database-address.js";
import { DATABASE_DEADLINE, DATABASE_WAIT } from "./database-times.js";

/** Accepts the address of a database. */
const databaseUrl = z.string().superRefine((given, context) => {
  try {
    readDatabaseAddress(given);
  } catch (error) {
    context.addIssue((error as Error).message);
  }
});

/** Where the graph is, and how long to wait for it. */
export const DATABASE = {
  databaseUrl: {
    variable: "RELATA_DATABASE_URL",
    byDefault: "file:.relata/graph",
    check: databaseUrl,
    shownAs: maskedAddress,
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
    byDefault: String(DATABASE_WAIT / 1_000),
    check: wholeNumber(0, 3600, " of seconds"),
    meaning: "Seconds to wait at the start for a database that is not up yet",
  },
  databaseDeadline: {
    variable: "RELATA_DATABASE_DEADLINE",
    byDefault: String(DATABASE_DEADLINE),
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
