import { Kept } from "../../src/graph/reading/memory.js";
import { sharedReading } from "../../src/graph/reading/shared-reading.js";

/** An answer of about a kilobyte. */
const answer = (number: number) => `${number}`.padStart(500, " ");

test("what is remembered stays below the limit, however much is asked", () => {
  const kept = new Kept(100_000);
  let most = 0;
  for (let number = 0; number < 1_000; number++) {
    kept.set(`question ${number}`, answer(number));
    most = Math.max(most, kept.bytes);
  }
  expect(most).toBeLessThanOrEqual(100_000);
  // It is no empty promise either: half of it at least is in use.
  expect(kept.bytes).toBeGreaterThan(25_000);
  expect(kept.get("question 999")).toEqual(expect.objectContaining({ value: answer(999) }));
  expect(kept.get("question 0")).toBeUndefined();
});

test("what is asked for again and again outlives what is asked for once", () => {
  const kept = new Kept(100_000);
  kept.set("popular", answer(0));
  for (let number = 0; number < 1_000; number++) {
    kept.set(`question ${number}`, answer(number));
    expect(kept.get("popular")).toBeDefined();
  }
});

test("an answer that would fill half of the memory is not remembered, and drives out nothing", () => {
  const kept = new Kept(10_000);
  kept.set("small", "answer");
  kept.set(
    "large",
    Array.from({ length: 100 }, (_, number) => ({ number, text: answer(number) })),
  );
  expect(kept.get("large")).toBeUndefined();
  expect(kept.get("small")).toBeDefined();
});

test("that there is nothing is remembered too, and is not the same as not knowing", () => {
  const kept = new Kept(10_000);
  kept.set("nobody", undefined);
  expect(kept.get("nobody")).toEqual(expect.objectContaining({ value: undefined }));
  expect(kept.get("somebody")).toBeUndefined();
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
