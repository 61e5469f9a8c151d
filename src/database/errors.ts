/**
 * What can go wrong with a database, in the words of the domain:
 * - CONFLICT: what must be unique exists already. Trying again gives the same.
 * - BUSY: other writes were in the way, also after several tries. Trying again later helps.
 * - TOO_SLOW: no answer before the call's deadline. A write may or may not have been kept.
 * - UNAVAILABLE: the database cannot be reached, or does not let Relata in.
 * - DISK_FULL: there is no space left for what was to be written.
 * - BAD_STATEMENT: Relata sent something that no database accepts: a fault in Relata.
 * - ENGINE_FAULT: the database failed in a way that nobody foresaw.
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
  /** For people; never with a host, a user or a password. Without it the meaning of the code is said. */
  readonly message?: string;
  /** The name of the statement, where one was running. */
  readonly statement?: string | undefined;
  /** What the driver threw, for the log only: it may name hosts. */
  readonly cause?: unknown;
  /** True when trying again by itself cannot help (a wrong password) or could do harm (a commit whose answer was lost). */
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
