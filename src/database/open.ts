import { resolve } from "node:path";
import { type DatabaseAddress, maskedAddress, readDatabaseAddress } from "../settings/database-address.js";
import { DATABASE_DEADLINE, DATABASE_WAIT } from "../settings/database-times.js";
import { DatabaseError } from "./errors.js";
import { openGrafeo } from "./grafeo.js";
import { openNeo4j } from "./neo4j.js";
import type { Database } from "./port.js";
import { withRetry } from "./retry.js";

/** Milliseconds between two attempts to open a database. */
const BETWEEN_ATTEMPTS = 500;

export interface DatabaseSettings {
  /** `file:PATH` or `memory:` for the embedded database; `bolt://`, `neo4j://` (also +s, +ssc) for a Neo4j. */
  readonly url: string;
  /** The login of a Neo4j server. Without a user no login is sent. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The database on a Neo4j server; "neo4j" by default. */
  readonly name?: string | undefined;
  /** Opens a `file:`, which has to exist, without writing to it. */
  readonly readOnly?: boolean | undefined;
  /** Default deadline of a call, in milliseconds; 5000 without it. */
  readonly deadline?: number | undefined;
  /** Milliseconds to wait for a database that cannot be opened yet; 30000 by default, 0 for one attempt. */
  readonly wait?: number | undefined;
  /** Told once, as a line to log, when the first attempt failed. */
  readonly onWaiting?: ((line: string) => void) | undefined;
}

/** Opens the database that the URL names, waiting for it if need be. Rejects with one line that says what was tried. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const open = opener(settings);
  const { wait = DATABASE_WAIT, onWaiting = () => {} } = settings;
  const began = performance.now();
  let attempts = 0;
  const attempt = (): Promise<Database> => {
    attempts += 1;
    return open();
  };
  try {
    return await withRetry(attempt, {
      retryFor: (error) => (mayPass(error) ? wait : 0),
      pauseAfter: () => BETWEEN_ATTEMPTS,
      onRetry: ({ error, attempts }) => {
        if (attempts === 1)
          onWaiting(
            `Waiting up to ${Math.round(wait / 1000)} s for the database at ${maskedAddress(settings.url)}. ${(error as Error).message}`,
          );
      },
    });
  } catch (error) {
    if (!mayPass(error)) throw error;
    const times = attempts === 1 ? "once" : `${attempts} times in ${Math.round((performance.now() - began) / 1000)} s`;
    const message = `Tried to open the database at ${maskedAddress(settings.url)} (RELATA_DATABASE_URL) ${times}. ${error.message}`;
    throw new DatabaseError("UNAVAILABLE", { message, cause: error, final: true });
  }
}

/** Whether a database that could not be opened may be there later. */
function mayPass(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && !error.final && error.code !== "ENGINE_FAULT";
}

function opener(settings: DatabaseSettings): () => Promise<Database> {
  const { user, password, name = "neo4j", deadline = DATABASE_DEADLINE, readOnly } = settings;
  const address = addressOf(settings.url);
  switch (address.kind) {
    case "memory":
      return () => openGrafeo({ deadline });
    case "file":
      return () => openGrafeo({ path: resolve(address.path), deadline, readOnly });
    case "neo4j": {
      const login = user === undefined || user === "" ? {} : { user, password: password ?? "" };
      return () => openNeo4j({ url: address.url, name, deadline, ...login });
    }
  }
}

function addressOf(url: string): DatabaseAddress {
  try {
    return readDatabaseAddress(url);
  } catch (error) {
    const message = `RELATA_DATABASE_URL ${(error as Error).message}, not "${maskedAddress(url)}".`;
    throw new DatabaseError("UNAVAILABLE", { message, final: true });
  }
}
