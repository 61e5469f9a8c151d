/** How many lines of one kind a minute may have, and the minute in milliseconds. */
const MOST = 10;
const MINUTE = 60_000;

/** Writes lines of a log that clients cause, as many as one pleases: of each kind at most ten a minute. */
export interface RateLimitedLog {
  /** Calls `write` if a line of this kind may still be written in this minute. `more` is told at its end how many were left out. */
  write(kind: string, write: () => void, more: (leftOut: number) => void): void;
}

/** A minute begins with the first line of its kind. Kinds are few: they are ours, and never a client's. */
export function rateLimitedLog(minute = MINUTE): RateLimitedLog {
  const written = new Map<string, number>();
  return {
    write(kind, write, more) {
      const before = written.get(kind);
      written.set(kind, (before ?? 0) + 1);
      if ((before ?? 0) < MOST) write();
      if (before !== undefined) return;
      setTimeout(() => {
        const leftOut = (written.get(kind) ?? 0) - MOST;
        written.delete(kind);
        if (leftOut > 0) more(leftOut);
      }, minute).unref();
    },
  };
}
