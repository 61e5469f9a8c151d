import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { visible } from "../domain/errors.js";
import { DatabaseError } from "./errors.js";
import { openGrafeo } from "./grafeo.js";
import { openNeo4j } from "./neo4j.js";
import type { Database } from "./port.js";

/** Milliseconds: a call that does not say otherwise, how long a start waits, and between two tries of it. */
const DEADLINE = 5_000;
const WAIT = 30_000;
const BETWEEN_TRIES = 500;

export interface DatabaseSettings {
  /** `file:PATH` or `memory:` for the embedded database; `bolt://`, `neo4j://` (also +s, +ssc) for a Neo4j. */
  readonly url: string;
  /** Of a Neo4j. Without a user no login is tried. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The database within a Neo4j; "neo4j" without it. */
  readonly name?: string | undefined;
  /** Nothing is written to a `file:`, which then has to be there. */
  readonly readOnly?: boolean | undefined;
  /** Milliseconds that a call may take when it does not say otherwise; 5000 without it. */
  readonly deadline?: number | undefined;
  /** Milliseconds to wait for a database that is not there yet; 30000 without it, 0 tries once. */
  readonly wait?: number | undefined;
  /** Told once, as a line to log, when the database is not there at the first try. */
  readonly onWaiting?: ((line: string) => void) | undefined;
}

/** Opens the database that the URL names, waiting for it if need be. Rejects with one line that says what was tried. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const open = opener(settings);
  const wait = settings.wait ?? WAIT;
  const began = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.final || error.code === "ENGINE_FAULT") throw error;
      const waited = performance.now() - began;
      if (waited + BETWEEN_TRIES > wait) {
        const times = tries === 1 ? "once" : `${tries} times in ${Math.round(waited / 1000)} s`;
        const message = `Tried to open the database at ${masked(settings.url)} (RELATA_DATABASE_URL) ${times}. ${error.message}`;
        throw new DatabaseError("UNAVAILABLE", { message, cause: error, final: true });
      }
      if (tries === 1)
        settings.onWaiting?.(
          `Waiting up to ${Math.round(wait / 1000)} s for the database at ${masked(settings.url)}. ${error.message}`,
        );
      await pause(BETWEEN_TRIES);
    }
  }
}

/** The URL as it may be shown: without a user, a password and anything behind a question mark. */
export function masked(url: string): string {
  return visible(url.replace(/\/\/.*@/s, "//***@").replace(/\?.*/s, "?***"));
}

function opener(settings: DatabaseSettings): () => Promise<Database> {
  const { url, user, password, name = "neo4j", deadline = DEADLINE, readOnly } = settings;
  if (url === "memory:") return () => openGrafeo({ deadline });
  if (/^file:./.test(url)) {
    const path = url.startsWith("file://") ? localPath(url) : resolve(url.slice("file:".length));
    return () => openGrafeo({ path, deadline, readOnly });
  }
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/.test(url))
    throw wrong(url, "is none of file:PATH, memory:, bolt://HOST and neo4j://HOST");
  if (url.includes("@"))
    throw wrong(url, "holds a login, which belongs in RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD");
  if (!URL.canParse(url)) throw wrong(url, "cannot be read as a URL");
  const login = user === undefined || user === "" ? {} : { user, password: password ?? "" };
  return () => openNeo4j({ url, name, deadline, ...login });
}

function localPath(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw wrong(url, "names no file of this machine");
  }
}

function wrong(url: string, why: string): DatabaseError {
  return new DatabaseError("UNAVAILABLE", {
    message: `RELATA_DATABASE_URL is "${masked(url)}", which ${why}.`,
    final: true,
  });
}
