import { DatabaseError } from "../../../src/database/errors.js";
import type { Database } from "../../../src/database/port.js";
import { cypher } from "../../databases.js";

/** As if a minute had passed since a writer was last heard of. */
export function expireLease(database: Database): Promise<unknown> {
  const expire = cypher(
    "MATCH (l:Ledger) WHERE l.lease IS NOT NULL SET l.leaseEnds = 0 RETURN l.id AS id",
    "expire-lease",
  );
  return database.write((transaction) => transaction.run(expire, {}));
}

/** A database that is lost at one of its writes, as if the process or the server had died there, and stays lost. */
export interface BreakingDatabase extends Database {
  readonly writes: number;
}

/**
 * `last`: how many writes succeed. The one after them is undone, or, with `kept`, kept without the writer hearing of it.
 * A reading after that fails too.
 */
export function breakingAfter(database: Database, last: number, kept = false): BreakingDatabase {
  let writes = 0;
  // Final, or the adapter would try again for seconds.
  const gone = () =>
    new DatabaseError("UNAVAILABLE", { statement: "write", message: "The database is gone.", final: true });
  return {
    engine: database.engine,
    capabilities: database.capabilities,
    version: database.version,
    get writes() {
      return writes;
    },
    get abandoned() {
      return database.abandoned;
    },
    async read(statement, parameters, options) {
      if (writes > last) throw gone();
      return database.read(statement, parameters, options);
    },
    async *stream(statement, parameters, options) {
      if (writes > last) throw gone();
      yield* database.stream(statement, parameters, options);
    },
    async write(work, options) {
      writes += 1;
      if (writes <= last) return database.write(work, options);
      if (writes > last + 1) throw gone();
      if (kept) {
        await database.write(work, options);
        throw gone();
      }
      // What it did before it broke must leave nothing.
      return database.write(async (transaction) => {
        await work(transaction);
        throw gone();
      }, options);
    },
    define: (statement, options) => database.define(statement, options),
    close: async () => {},
  };
}
