import type { ApolloServerPlugin } from "@apollo/server";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../database/port.js";
import { MOST_UNLISTED, OperationCounts } from "./operations/operation-counts.js";

/** Buckets in seconds; by default a call of the database may take 5. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of a service, for Prometheus. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** Counts an error that a client received. */
  countError(code: string): void;
  /** Counts operations and measures how long they take. */
  plugin(): ApolloServerPlugin;
  /** The same database with its statements and running calls counted. */
  measured(database: Database): Database;
  /** Shows the size and the hits of a cache from now on. Call it once. */
  showCache(cache: MeasuredCache): void;
  /** Shows how many operations run, wait and were refused from now on. Call it once. */
  showPlaces(places: MeasuredPlaces): void;
}

/** The places in which operations run, as far as they are measured. */
export interface MeasuredPlaces {
  readonly running: number;
  readonly waiting: number;
  /** How many operations got no place since the start, by the reason. */
  readonly refused: { readonly [reason: string]: number };
}

/** The cache of a service, as far as it is measured. */
export interface MeasuredCache {
  /** The bytes that it takes, by estimate. */
  readonly bytes: number;
  /** How many answers came from it, and how many had to be read from the database, since the start. */
  readonly counts: { readonly cached: number; readonly read: number };
}

/** Creates the metrics. `nameOf` returns the name of a known document by its text, and undefined for all that clients may invent. */
export function createMetrics(nameOf: (text: string) => string | undefined): Metrics {
  const counts = new OperationCounts(nameOf);
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Counter({
    name: "relata_operations_total",
    help: `Operations: those of RELATA_OPERATIONS and of examples/ by name, of the rest the ${MOST_UNLISTED} most frequent by a hash of what they ask, "other" for all others.`,
    labelNames: ["operation"],
    registers,
    collect() {
      this.reset();
      for (const [operation, count] of counts.entries) this.inc({ operation }, count);
    },
  });
  const durations = new Histogram({
    name: "relata_operation_duration_seconds",
    help: "Duration of operations, refused ones included.",
    buckets: BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: "relata_errors_total",
    help: "Errors that clients received, by code.",
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
    help: "Calls of the database that are running; each holds a connection of the pool.",
    registers,
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    countError: (code) => errors.inc({ code }),
    plugin: () => ({
      requestDidStart: async () => {
        const stop = durations.startTimer();
        return {
          willSendResponse: async ({ source, document, operation }) => {
            stop();
            if (source !== undefined && document && operation) counts.count(source, document, operation);
          },
        };
      },
    }),
    measured(database) {
      new Gauge({
        name: "relata_database_calls_abandoned",
        help: "Calls abandoned at their deadline that still run in the database.",
        registers,
        collect() {
          this.set(database.abandoned);
        },
      });
      return countStatements(database, running, (statement) => statements.inc({ statement }));
    },
    showCache(cache) {
      new Gauge({
        name: "relata_cache_bytes",
        help: "Size of the cache (RELATA_CACHE) in bytes, by estimate.",
        registers,
        collect() {
          this.set(cache.bytes);
        },
      });
      new Counter({
        name: "relata_cache_answers_total",
        help: "Answers that operations got from the cache, and those that they had to read from the database.",
        labelNames: ["from"],
        registers,
        collect() {
          this.reset();
          this.inc({ from: "cache" }, cache.counts.cached);
          this.inc({ from: "database" }, cache.counts.read);
        },
      });
    },
    showPlaces(places) {
      new Gauge({
        name: "relata_operations_running",
        help: "Operations that run (RELATA_LIMIT_RUNNING).",
        registers,
        collect() {
          this.set(places.running);
        },
      });
      new Gauge({
        name: "relata_operations_waiting",
        help: "Operations that wait to run (RELATA_LIMIT_WAITING).",
        registers,
        collect() {
          this.set(places.waiting);
        },
      });
      new Counter({
        name: "relata_operations_shed_total",
        help: "Operations that were not run because too many came: the queue was full, a client that asks less was let in instead (displaced), it waited too long (late), or its client went away (gone).",
        labelNames: ["reason"],
        registers,
        collect() {
          this.reset();
          for (const [reason, count] of Object.entries(places.refused)) this.inc({ reason }, count);
        },
      });
    },
  };
}

function countStatements(database: Database, running: Gauge, count: (statement: string) => void): Database {
  const during = <T>(call: Promise<T>): Promise<T> => {
    running.inc();
    return call.finally(() => running.dec());
  };
  return {
    engine: database.engine,
    capabilities: database.capabilities,
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
    stream(statement, parameters, options) {
      count(statement.name);
      return database.stream(statement, parameters, options);
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
