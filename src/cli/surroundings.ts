import { type Logger, pino } from "pino";
import { openDatabase } from "../database/open.js";
import type { Database } from "../database/port.js";
import { BUILD_WITHIN, checkSchema, defineSchema } from "../database/schema.js";
import { readSettings, type Settings, unknownSettings } from "../settings/settings.js";

/** What every command works with. */
export interface Surroundings {
  readonly settings: Settings;
  /** JSON lines on standard error; standard output belongs to what the command answers. */
  readonly logger: Logger;
}

/** Reads the settings and warns of those that are none. Throws InvalidSettings. */
export function surroundings(): Surroundings {
  const settings = readSettings();
  const logger = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
  for (const warning of unknownSettings()) logger.warn(warning);
  return { settings, logger };
}

/**
 * Opens the database of the settings and makes what is missing of its schema, unless it is `readOnly`. `waiting` false: a
 * database that is not to be had now is an error at once. Rejects with a DatabaseError of one line.
 */
export async function openGraph(
  { settings, logger }: Surroundings,
  { waiting = true, readOnly = false } = {},
): Promise<Database> {
  const { databaseUrl: url, databaseName: name, databasePassword: password, databaseUser, databaseWait } = settings;
  const database = await openDatabase({
    url,
    name,
    // A Neo4j without a password has its login switched off.
    ...(password !== "" && { user: databaseUser, password }),
    deadline: settings.databaseDeadline,
    readOnly,
    wait: waiting ? databaseWait * 1000 : 0,
    onWaiting: (line) => logger.warn(line),
  });
  try {
    if (!readOnly) await defineSchema(database);
    await checkSchema(database, { deadline: BUILD_WITHIN, readOnly });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
