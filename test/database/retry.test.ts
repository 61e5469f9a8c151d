import { type FailedAttempt, type RetryPolicy, withRetry } from "../../src/database/retry.js";

/** Fails so many times, each time with an error of its number, and then answers how many attempts it took. */
function failing(times: number): () => Promise<number> {
  let attempts = 0;
  return async () => {
    attempts += 1;
    if (attempts <= times) throw new Error(`failure ${attempts}`);
    return attempts;
  };
}

const PATIENT: RetryPolicy = { retryFor: () => 60_000, pauseAfter: () => 1 };

test("what fails is attempted again until it succeeds", async () => {
  expect(await withRetry(failing(3), PATIENT)).toBe(4);
});

test("what succeeds is attempted once", async () => {
  expect(await withRetry(failing(0), PATIENT)).toBe(1);
});

test("an error that does not pass is thrown as it is", async () => {
  const policy = { ...PATIENT, retryFor: (error: unknown) => (String(error).endsWith("failure 2") ? 0 : 60_000) };
  await expect(withRetry(failing(3), policy)).rejects.toThrow("failure 2");
});

test("an error that does not pass is thrown even where nothing is waited for", async () => {
  await expect(withRetry(failing(1), { retryFor: () => 0, pauseAfter: () => 0 })).rejects.toThrow("failure 1");
});

test("no attempt begins after the time of its error: the last error is thrown, not after a wait", async () => {
  const policy = { retryFor: () => 50, pauseAfter: ({ attempts }: FailedAttempt) => (attempts === 3 ? 60_000 : 1) };
  await expect(withRetry(failing(9), policy)).rejects.toThrow("failure 3");
});

test("the wait grows with the attempts, as the policy says, and what stands in the way is waited for after it", async () => {
  const told: string[] = [];
  const policy: RetryPolicy = {
    retryFor: () => 60_000,
    pauseAfter: ({ attempts }) => {
      told.push(`pause ${attempts}`);
      return attempts;
    },
    onRetry: ({ error, attempts }) => told.push(`${(error as Error).message}, attempt ${attempts}`),
    beforeRetry: async ({ attempts }) => void told.push(`before ${attempts + 1}`),
  };
  await withRetry(failing(2), policy);
  expect(told).toEqual([
    ...["pause 1", "failure 1, attempt 1", "before 2"],
    ...["pause 2", "failure 2, attempt 2", "before 3"],
  ]);
});
