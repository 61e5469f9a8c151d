import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database, Statement } from "../database/port.js";
import type { Catalogue } from "../domain/catalogue.js";
import { statementsAsked } from "../graph/statements-asked.js";

/** Milliseconds from which it is worth a line: a server that has the plans is asked for all of them in a second. */
const LONG = 3_000;

/** What planning takes place in. */
export interface Planning {
  readonly database: Pick<Database, "prepare">;
  readonly catalogue: Catalogue;
  readonly logger: Pick<Logger, "info" | "warn" | "debug">;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
  /** Milliseconds to wait at the most; with 0 nothing is planned. */
  readonly wait: number;
}

/**
 * Has the database plan the statements that operations ask, one after another. A Neo4j that has just started takes 0.1 to 6 s
 * for each, and the first operations would together wait for so many of them that all met their deadline. Resolves when all are
 * planned, or after `wait`: then the others are planned while the service answers. What cannot be planned is left to the
 * operation that asks it. Rejects only when the service stops.
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
    if (left > 0) logger.warn(done, "some statements are not planned: who asks them first waits longer");
    else if (milliseconds > LONG) logger.info(done, "all statements are planned");
  });
  await Promise.race([planned, pause(wait, undefined, { signal, ref: false })]);
  signal.throwIfAborted();
}

/** Answers how many could not be planned. */
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
