import { setTimeout as pause } from "node:timers/promises";

/** A failed attempt. */
export interface FailedAttempt {
  readonly error: unknown;
  /** How many attempts have failed so far, this one included. */
  readonly attempts: number;
  /** Milliseconds since the first attempt began. */
  readonly elapsed: number;
}

/** When a failed attempt is repeated. */
export interface RetryPolicy {
  /** Milliseconds since the first attempt began within which this error is worth another attempt; 0 for none. */
  readonly retryFor: (error: unknown) => number;
  /** Milliseconds to wait before the next attempt. */
  readonly pauseAfter: (failed: FailedAttempt) => number;
  /** Called before the wait. */
  readonly onRetry?: (failed: FailedAttempt) => void;
  /** Called after the wait; the next attempt begins when it resolves. */
  readonly beforeRetry?: (failed: FailedAttempt) => Promise<void>;
}

/**
 * Repeats `attempt` while it fails with an error that the policy thinks may pass, and rejects with the error of the last
 * attempt otherwise. Everything in Relata that is tried again goes through here; libraries for this bound the number of
 * attempts or their time, not the time for each kind of error.
 */
export async function withRetry<T>(attempt: () => Promise<T>, policy: RetryPolicy): Promise<T> {
  const began = performance.now();
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const limit = policy.retryFor(error);
      const failed = { error, attempts, elapsed: performance.now() - began };
      const wait = policy.pauseAfter(failed);
      if (limit <= 0 || failed.elapsed + wait > limit) throw error;
      policy.onRetry?.(failed);
      await pause(wait);
      await policy.beforeRetry?.(failed);
    }
  }
}
