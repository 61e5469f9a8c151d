import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";

/** Milliseconds between two signs of life. */
const BEAT = 10_000;

/** Renews the lease of a holder. */
export interface SignsOfLife {
  /** Does `work`, which renews the lease itself: nothing else does meanwhile. */
  besides<T>(work: () => Promise<T>): Promise<T>;
  end(): void;
}

/** Renews the lease while its holder writes nothing, but reads or compares. `time`: how long the lease lasts without renewal. */
export function signsOfLife(database: Database, owner: string, time: number): SignsOfLife {
  let busy = 0;
  const besides = async <T>(work: () => Promise<T>): Promise<T> => {
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
    }
  };
  const beat = () => database.write((transaction) => transaction.run(statement("ledger-beat"), { owner, time }));
  // A batch says it itself, and has the ledger locked. What cannot be said now is said the next time.
  const beating = setInterval(
    () => {
      if (busy === 0) besides(beat).catch(() => {});
    },
    Math.min(BEAT, time / 4),
  ).unref();
  return { besides, end: () => clearInterval(beating) };
}
