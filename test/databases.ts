import { openDatabase } from "../src/database/open.js";
import type { Database, Engine, Statement } from "../src/database/port.js";
import { checkSchema, defineSchema } from "../src/database/schema.js";
import { conforming } from "./conforming.js";

/** The database that this run of the tests is about: `RELATA_TEST_DATABASE`, the embedded one without it. */
export const TEST_ENGINE: Engine = engineOf(process.env.RELATA_TEST_DATABASE);

/** Milliseconds that a call may take: a Neo4j that has just started plans everything anew. */
export const DEADLINE = 20_000;

/**
 * An empty database as the service finds it after its first start: constraints and indexes made, schema version noted.
 * The embedded one is fresh and in memory. The Neo4j of the run (`RELATA_TEST_NEO4J_URL`) is emptied, so only one test
 * file at a time may use it. Close it in `afterAll`.
 */
export async function testDatabase(): Promise<Database> {
  return conforming(await asStarted(await bareDatabase()));
}

/** Constraints and indexes of a Neo4j stay when it is emptied. */
let defined = false;

/** Makes constraints and indexes and notes the version of the schema, as the first start of the service does. */
export async function asStarted(database: Database): Promise<Database> {
  if (!defined) await defineSchema(database);
  defined = TEST_ENGINE === "neo4j";
  await checkSchema(database);
  return database;
}

/** The same before its first start: nothing in it, and in a fresh one no constraints either. */
export async function bareDatabase(deadline = DEADLINE): Promise<Database> {
  return emptied(await openTestDatabase(deadline));
}

/** The database of this run as the suite before left it. */
export async function openTestDatabase(deadline = DEADLINE): Promise<Database> {
  if (TEST_ENGINE === "grafeo") return openDatabase({ url: "memory:", deadline });
  const url = process.env.RELATA_TEST_NEO4J_URL;
  if (url === undefined)
    throw new Error("RELATA_TEST_DATABASE=neo4j needs RELATA_TEST_NEO4J_URL, a Neo4j to be emptied.");
  return openDatabase({ url, deadline, wait: 60_000 });
}

/**
 * Takes everything out of a database, part by part: the memory of one transaction is bounded, and so is its time. Edges
 * go first, for a hub has more of them than a small Neo4j deletes at once.
 */
export async function emptied(database: Database): Promise<Database> {
  for (const part of ["MATCH ()-[r]->() WITH r LIMIT 10000 DELETE r", "MATCH (n) WITH n LIMIT 10000 DELETE n"]) {
    const some = cypher(`${part} RETURN count(*) AS gone`);
    for (let gone: unknown = 1; gone !== 0; )
      gone = await database.write(async (transaction) => (await transaction.run(some, {}))[0]?.gone, {
        deadline: 60_000,
      });
  }
  return database;
}

/** A statement written in a test. */
export function cypher(text: string, name = "of-a-test"): Statement {
  return { name, texts: { shared: text } };
}

/** A database that notes the name of every statement that reached it, in order. */
export interface CountingDatabase extends Database {
  readonly statements: readonly string[];
  /** Forgets what it noted. */
  forget(): void;
}

/** Wraps a database so that a test can count its trips. */
export function counting(database: Database): CountingDatabase {
  const statements: string[] = [];
  return {
    engine: database.engine,
    capabilities: database.capabilities,
    version: database.version,
    statements,
    forget: () => {
      statements.length = 0;
    },
    get abandoned() {
      return database.abandoned;
    },
    get generation() {
      return database.generation;
    },
    read(statement, parameters, options) {
      statements.push(statement.name);
      return database.read(statement, parameters, options);
    },
    stream(statement, parameters, options) {
      statements.push(statement.name);
      return database.stream(statement, parameters, options);
    },
    write(work, options) {
      return database.write(
        (transaction) =>
          work({
            run(statement, parameters) {
              statements.push(statement.name);
              return transaction.run(statement, parameters);
            },
          }),
        options,
      );
    },
    define(statement, options) {
      statements.push(statement.name);
      return database.define(statement, options);
    },
    close: () => database.close(),
  };
}

function engineOf(name = "grafeo"): Engine {
  if (name === "grafeo" || name === "neo4j") return name;
  throw new Error(`RELATA_TEST_DATABASE is "${name}"; it is grafeo or neo4j.`);
}
