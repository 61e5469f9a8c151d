import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database, Statement } from "../database/port.js";
import type { Catalogue } from "../domain/catalogue.js";
import { statementsAsked } from "../graph/statements-asked.js";

/** Milliseconds from which planning is logged: a server that has the plans already answers for all of them in a second. */
const LONG = 3_000;

export interface Planning {
  readonly database: Pick<Database, "prepare">;
  readonly catalogue: Catalogue;
  readonly logger: Pick<Logger, "info" | "warn" | "debug">;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
  /** The most milliseconds to wait; with 0 nothing is planned. */
  readonly wait: number;
}

/**
 * Has the database plan the statements of operations before the first operation comes, one after another. A Neo4j that has just
 * started takes 0.1 to 6 s for each, so that the first operations would wait until all of them exceeded their deadline. Resolves
 * when all statements are planned, or after `wait`; the rest is then planned while the service answers. A statement that cannot
 * be planned is left to the operation that runs it. Rejects only when the service stops.
 */
export async function planAhead(planning: Planning): Promise<void> {
  const { database, catalogue, logger, signal, wait } = planning;
  if (database.prepare === undefined || wait === 0) return;
  const statements = statementsAsked(catalogue);
  const began = performance.now();
  const planned = planEach(statements, planning).then((left) => {
    if (signal.aborted) return;
    const milliseconds = Math.round(performance.now() - began);
    const done = { statements: statements.length, left, milliseconds };
    if (left > 0) logger.warn(done, "some statements are not planned: the first operations that run them take longer");
    else if (milliseconds > LONG) logger.info(done, "all statements are planned");
  });
  await Promise.race([planned, pause(wait, undefined, { signal, ref: false })]);
  signal.throwIfAborted();
}

/** Returns how many statements could not be planned. */
async function planEach(statements: readonly Statement[], { database, logger, signal }: Planning): Promise<number> {
  let left = 0;
  for (const statement of statements) {
    if (signal.aborted) break;
    try {
      await database.prepare?.(statement);
    } catch (err) {
      left += 1;
      if (!signal.aborted) logger.debug({ err, statement: statement.name }, "a statement was not planned");
    }
  }
  return left;
}
