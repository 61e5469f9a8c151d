import type { Database } from "../database/port.js";
import { InvalidInput } from "../domain/errors.js";
import { readDatabaseAddress } from "../settings/database-address.js";
import { type CommandContext, openGraph } from "./command-context.js";
import { stopSignal } from "./signals.js";

/**
 * Runs `work` on the database of the settings and closes the database, also after a SIGINT or SIGTERM. An embedded database
 * serves one process, so that it is not waited for while a service holds it. `readOnly`: nothing is written.
 */
export async function withGraph<T>(
  context: CommandContext,
  work: (database: Database) => Promise<T>,
  { readOnly = false } = {},
): Promise<T> {
  const embedded = readDatabaseAddress(context.settings.databaseUrl).kind !== "neo4j";
  const database = await openGraph(context, { waiting: !embedded, readOnly });
  const stopped = stopSignal().then((): never => {
    throw new InvalidInput("Stopped before the end. What was written by halves is undone by the next write.");
  });
  let result: T;
  try {
    result = await Promise.race([work(database), stopped]);
  } catch (error) {
    // The first error is the one to report.
    await database.close().catch(() => {});
    throw error;
  }
  await database.close();
  return result;
}
