import { setTimeout as pause } from "node:timers/promises";
import { InvalidInput } from "../../domain/errors.js";

/** Milliseconds between two looks whether the other writer has finished. */
const BETWEEN_LOOKS = 300;

/** Somebody else writes to the graph, or wrote while this write was prepared. */
export class NotOurTurn extends InvalidInput {}

/**
 * Does `work`, from its beginning again for up to `wait` milliseconds while it throws NotOurTurn: services that start at
 * once each load the same packages, and those who come second find them loaded.
 */
export async function inTurn<T>(wait: number, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + wait;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof NotOurTurn) || performance.now() > until) throw error;
      await pause(BETWEEN_LOOKS);
    }
  }
}
