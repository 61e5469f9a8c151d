import type { Database, Parameters, Statement } from "../src/database/port.js";

/** What was asked of a database. */
export interface Trip {
  readonly statement: Statement;
  readonly parameters: Parameters;
  /** Undefined until it is answered. */
  milliseconds?: number;
}

/** The same database, noting what is read. */
export function noting(database: Database, trips: Trip[]): Database {
  return {
    engine: database.engine,
    capabilities: database.capabilities,
    version: database.version,
    get abandoned() {
      return database.abandoned;
    },
    async read(statement, parameters, options) {
      const trip: Trip = { statement, parameters };
      trips.push(trip);
      const began = performance.now();
      const rows = await database.read(statement, parameters, options);
      trip.milliseconds = performance.now() - began;
      return rows;
    },
    stream: (statement, parameters, options) => database.stream(statement, parameters, options),
    write: (work, options) => database.write(work, options),
    define: (statement, options) => database.define(statement, options),
    close: () => database.close(),
  };
}
