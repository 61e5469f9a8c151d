import { setTimeout as pause } from "node:timers/promises";
import { DatabaseError, type DatabaseErrorCode } from "./errors.js";
import { withRetry } from "./retry.js";

/** Milliseconds during which a call is repeated, for the errors that pass by themselves. */
const RETRY_FOR: { readonly [code in DatabaseErrorCode]?: number } = {
  BUSY: 3_000,
  // An attempt may itself take the 2 s of connecting, and a dead database is to be reported within 3 s.
  UNAVAILABLE: 900,
};

/** Milliseconds between two attempts: at first, and at most. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 300;
/** Milliseconds that closing waits for abandoned calls, which still run in the engine. */
const CLOSING_WAIT = 2_000;

/** A running call: whether its time is up, and what to do when it is. */
export class Call {
  #isOver = false;
  readonly #undo = new Set<() => void>();
  readonly statement: string;
  readonly deadline: number;

  constructor(statement: string, deadline: number) {
    this.statement = statement;
    this.deadline = deadline;
  }

  /** Whether the deadline has passed. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Throws TOO_SLOW after the deadline, when nobody waits for the result any more. */
  check(): void {
    if (this.#isOver) throw tooSlow(this);
  }

  /** Calls `undo` at the deadline, unless the returned function was called before. */
  whenOver(undo: () => void): () => void {
    this.#undo.add(undo);
    return () => this.#undo.delete(undo);
  }

  end(): void {
    this.#isOver = true;
    for (const undo of this.#undo) undo();
  }
}

/** The running calls of a database. Each of them settles by its deadline, and closing waits for them. */
export class Calls {
  readonly #running = new Set<Promise<unknown>>();
  readonly #unawaited = new Set<() => void>();
  #abandoned = 0;
  #closed = false;

  /** The number of calls that were abandoned at their deadline and still run in the engine. */
  get abandoned(): number {
    return this.#abandoned;
  }

  /**
   * Runs `work`, and rejects with TOO_SLOW after `deadline` milliseconds whatever `work` is doing. With `unawaited` nobody needs
   * the result, so that closing abandons the call.
   */
  async run<T>(statement: string, deadline: number, work: (call: Call) => Promise<T>, unawaited = false): Promise<T> {
    if (this.#closed)
      throw new DatabaseError("UNAVAILABLE", { statement, message: "The database is closed.", final: true });
    const call = new Call(statement, deadline);
    const working = work(call);
    this.#running.add(working);
    let giveUp = () => {};
    const late = new Promise<never>((_, reject) => {
      giveUp = () => {
        this.#abandoned += 1;
        reject(tooSlow(call));
        call.end();
      };
    });
    const timer = setTimeout(giveUp, deadline);
    if (unawaited) this.#unawaited.add(giveUp);
    const done = (): void => {
      this.#running.delete(working);
      if (call.isOver) this.#abandoned -= 1;
    };
    working.then(done, done);
    try {
      return await Promise.race([working, late]);
    } finally {
      clearTimeout(timer);
      this.#unawaited.delete(giveUp);
    }
  }

  /**
   * Refuses new calls, abandons the unawaited ones, and waits for the others; for abandoned calls it waits only a moment. Returns
   * false if it was called before.
   */
  async close(): Promise<boolean> {
    const first = !this.#closed;
    this.#closed = true;
    for (const giveUp of this.#unawaited) giveUp();
    const all = Promise.allSettled(this.#running);
    while (this.#running.size > this.#abandoned) await Promise.race([...this.#running].concat(pause(50)));
    if (this.#abandoned > 0) {
      const over = new AbortController();
      const patience = pause(CLOSING_WAIT, undefined, { signal: over.signal }).catch(() => undefined);
      await Promise.race([all, patience]);
      over.abort();
    }
    return first;
  }
}

/** Repeats `attempt` after an error that may pass, with growing pauses of random length, until the call is over. */
export function retryCall<T>(call: Call, attempt: () => Promise<T>): Promise<T> {
  return withRetry(attempt, {
    retryFor: (error) =>
      error instanceof DatabaseError && !error.final && !call.isOver ? (RETRY_FOR[error.code] ?? 0) : 0,
    // Of random length, so that writes that met do not meet again.
    pauseAfter: ({ attempts }) =>
      Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE) * (0.5 + Math.random() / 2),
  });
}

function tooSlow({ statement, deadline }: Call): DatabaseError {
  return new DatabaseError("TOO_SLOW", { statement, message: `The database did not answer within ${deadline} ms.` });
}
