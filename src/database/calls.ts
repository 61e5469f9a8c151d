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

/** One call that is under way: whether its time is up, and what to do when it is. */
export class Call {
  #over = false;
  readonly #undo = new Set<() => void>();
  readonly statement: string;
  readonly deadline: number;

  constructor(statement: string, deadline: number) {
    this.statement = statement;
    this.deadline = deadline;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Throws TOO_SLOW when the time is up: nobody waits for what would come next. */
  check(): void {
    if (this.#over) throw tooSlow(this);
  }

  /** Has `undo` called if the time is up before the returned function is. */
  whenOver(undo: () => void): () => void {
    this.#undo.add(undo);
    return () => this.#undo.delete(undo);
  }

  end(): void {
    this.#over = true;
    for (const undo of this.#undo) undo();
  }
}

/** The calls of one open database: each answers by its deadline, and closing waits for them. */
export class Calls {
  readonly #running = new Set<Promise<unknown>>();
  readonly #unawaited = new Set<() => void>();
  #abandoned = 0;
  #closed = false;

  /** Calls that were given up at their deadline and still run in the engine. */
  get abandoned(): number {
    return this.#abandoned;
  }

  /**
   * Runs `work`, and rejects with TOO_SLOW after `deadline` milliseconds whatever `work` is doing. `unawaited`: nobody needs
   * what it does, so that closing gives it up.
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
      if (call.over) this.#abandoned -= 1;
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
   * Refuses new calls, gives up the unawaited, and waits for those under way; for the abandoned ones only a moment. False when
   * called before.
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
      error instanceof DatabaseError && !error.final && !call.over ? (RETRY_FOR[error.code] ?? 0) : 0,
    // Of random length, so that writes that met do not meet again.
    pauseAfter: ({ attempts }) =>
      Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE) * (0.5 + Math.random() / 2),
  });
}

function tooSlow({ statement, deadline }: Call): DatabaseError {
  return new DatabaseError("TOO_SLOW", { statement, message: `The database did not answer within ${deadline} ms.` });
}
