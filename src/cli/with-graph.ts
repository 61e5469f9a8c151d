import type { Database } from "../database/port.js";
import { InvalidInput } from "../domain/errors.js";
import { readDatabaseAddress } from "../settings/database-address.js";
import { stopSignal } from "./signals.js";
import { openGraph, type Surroundings } from "./surroundings.js";

/**
 * Runs `work` on the database of the settings and closes it, also after a SIGINT or SIGTERM. The embedded database
 * serves one process: while a service holds it there is nothing to wait for. `readOnly`: nothing is written.
 */
export async function withGraph<T>(
  around: Surroundings,
  work: (database: Database) => Promise<T>,
  { readOnly = false } = {},
): Promise<T> {
  const embedded = readDatabaseAddress(around.settings.databaseUrl).kind !== "neo4j";
  const database = await openGraph(around, { waiting: !embedded, readOnly });
  const stopped = stopSignal().then((): never => {
    throw new InvalidInput("Stopped before the end. What was written by halves is undone by the next write.");
  });
  let result: T;
  try {
    result = await Promise.race([work(database), stopped]);
  } catch (error) {
    // What went wrong first is what to tell.
    await database.close().catch(() => {});
    throw error;
  }
  await database.close();
  return result;
}
