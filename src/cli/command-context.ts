import { type Logger, pino } from "pino";
import { openDatabase } from "../database/open.js";
import type { Database } from "../database/port.js";
import { checkSchema, defineSchema, SCHEMA_DEADLINE } from "../database/schema.js";
import { readSettings, type Settings, unknownSettings } from "../settings/settings.js";

/** What every command is given. */
export interface CommandContext {
  readonly settings: Settings;
  /** Writes JSON lines to standard error; standard output is for the results of a command. */
  readonly logger: Logger;
}

/** Reads the settings and logs a warning for each RELATA_ variable that is none. Throws InvalidSettings. */
export function readCommandContext(): CommandContext {
  const settings = readSettings();
  const logger = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
  for (const warning of unknownSettings()) logger.warn(warning);
  return { settings, logger };
}

/**
 * Opens the database of the settings and, unless it is `readOnly`, creates what is missing of its schema. With `waiting` false, a
 * database that cannot be opened now is an error at once. Rejects with a DatabaseError of one line.
 */
export async function openGraph(
  { settings, logger }: CommandContext,
  { waiting = true, readOnly = false } = {},
): Promise<Database> {
  const { databaseUrl: url, databaseName: name, databasePassword: password, databaseUser, databaseWait } = settings;
  const database = await openDatabase({
    url,
    name,
    // A Neo4j whose login is switched off has no password.
    ...(password !== "" && { user: databaseUser, password }),
    deadline: settings.databaseDeadline,
    readOnly,
    wait: waiting ? databaseWait * 1000 : 0,
    onWaiting: (line) => logger.warn(line),
  });
  try {
    if (!readOnly) await defineSchema(database);
    await checkSchema(database, { deadline: SCHEMA_DEADLINE, readOnly });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
