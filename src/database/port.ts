/** What a parameter or a column may hold: plain JSON. Integers are exact up to 2^53; dates are ISO strings. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** Every parameter of a statement by its name; null says "none", a parameter is never left out. */
export type Parameters = { readonly [name: string]: Value };

/** One row of an answer: the value of each column by its name. */
export type Row = { readonly [column: string]: Value };

export type Engine = "grafeo" | "neo4j";

/** One Cypher statement of `cypher/`, and what its rows are. `texts` has the shared text and, where an engine wants its own, that too or instead. */
export interface Statement<R extends Row = Row> {
  readonly name: string;
  readonly texts: { readonly [text in "shared" | Engine]?: string };
  /** Only for the compiler: no statement has it. */
  readonly row?: R;
}

/** What a statement is run in: several of them see each other's writes, and all become durable or none does. */
export interface Transaction {
  run<R extends Row>(statement: Statement<R>, parameters: Parameters): Promise<R[]>;
}

/** `deadline`: milliseconds until the call fails with TOO_SLOW, also when the server is frozen. */
export interface CallOptions {
  readonly deadline?: number;
}

/** What an engine can do that others cannot. Code asks for these, never for the name of an engine. */
export interface Capabilities {
  /** A statement may take the labels and types that it writes from its rows, so that one statement serves several. */
  readonly dynamicTypes: boolean;
  /** Other processes may read and write the same graph. */
  readonly shared: boolean;
  /** Indexes give rows in their order, so that a page costs no more than the page. */
  readonly orderedIndexes: boolean;
}

/**
 * A graph database, as far as Relata needs one.
 * Every method rejects with a DatabaseError (errors.ts) and with nothing else; `write` also with what its work threw.
 */
export interface Database {
  readonly engine: Engine;
  /** Name and version of the engine for people, such as "Neo4j 5.26.30". */
  readonly version: string;
  /** How many calls were given up at their deadline and still run in the engine: many of them mean trouble. */
  readonly abandoned: number;
  /**
   * Another number as soon as a write began or ended; while it stays, the database is as it was. The embedded one has it, for
   * only one process can have its file open; elsewhere others can write too, and only a statement can tell.
   */
  readonly generation?: number | undefined;
  readonly capabilities: Capabilities;
  /** Runs one reading statement and returns its rows. */
  read<R extends Row>(statement: Statement<R>, parameters: Parameters, options?: CallOptions): Promise<R[]>;
  /**
   * The rows of one reading statement one after another, for more of them than fit in memory at once. `deadline` is that of each
   * wait for a row; nothing is repeated. Whoever stops early leaves nothing open.
   */
  stream<R extends Row>(statement: Statement<R>, parameters: Parameters, options?: CallOptions): AsyncIterable<R>;
  /**
   * Runs `work` in one transaction: committed when it resolves, undone when it rejects or when one of its statements
   * failed. It may be called again after a transient error.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: CallOptions): Promise<T>;
  /** Runs one statement of the schema (a constraint, an index) by itself. */
  define(statement: Statement, options?: CallOptions): Promise<void>;
  /**
   * Has the engine plan a reading statement before somebody waits for its answer; nothing is read. Only where plans are kept
   * and take long. Closing gives it up.
   */
  prepare?(statement: Statement): Promise<void>;
  /** Waits for what is running, then lets go of the database. Calling it again does nothing. */
  close(): Promise<void>;
}
