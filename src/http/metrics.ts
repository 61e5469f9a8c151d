import type { ApolloServerPlugin } from "@apollo/server";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../database/port.js";

/** How many names of operations are told apart. Clients choose them, and each is a series for as long as the service runs. */
const MOST_NAMES = 200;
const LONGEST_NAME = 100;

/** Seconds; the deadline of one call of the database is 5. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is measured while the service runs, for Prometheus. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** Counts an error that a client was told of. */
  failed(code: string): void;
  /** Counts operations by name, and how long they take. */
  plugin(): ApolloServerPlugin;
  /** The same database, its statements and running calls counted. */
  watched(database: Database): Database;
  /** Shows what is remembered from now on. Call it once. */
  remembering(memory: Remembering): void;
}

/** What a service remembers of the graph, as far as it is measured. */
export interface Remembering {
  /** About how many bytes it takes. */
  readonly bytes: number;
  /** How many answers were remembered, and how many had to be read, since the start. */
  readonly counts: { readonly remembered: number; readonly read: number };
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const operations = new Counter({
    name: "relata_operations_total",
    help: `Operations by name; "" without a name, "other" beyond the first ${MOST_NAMES} names.`,
    labelNames: ["operation"],
    registers,
  });
  const durations = new Histogram({
    name: "relata_operation_duration_seconds",
    help: "How long operations took, refused ones too.",
    buckets: BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: "relata_errors_total",
    help: "Errors that clients were told of, by code.",
    labelNames: ["code"],
    registers,
  });
  const statements = new Counter({
    name: "relata_statements_total",
    help: "Statements sent to the database, by name.",
    labelNames: ["statement"],
    registers,
  });
  const running = new Gauge({
    name: "relata_database_calls_running",
    help: "Calls of the database that are not answered yet; each holds a connection of the pool.",
    registers,
  });
  const names = new Set<string>();

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    failed: (code) => errors.inc({ code }),
    plugin: () => ({
      requestDidStart: async () => {
        const stop = durations.startTimer();
        return {
          willSendResponse: async ({ operation }) => {
            stop();
            if (operation) operations.inc({ operation: bounded(names, operation.name?.value ?? "") });
          },
        };
      },
    }),
    watched(database) {
      new Gauge({
        name: "relata_database_calls_abandoned",
        help: "Calls given up at their deadline that still run in the database.",
        registers,
        collect() {
          this.set(database.abandoned);
        },
      });
      return watched(database, running, (statement) => statements.inc({ statement }));
    },
    remembering(memory) {
      new Gauge({
        name: "relata_cache_bytes",
        help: "About how many bytes are taken by what is remembered of the graph (RELATA_CACHE).",
        registers,
        collect() {
          this.set(memory.bytes);
        },
      });
      new Counter({
        name: "relata_cache_answers_total",
        help: "What operations asked of the graph: answers that were remembered, and those that had to be read.",
        labelNames: ["from"],
        registers,
        collect() {
          this.reset();
          this.inc({ from: "cache" }, memory.counts.remembered);
          this.inc({ from: "database" }, memory.counts.read);
        },
      });
    },
  };
}

function bounded(names: Set<string>, name: string): string {
  if (names.has(name)) return name;
  if (names.size >= MOST_NAMES || name.length > LONGEST_NAME) return "other";
  names.add(name);
  return name;
}

function watched(database: Database, running: Gauge, count: (statement: string) => void): Database {
  const during = <T>(call: Promise<T>): Promise<T> => {
    running.inc();
    return call.finally(() => running.dec());
  };
  return {
    engine: database.engine,
    version: database.version,
    get abandoned() {
      return database.abandoned;
    },
    get generation() {
      return database.generation;
    },
    read(statement, parameters, options) {
      count(statement.name);
      return during(database.read(statement, parameters, options));
    },
    write(work, options) {
      const counted: typeof work = (transaction) =>
        work({
          run(statement, parameters) {
            count(statement.name);
            return transaction.run(statement, parameters);
          },
        });
      return during(database.write(counted, options));
    },
    define: (statement, options) => during(database.define(statement, options)),
    close: () => database.close(),
  };
}
