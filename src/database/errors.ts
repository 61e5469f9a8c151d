/**
 * The kinds of errors of a database:
 * - CONFLICT: a value that must be unique exists already. Another attempt fails again.
 * - BUSY: other writes were in the way, even after several attempts. Another attempt later may succeed.
 * - TOO_SLOW: no answer by the deadline of the call. A write may or may not have been committed.
 * - UNAVAILABLE: the database cannot be reached, or refuses the login.
 * - DISK_FULL: there is no space for the write.
 * - BAD_STATEMENT: Relata sent what the database does not accept, which is a bug in Relata.
 * - ENGINE_FAULT: the database failed in an unforeseen way.
 */
export type DatabaseErrorCode =
  | "CONFLICT"
  | "BUSY"
  | "TOO_SLOW"
  | "UNAVAILABLE"
  | "DISK_FULL"
  | "BAD_STATEMENT"
  | "ENGINE_FAULT";

const MEANING: { readonly [code in DatabaseErrorCode]: string } = {
  CONFLICT: "What must be unique exists already.",
  BUSY: "The database is busy with other writes. Try again.",
  TOO_SLOW: "The database did not answer in time.",
  UNAVAILABLE: "The database cannot be reached.",
  DISK_FULL: "The disk of the database is full: it could not write.",
  BAD_STATEMENT: "Relata asked the database in a way that it does not accept. This is a fault in Relata.",
  ENGINE_FAULT: "The database failed.",
};

/** What is known about an error besides its code. */
export interface DatabaseErrorDetails {
  /** A message for people, never with a host, a user or a password. Without it, the message is the meaning of the code. */
  readonly message?: string;
  /** The name of the statement that was running, if any. */
  readonly statement?: string | undefined;
  /** The error of the driver, which is only logged: it may name hosts. */
  readonly cause?: unknown;
  /** True if another attempt cannot help (a wrong password) or could do harm (a commit whose answer was lost). */
  readonly final?: boolean;
}

/** The only error that the methods of a Database reject with. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: DatabaseErrorCode;
  readonly statement: string | undefined;
  readonly final: boolean;

  constructor(code: DatabaseErrorCode, details: DatabaseErrorDetails = {}) {
    super(details.message ?? MEANING[code], details.cause === undefined ? {} : { cause: details.cause });
    this.code = code;
    this.statement = details.statement;
    this.final = details.final ?? false;
  }
}
