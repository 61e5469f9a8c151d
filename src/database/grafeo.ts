import type { GrafeoError, Transaction as Native, QueryResult } from "@grafeo-db/js";
import { Calls, retryCall } from "./calls.js";
import { DatabaseError, type DatabaseErrorCode } from "./errors.js";
import { type GrafeoFile, isDiskFull, openFile } from "./grafeo-file.js";
import type { Database, Parameters, Row, Statement } from "./port.js";
import { textFor } from "./statements.js";
import { checkedParameters, checkedRows } from "./values.js";
import { runInTransaction } from "./work.js";

export interface GrafeoSettings extends GrafeoFile {
  /** Default deadline of a call, in milliseconds. */
  readonly deadline: number;
}

/** Opens the embedded database. Rejects with a DatabaseError with one line for whoever starts Relata. */
export async function openGrafeo({ deadline, ...file }: GrafeoSettings): Promise<Database> {
  const { GrafeoDB } = await loadEngine();
  const engine = openFile(GrafeoDB, file);
  const calls = new Calls();
  let generation = 0;
  let lastWriter: Promise<unknown> = Promise.resolve();

  async function run<R extends Row>(
    transaction: Native,
    statement: Statement<R>,
    parameters: Parameters,
    mayWrite: boolean,
  ): Promise<R[]> {
    const text = textFor(statement, "grafeo");
    const values = checkedParameters(statement.name, parameters, (integer) => integer);
    const result = await transaction.executeCypher(text, values).catch(translate(statement.name));
    if (!mayWrite && Object.values(result.counters).some((count) => count > 0))
      throw new DatabaseError("BAD_STATEMENT", { statement: statement.name, message: "A reading statement wrote." });
    return checkedRows(statement.name, rowsOf(result));
  }

  /** Runs writers one after another: two at once would refuse each other's changes instead of waiting. */
  function serialized<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastWriter.then(work);
    lastWriter = turn.catch(() => undefined);
    return turn;
  }

  const database: Database = {
    engine: "grafeo",
    capabilities: { dynamicTypes: false, shared: false, orderedIndexes: false },
    version: `Grafeo ${engine.version()}`,

    get abandoned() {
      return calls.abandoned;
    },

    get generation() {
      return generation;
    },

    read(statement, parameters, options) {
      return calls.run(statement.name, options?.deadline ?? deadline, (call) =>
        retryCall(call, async () => {
          // Always rolled back, so that a statement that writes after all leaves nothing, as on Neo4j.
          const transaction = engine.beginTransaction();
          try {
            return await run(transaction, statement, parameters, false);
          } finally {
            rollBack(transaction);
          }
        }),
      );
    },

    // The engine hands over all rows of a result at once.
    async *stream(statement, parameters, options) {
      yield* await database.read(statement, parameters, options);
    },

    write(work, options) {
      return calls.run("write", options?.deadline ?? deadline, (call) =>
        serialized(() =>
          retryCall(call, async () => {
            call.check();
            const transaction = engine.beginTransaction();
            generation += 1;
            try {
              const result = await runInTransaction(call, work, (statement, parameters) =>
                run(transaction, statement, parameters, true),
              );
              commit(transaction);
              return result;
            } finally {
              rollBack(transaction);
              generation += 1;
            }
          }),
        ),
      );
    },

    define(statement, options) {
      return calls.run(statement.name, options?.deadline ?? deadline, (call) =>
        serialized(() =>
          retryCall(call, async () => {
            call.check();
            await engine.executeCypher(textFor(statement, "grafeo"), {}).catch(translate(statement.name));
          }),
        ),
      );
    },

    async close() {
      if (!(await calls.close())) return;
      try {
        engine.close();
      } catch (error) {
        translate("close")(error);
      }
    },
  };
  return database;
}

/** The rows of a result. Its own `toArray` takes three times as long, since each property crosses into JavaScript by itself. */
function rowsOf(result: QueryResult): { [column: string]: unknown }[] {
  const { columns } = result;
  return result.rows().map((values) => {
    const row: { [column: string]: unknown } = {};
    for (let nth = 0; nth < columns.length; nth++) row[columns[nth] as string] = values[nth];
    return row;
  });
}

type Module = typeof import("@grafeo-db/js");

/** Loads the engine only if it is used, because its native part does not exist for every platform. */
async function loadEngine(): Promise<Module> {
  try {
    return (await import("@grafeo-db/js")).default;
  } catch (cause) {
    const message =
      `The embedded database has no build for this platform (${process.platform} ${process.arch}; on Linux it needs ` +
      "glibc 2.34 or later, and Alpine on x64 has none): set RELATA_DATABASE_URL to a Neo4j, such as bolt://localhost:7687.";
    throw new DatabaseError("ENGINE_FAULT", { message, cause, final: true });
  }
}

function commit(transaction: Native): void {
  try {
    transaction.commit();
  } catch (error) {
    translate("commit")(error);
  }
}

function rollBack(transaction: Native): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // A failed commit has ended the transaction, and its own error is the one to report.
  }
}

function translate(statement: string): (error: unknown) => never {
  return (cause) => {
    if (isDiskFull(cause)) throw new DatabaseError("DISK_FULL", { statement, cause, final: true });
    throw new DatabaseError(codeOf(statusOf(cause as GrafeoError)), { statement, cause });
  };
}

/** The GQL status of an error. The native part sends it as the cause, and the package moves it to the error except in another realm (jest). */
function statusOf({ gqlStatus, cause }: GrafeoError): string {
  return gqlStatus ?? /^GQLSTATUS (.{5})$/.exec(String((cause as Error | undefined)?.message))?.[1] ?? "";
}

/** The code by the GQL status. The engine's own `code` is the same for every error. */
function codeOf(status: string): DatabaseErrorCode {
  if (status === "G2000" || status === "G1001") return "CONFLICT";
  if (status === "40000") return "BUSY";
  if (status.startsWith("42") || status.startsWith("22")) return "BAD_STATEMENT";
  return "ENGINE_FAULT";
}
