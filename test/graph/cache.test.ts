import { AnswerCache } from "../../src/graph/reading/cache.js";
import { sharedReading } from "../../src/graph/reading/shared-reading.js";

/** An answer of about a kilobyte. */
const answer = (number: number) => `${number}`.padStart(500, " ");

test("the cache stays below the limit, however much is asked", () => {
  const cache = new AnswerCache(100_000);
  let most = 0;
  for (let number = 0; number < 1_000; number++) {
    cache.set(`question ${number}`, answer(number));
    most = Math.max(most, cache.bytes);
  }
  expect(most).toBeLessThanOrEqual(100_000);
  // It is no empty promise either: half of it at least is in use.
  expect(cache.bytes).toBeGreaterThan(25_000);
  expect(cache.get("question 999")).toEqual(expect.objectContaining({ value: answer(999) }));
  expect(cache.get("question 0")).toBeUndefined();
});

test("what is asked for again and again outlives what is asked for once", () => {
  const cache = new AnswerCache(100_000);
  cache.set("popular", answer(0));
  for (let number = 0; number < 1_000; number++) {
    cache.set(`question ${number}`, answer(number));
    expect(cache.get("popular")).toBeDefined();
  }
});

test("an answer that would fill half of the cache is not kept, and drives out nothing", () => {
  const cache = new AnswerCache(10_000);
  cache.set("small", "answer");
  cache.set(
    "large",
    Array.from({ length: 100 }, (_, number) => ({ number, text: answer(number) })),
  );
  expect(cache.get("large")).toBeUndefined();
  expect(cache.get("small")).toBeDefined();
});

test("that there is nothing is cached too, and is not the same as not knowing", () => {
  const cache = new AnswerCache(10_000);
  cache.set("nobody", undefined);
  expect(cache.get("nobody")).toEqual(expect.objectContaining({ value: undefined }));
  expect(cache.get("somebody")).toBeUndefined();
});

test("nobody is given what was read before they asked, and those who wait share one reading", async () => {
  let now = 0;
  const begun: (() => void)[] = [];
  const read = sharedReading(async () => {
    const seen = now;
    await new Promise<void>((done) => begun.push(done));
    return seen;
  });
  const first = read();
  now = 1;
  const waiting = [read(), read(), read()];
  begun[0]?.();
  expect(await first).toBe(0);
  while (begun.length < 2) await Promise.resolve();
  begun[1]?.();
  expect(await Promise.all(waiting)).toEqual([1, 1, 1]);
  expect(begun).toHaveLength(2);
});

test("a reading that fails is told to those who shared it, and the next one is tried anew", async () => {
  const answers = [Promise.reject(new Error("gone")), Promise.reject(new Error("still gone")), Promise.resolve("back")];
  const outcomes = answers.map((one) => one.catch((error: Error) => error.message));
  await Promise.all(outcomes);
  const read = sharedReading(() => answers.shift() as Promise<string>);
  const asked = await Promise.allSettled([read(), read(), read()]);
  expect(asked.map((one) => (one.status === "rejected" ? one.reason.message : one.value))).toEqual([
    "gone",
    "still gone",
    "still gone",
  ]);
  expect(await read()).toBe("back");
});

test("a reading that never ends keeps nobody waiting who asks after it", async () => {
  const answers = [new Promise<string>(() => {}), Promise.resolve("answered")];
  const read = sharedReading(() => answers.shift() as Promise<string>);
  void read();
  expect(await Promise.all([read(), read()])).toEqual(["answered", "answered"]);
});
