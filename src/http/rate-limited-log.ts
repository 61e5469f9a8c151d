/** The most lines of one kind in a minute, and the minute in milliseconds. */
const MOST_LINES = 10;
const MINUTE = 60_000;

/** A log of events that clients cause, which could be any number: of each kind at most ten lines a minute are written. */
export interface RateLimitedLog {
  /** Calls `write` if a line of this kind may still be written in this minute. At its end, calls `more` with the number of lines left out, if any. */
  write(kind: string, write: () => void, more: (leftOut: number) => void): void;
}

/** Makes a rate-limited log. A minute begins with the first line of its kind. Kinds are few: clients do not choose them. */
export function rateLimitedLog(minute = MINUTE): RateLimitedLog {
  const written = new Map<string, number>();
  return {
    write(kind, write, more) {
      const before = written.get(kind);
      written.set(kind, (before ?? 0) + 1);
      if ((before ?? 0) < MOST_LINES) write();
      if (before !== undefined) return;
      setTimeout(() => {
        const leftOut = (written.get(kind) ?? 0) - MOST_LINES;
        written.delete(kind);
        if (leftOut > 0) more(leftOut);
      }, minute).unref();
    },
  };
}
