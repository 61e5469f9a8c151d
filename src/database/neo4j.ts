import type { Driver, Transaction as Native, Result, RxSession, Session } from "neo4j-driver";
import { type Call, Calls, retryCall } from "./calls.js";
import { DatabaseError, type DatabaseErrorCode } from "./errors.js";
import { textToPlan, withOneParameter } from "./one-parameter.js";
import type { CallOptions, Database, Parameters, Row, Statement } from "./port.js";
import { checkedParameters, checkedRows } from "./values.js";
import { runInTransaction } from "./work.js";

/** Milliseconds to connect, and to get a connection from the pool: a dead server is reported within 3 s. */
const CONNECT_WITHIN = 2_000;
const ACQUIRE_WITHIN = 2_500;
/** Deadline of planning a statement, in milliseconds. The first plan of a server that has just started took 6 s on two cores. */
const PLAN_WITHIN = 30_000;

/** How many rows of a stream are read in one call. */
const PART = 1_000;

export interface Neo4jSettings {
  /** A URL with the scheme bolt or neo4j, each also with +s or +ssc. */
  readonly url: string;
  /** Without a user no login is sent. */
  readonly user?: string;
  readonly password?: string;
  /** The database on the server. Always given, since otherwise the driver asks the server for it before each call. */
  readonly name: string;
  /** Default deadline of a call, in milliseconds. */
  readonly deadline: number;
}

/** Connects to a Neo4j server. Rejects with a DatabaseError with one line for whoever starts Relata. */
export async function openNeo4j({ url, user, password, name, deadline }: Neo4jSettings): Promise<Database> {
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ""), {
    connectionTimeout: CONNECT_WITHIN,
    connectionAcquisitionTimeout: ACQUIRE_WITHIN,
    disableLosslessIntegers: true,
    disableAutoCommitRetries: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
  });
  const calls = new Calls();
  // Readers see what this process has written, even if another server of the cluster answers them.
  const bookmarkManager = neo4j.bookmarkManager();

  async function run<R extends Row>(
    on: Session | Native,
    statement: Statement<R>,
    parameters: Parameters,
    call: Call,
  ): Promise<R[]> {
    const given = checkedParameters(statement.name, parameters, neo4j.int);
    const text = withOneParameter(statement, given);
    const values = { given };
    const inSession = "beginTransaction" in on;
    const result: Result = inSession ? on.run(text, values, { timeout: call.deadline }) : on.run(text, values);
    const { records } = await result.catch(translate(statement.name, inSession));
    return checkedRows(
      statement.name,
      records.map((record) => record.toObject()),
    );
  }

  /** Runs `work` in a session. At the deadline of the call the session is closed, which ends its statement on the server. */
  async function inSession<T>(
    call: Call,
    access: "READ" | "WRITE",
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const session = driver.session({ database: name, defaultAccessMode: access, bookmarkManager });
    const close = (): Promise<void> => session.close().catch(() => undefined);
    const closed = call.whenOver(close);
    try {
      return await work(session);
    } finally {
      closed();
      await close();
    }
  }

  /**
   * Sends a statement without fetching a row. Neo4j starts to execute it with the first row, so that nothing is read, but caches all
   * that it made of the text. EXPLAIN caches the plan alone, so that the first execution still takes a quarter of the time.
   */
  async function plan(call: Call, statement: Statement): Promise<void> {
    const session = driver.rxSession({ database: name, defaultAccessMode: "READ" });
    const close = (): Promise<void> => completed(session.close()).catch(() => undefined);
    const closed = call.whenOver(close);
    try {
      // A plan is cached for the types of its parameters: one map, whatever is in it.
      const result = session.run(textToPlan(statement), { given: {} }, { timeout: call.deadline });
      await completed(result.keys()).catch(translate(statement.name, true));
    } finally {
      closed();
      await close();
    }
  }

  const database: Database = {
    engine: "neo4j",
    capabilities: { dynamicTypes: true, shared: true, orderedIndexes: true },
    version: await versionOf(driver, name),

    get abandoned() {
      return calls.abandoned;
    },

    read(statement, parameters, options) {
      return calls.run(statement.name, options?.deadline ?? deadline, (call) =>
        retryCall(call, () => inSession(call, "READ", (session) => run(session, statement, parameters, call))),
      );
    },

    async *stream<R extends Row>(statement: Statement<R>, parameters: Parameters, options?: CallOptions) {
      const within = options?.deadline ?? deadline;
      const given = checkedParameters(statement.name, parameters, neo4j.int);
      const session = driver.session({ database: name, defaultAccessMode: "READ", bookmarkManager });
      try {
        const records = session.run(withOneParameter(statement, given), { given })[Symbol.asyncIterator]();
        let part: R[];
        do {
          part = await calls.run(statement.name, within, async (call) => {
            // Closing the session ends its statement on the server.
            const late = call.whenOver(() => void session.close().catch(() => undefined));
            const read: { [column: string]: unknown }[] = [];
            while (read.length < PART) {
              const next = await records.next().catch(translate(statement.name, true));
              if (next.done) break;
              read.push(next.value.toObject());
            }
            late();
            return checkedRows<R>(statement.name, read);
          });
          yield* part;
        } while (part.length === PART);
      } finally {
        await session.close().catch(() => undefined);
      }
    },

    write(work, options) {
      return calls.run("write", options?.deadline ?? deadline, (call) =>
        retryCall(call, () =>
          inSession(call, "WRITE", async (session) => {
            call.check();
            const transaction = await session
              .beginTransaction({ timeout: call.deadline })
              .catch(translate("begin", true));
            try {
              const result = await runInTransaction(call, work, (statement, parameters) =>
                run(transaction, statement, parameters, call),
              );
              await transaction.commit().catch(translate("commit", false));
              return result;
            } finally {
              if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
            }
          }),
        ),
      );
    },

    define(statement, options) {
      return calls.run(statement.name, options?.deadline ?? deadline, (call) =>
        retryCall(call, () =>
          inSession(call, "WRITE", async (session) => {
            call.check();
            await run(session, statement, {}, call);
          }),
        ),
      );
    },

    prepare(statement) {
      return calls.run(statement.name, PLAN_WITHIN, (call) => retryCall(call, () => plan(call, statement)), true);
    },

    async close() {
      if (await calls.close()) await driver.close();
    },
  };
  return database;
}

/** Resolves when an observable of the driver completes. */
function completed(steps: ReturnType<RxSession["close"]>): Promise<void> {
  return new Promise((complete, error) => steps.subscribe({ complete, error }));
}

async function versionOf(driver: Driver, database: string): Promise<string> {
  try {
    // A statement and not only a handshake, so that a missing database is found too.
    const session = driver.session({ database, defaultAccessMode: "READ" });
    const { summary } = await session.run("RETURN 1 AS one", {}, { timeout: ACQUIRE_WITHIN });
    await session.close();
    return (summary.server.agent ?? "Neo4j").replace("/", " ");
  } catch (error) {
    await driver.close();
    return translate("connect", true)(error);
  }
}

/** `acquiring`: whether a connection was being acquired. The driver gives no code if it got none in time, nor for some later faults. */
function translate(statement: string, acquiring: boolean): (error: unknown) => never {
  return (cause) => {
    const reason = String((cause as { code?: unknown }).code);
    const message = ADVICE[reason];
    const code = acquiring && reason === "N/A" ? "UNAVAILABLE" : codeOf(reason);
    // Whether a commit without an answer took effect is not known: the caller has to decide about another attempt.
    const final = message !== undefined || (statement === "commit" && code === "UNAVAILABLE");
    throw new DatabaseError(code, { statement, cause, final, ...(message === undefined ? {} : { message }) });
  };
}

/** Messages for errors that the operator of Relata has to put right. Waiting does not help. */
const ADVICE: { readonly [code: string]: string } = {
  "Neo.ClientError.Security.Unauthorized":
    "The database refuses the login: see RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD.",
  "Neo.ClientError.Security.Forbidden": "The database does not allow its user to do this.",
  "Neo.ClientError.Database.DatabaseNotFound": "The server has no database of this name: see RELATA_DATABASE_NAME.",
  // Tried with a full disk: Neo4j reserves room for its transaction log, and none for its stores.
  "Neo.DatabaseError.Transaction.TransactionCommitFailed":
    "The database could not store what it had committed, as when its disk is full: see its log, make room and restart it. Whether the last write was kept shows then.",
  "Neo.DatabaseError.Transaction.TransactionStartFailed":
    "The database met an error, such as a full disk, after which it has to be restarted: see its log.",
};

/** The code by the code of Neo4j. Its GQL status is nearly always the same. */
function codeOf(code: string): DatabaseErrorCode {
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed") return "CONFLICT";
  if (code === "Neo.TransientError.General.DatabaseUnavailable") return "UNAVAILABLE";
  // When two processes define the same at once, the second finds it done on another attempt.
  if (/^Neo\.(TransientError|ClientError\.Schema\.\w*AlreadyExists)/.test(code)) return "BUSY";
  if (/^Neo\.ClientError\.Transaction\.(TransactionTimedOut|LockClientStopped|Terminated)/.test(code))
    return "TOO_SLOW";
  if (/^(ServiceUnavailable|SessionExpired|Neo\.ClientError\.(Security|Database|Cluster)\.\w+)$/.test(code))
    return "UNAVAILABLE";
  if (/^Neo\.ClientError\.(Statement|Procedure)\./.test(code)) return "BAD_STATEMENT";
  return "ENGINE_FAULT";
}
