import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";

/** Milliseconds between two signs of life. */
const BEAT = 10_000;

/** What lets the database hear of a holder. */
export interface SignsOfLife {
  /** Does `work`, which tells of itself: while it runs nothing else is said. */
  besides<T>(work: () => Promise<T>): Promise<T>;
  end(): void;
}

/** Has the database hear of the holder while it writes nothing: it reads, or compares. `time`: how long its lease lasts without. */
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
