import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../../database/port.js";
import { withRetry } from "../../database/retry.js";
import { InvalidInput } from "../../domain/errors.js";
import { describeHolder, type Holder, LEASE, leaseHolder, mayBeOver } from "./holder.js";

/** Milliseconds between two looks at whether the other writer has finished. */
const BETWEEN_LOOKS = 300;

/** Milliseconds to wait so that a writer outlives the lease of another one that was killed. */
export const PATIENCE = LEASE + 15_000;

/** Another writer has the lease, or wrote while this write was prepared. */
export class WriteConflict extends InvalidInput {
  /** The other writer, where it is known. */
  readonly holder: Holder | undefined;

  constructor(message: string, holder?: Holder) {
    super(message);
    this.holder = holder;
  }
}

/** How a write waits for other writers. */
export interface Waiting {
  /** Milliseconds to wait while another process writes; 0 without it. */
  readonly wait?: number | undefined;
  /** Given a line to log that says which writer is waited for, and for how long; once for each writer. */
  readonly onWaiting?: ((line: string) => void) | undefined;
}

/**
 * Does `work`, and does it again from its beginning for up to `wait` milliseconds while it throws a WriteConflict: services
 * that start at once each load the same packages, and those who come second find them loaded.
 */
export function retryOnConflict<T>(
  database: Database,
  { wait = 0, onWaiting = () => {} }: Waiting,
  work: () => Promise<T>,
): Promise<T> {
  const until = performance.now() + wait;
  let waitedFor: string | undefined;
  return withRetry(work, {
    retryFor: (error) => (error instanceof WriteConflict ? wait : 0),
    pauseAfter: () => BETWEEN_LOOKS,
    onRetry: ({ error, elapsed }) => {
      const { holder } = error as WriteConflict;
      if (holder && holder.lease !== waitedFor)
        onWaiting(
          `Waiting up to ${Math.ceil((wait - elapsed) / 1_000)} s for another writer: ${describeHolder(holder)}.`,
        );
      waitedFor = holder?.lease ?? waitedFor;
    },
    // The work begins with reading a package, which would slow down whoever writes: only their lease is looked at.
    beforeRetry: async () => {
      while (performance.now() < until && !(await isFree(database))) await pause(BETWEEN_LOOKS);
    },
  });
}

async function isFree(database: Database): Promise<boolean> {
  const holder = await leaseHolder(database, LEASE);
  return holder === undefined || mayBeOver(holder);
}
