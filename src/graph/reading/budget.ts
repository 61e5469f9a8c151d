import { DatabaseError } from "../../database/errors.js";
import { TRAVERSAL_DEFAULTS } from "../../settings/traversal.js";

/** What one traversal may cost. A limit that was met is reported, never passed over; the time ends it as an error. */
export interface Budget {
  /** From where it began, whatever is asked for. */
  readonly hops: number;
  /** Entities whose relationships are read. */
  readonly entities: number;
  /** Relationships read, one that is met from both its ends twice. */
  readonly facts: number;
  /** Relationships read of one entity. */
  readonly degree: number;
  /** For the whole traversal. */
  readonly milliseconds: number;
}

export const DEFAULT_BUDGET: Budget = TRAVERSAL_DEFAULTS;

export type TruncationReason = "HOPS" | "ENTITIES" | "FACTS" | "DEGREE";

/** Why an answer may lack something, and the limit that was met. */
export interface Truncation {
  readonly reason: TruncationReason;
  readonly limit: number;
}

/** The deadline of one traversal. Exceeding it is an error, since half an answer would look like a whole one. */
export class Deadline {
  readonly #milliseconds: number;
  readonly #end: number;

  constructor({ milliseconds }: Budget) {
    this.#milliseconds = milliseconds;
    this.#end = performance.now() + milliseconds;
  }

  /** Throws TOO_SLOW once the time is used up. */
  check(): void {
    if (performance.now() > this.#end) throw this.#tooSlow();
  }

  /** Runs a database call with the time that is left as its deadline. */
  async within<T>(call: (options: { deadline: number }) => Promise<T>): Promise<T> {
    this.check();
    try {
      return await call({ deadline: Math.max(1, Math.ceil(this.#end - performance.now())) });
    } catch (error) {
      throw error instanceof DatabaseError && error.code === "TOO_SLOW" ? this.#tooSlow(error) : error;
    }
  }

  #tooSlow(cause?: DatabaseError): DatabaseError {
    return new DatabaseError("TOO_SLOW", {
      message: `The traversal took longer than ${this.#milliseconds} ms. Ask for fewer hops or types.`,
      statement: cause?.statement,
      cause,
    });
  }
}
