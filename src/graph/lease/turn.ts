import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../../database/port.js";
import { InvalidInput } from "../../domain/errors.js";
import { describeHolder, type Holder, LEASE, leaseHolder, mayBeOver } from "./holder.js";

/** Milliseconds between two looks whether the other writer has finished. */
const BETWEEN_LOOKS = 300;

/** Milliseconds that a writer waits who should not fail because another one was killed: longer than its lease lasts. */
export const PATIENCE = LEASE + 15_000;

/** Somebody else writes to the graph, or wrote while this write was prepared. */
export class NotOurTurn extends InvalidInput {
  /** Who writes, where that is known. */
  readonly holder: Holder | undefined;

  constructor(message: string, holder?: Holder) {
    super(message);
    this.holder = holder;
  }
}

/** How a write waits for others. */
export interface Waiting {
  /** Milliseconds to wait while somebody else writes; none without it. */
  readonly wait?: number | undefined;
  /** Told for whom it waits and for how long, as a line to log; again when it is another one. */
  readonly onWaiting?: ((line: string) => void) | undefined;
}

/**
 * Does `work`, from its beginning again for up to `wait` milliseconds while it throws NotOurTurn: services that start at
 * once each load the same packages, and those who come second find them loaded.
 */
export async function inTurn<T>(
  database: Database,
  { wait = 0, onWaiting = () => {} }: Waiting,
  work: () => Promise<T>,
): Promise<T> {
  const until = performance.now() + wait;
  let waitedFor: string | undefined;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const left = until - performance.now();
      if (!(error instanceof NotOurTurn) || left < 0) throw error;
      const { holder } = error;
      if (holder && holder.lease !== waitedFor)
        onWaiting(`Waiting up to ${Math.ceil(left / 1_000)} s for another writer: ${describeHolder(holder)}.`);
      waitedFor = holder?.lease ?? waitedFor;
      await pause(BETWEEN_LOOKS);
      // Only looked at, for the work begins with reading a package, and would come in the way of whoever writes.
      while (performance.now() < until && !(await isFree(database))) await pause(BETWEEN_LOOKS);
    }
  }
}

async function isFree(database: Database): Promise<boolean> {
  const holder = await leaseHolder(database, LEASE);
  return holder === undefined || mayBeOver(holder);
}
