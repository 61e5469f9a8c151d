import { DatabaseError } from "./errors.js";
import type { CallOptions, Database } from "./port.js";
import { statement, statementList } from "./statements.js";

/**
 * The version of the layout of the graph: labels, properties, and what edges carry. Raise it with a change that breaks older code or
 * older data; never for a new fact type.
 */
export const SCHEMA_VERSION = 1;

/** Deadline of one statement of the schema, in milliseconds: an index over millions of facts takes minutes. */
export const SCHEMA_DEADLINE = 310_000;

/** Creates the constraints and indexes that are missing. May be repeated, also by several processes at once. */
export async function defineSchema(database: Database): Promise<void> {
  const pages = database.capabilities.orderedIndexes ? statementList("schema-pages") : [];
  for (const one of [...statementList("schema"), ...pages]) await database.define(one, { deadline: SCHEMA_DEADLINE });
}

/**
 * Notes the version of the schema in an empty database, unless it is `readOnly`. Rejects with UNAVAILABLE if another version is
 * noted, whose data this Relata would misread.
 */
export async function checkSchema(
  database: Database,
  { readOnly = false, ...options }: CallOptions & { readonly readOnly?: boolean } = {},
): Promise<void> {
  const [ledger] = await database.read(statement("ledger"), {}, options);
  const noted = () => (readOnly ? SCHEMA_VERSION : noteSchema(database, options));
  const found = ledger?.schema ?? (await noted());
  if (found === SCHEMA_VERSION) return;
  const newer = Number(found) > SCHEMA_VERSION;
  const message =
    `The database has version ${found} of the schema, and this Relata reads version ${SCHEMA_VERSION}: ` +
    `start ${newer ? "a newer" : "the older"} Relata, or point RELATA_DATABASE_URL at another database.`;
  throw new DatabaseError("UNAVAILABLE", { statement: "ledger", message, final: true });
}

function noteSchema(database: Database, options?: CallOptions): Promise<unknown> {
  return database.write(async (transaction) => {
    const [noted] = await transaction.run(statement("ledger-schema"), { schema: SCHEMA_VERSION });
    return noted?.schema;
  }, options);
}
