import type { Driver, Transaction as Native, Result, RxSession, Session } from "neo4j-driver";
import { type Call, Calls, retryCall } from "./calls.js";
import { DatabaseError, type DatabaseErrorCode } from "./errors.js";
import { textToPlan, withOneParameter } from "./one-parameter.js";
import type { Database, Parameters, Row, Statement } from "./port.js";
import { checkedParameters, checkedRows } from "./values.js";
import { runInTransaction } from "./work.js";

/** Milliseconds. Together a dead server is told within 3 s. */
const CONNECT_WITHIN = 2_000;
const ACQUIRE_WITHIN = 2_500;
/** Milliseconds: the first plan of a server that has just started took 6 s on two cores. */
const PLAN_WITHIN = 30_000;

export interface Neo4jSettings {
  /** With a scheme of Bolt: bolt, neo4j, or one of them with +s or +ssc. */
  readonly url: string;
  /** Without a user no login is tried. */
  readonly user?: string;
  readonly password?: string;
  /** The database in the server. Always named, or the driver would ask the server for it before each call. */
  readonly name: string;
  /** Milliseconds that a call may take when it does not say otherwise. */
  readonly deadline: number;
}

/** Connects to a Neo4j. Rejects with a DatabaseError whose message is one line for whoever starts Relata. */
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
  // A reader sees what this process has written, also when it is answered by another server of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();

  async function run(on: Session | Native, statement: Statement, parameters: Parameters, call: Call): Promise<Row[]> {
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

  /** Closing the session of a call whose time is up ends its statement in the server. */
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
   * Sends a text and takes no row of its answer. Neo4j runs it only for the first row, so that nothing is read, but keeps all
   * that it made of the text. EXPLAIN keeps the plan alone: who asks first waits for a quarter of the time still.
   */
  async function plan(call: Call, statement: Statement): Promise<void> {
    const session = driver.rxSession({ database: name, defaultAccessMode: "READ" });
    const close = (): Promise<void> => completed(session.close()).catch(() => undefined);
    const closed = call.whenOver(close);
    try {
      // The types of parameters belong to what is kept: one map, whatever is in it.
      const result = session.run(textToPlan(statement), { given: {} }, { timeout: call.deadline });
      await completed(result.keys()).catch(translate(statement.name, true));
    } finally {
      closed();
      await close();
    }
  }

  const database: Database = {
    engine: "neo4j",
    version: await versionOf(driver, name),

    get abandoned() {
      return calls.abandoned;
    },

    read(statement, parameters, options) {
      return calls.run(statement.name, options?.deadline ?? deadline, (call) =>
        retryCall(call, () => inSession(call, "READ", (session) => run(session, statement, parameters, call))),
      );
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

/** Resolves when an observable of the driver has ended. */
function completed(steps: ReturnType<RxSession["close"]>): Promise<void> {
  return new Promise((complete, error) => steps.subscribe({ complete, error }));
}

async function versionOf(driver: Driver, database: string): Promise<string> {
  try {
    // A statement and not only a greeting: it also tells whether the database of that name is there and online.
    const session = driver.session({ database, defaultAccessMode: "READ" });
    const { summary } = await session.run("RETURN 1 AS one", {}, { timeout: ACQUIRE_WITHIN });
    await session.close();
    return (summary.server.agent ?? "Neo4j").replace("/", " ");
  } catch (error) {
    await driver.close();
    return translate("connect", true)(error);
  }
}

/** `acquiring`: the driver gives no code when it got no connection in time, nor for some faults that come later. */
function translate(statement: string, acquiring: boolean): (error: unknown) => never {
  return (cause) => {
    const reason = String((cause as { code?: unknown }).code);
    const message = ADVICE[reason];
    const code = acquiring && reason === "N/A" ? "UNAVAILABLE" : codeOf(reason);
    // Of a commit whose answer was lost nobody knows whether it was kept: to do it again is for the caller to decide.
    const final = message !== undefined || (statement === "commit" && code === "UNAVAILABLE");
    throw new DatabaseError(code, { statement, cause, final, ...(message === undefined ? {} : { message }) });
  };
}

/** What whoever runs Relata has to put right; waiting does not help. */
const ADVICE: { readonly [code: string]: string } = {
  "Neo.ClientError.Security.Unauthorized":
    "The database refuses the login: see RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD.",
  "Neo.ClientError.Security.Forbidden": "The database does not allow its user to do this.",
  "Neo.ClientError.Database.DatabaseNotFound": "The server has no database of this name: see RELATA_DATABASE_NAME.",
  // Tried with a full disk: the log of transactions has room kept for it, and the stores have not.
  "Neo.DatabaseError.Transaction.TransactionCommitFailed":
    "The database could not store what it had committed, as when its disk is full: see its log, make room and restart it. Whether the last write was kept shows then.",
  "Neo.DatabaseError.Transaction.TransactionStartFailed":
    "The database met an error, such as a full disk, after which it has to be restarted: see its log.",
};

/** By the code of Neo4j: its status of GQL is nearly always the same. */
function codeOf(code: string): DatabaseErrorCode {
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed") return "CONFLICT";
  if (code === "Neo.TransientError.General.DatabaseUnavailable") return "UNAVAILABLE";
  // Two that define the same at the same moment: the second finds it done when it tries again.
  if (/^Neo\.(TransientError|ClientError\.Schema\.\w*AlreadyExists)/.test(code)) return "BUSY";
  if (/^Neo\.ClientError\.Transaction\.(TransactionTimedOut|LockClientStopped|Terminated)/.test(code))
    return "TOO_SLOW";
  if (/^(ServiceUnavailable|SessionExpired|Neo\.ClientError\.(Security|Database|Cluster)\.\w+)$/.test(code))
    return "UNAVAILABLE";
  if (/^Neo\.ClientError\.(Statement|Procedure)\./.test(code)) return "BAD_STATEMENT";
  return "ENGINE_FAULT";
}
