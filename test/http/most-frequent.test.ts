import { createHash } from "node:crypto";
import { parse } from "graphql";
import { MostFrequent } from "../../src/http/operations/most-frequent.js";
import { OperationCounts } from "../../src/http/operations/operation-counts.js";

const keyOf = (name: string) => createHash("sha256").update(name).digest("hex");
const times = (count: number, what: (nth: number) => void) => {
  for (let nth = 0; nth < count; nth++) what(nth);
};

test.each([200, 20_000])("%i keys that occur once push out none that occurred often", (invented) => {
  const frequent = new MostFrequent(200);
  const real = Array.from({ length: 40 }, (_, nth) => keyOf(`real ${nth}`));
  for (const key of real) times(8, () => frequent.add(key));
  times(invented, (nth) => frequent.add(keyOf(`invented ${nth}`)));
  for (const key of real) expect(frequent.add(key)).toEqual({ kept: true });
});

test("a key that comes while others are invented is kept once it is more frequent than they are", () => {
  const frequent = new MostFrequent(200);
  const late = keyOf("late");
  let kept = 0;
  // One in a hundred.
  times(20_000, (nth) => {
    frequent.add(keyOf(`invented ${nth}`));
    if (nth % 100 === 0 && frequent.add(late).kept) kept += 1;
  });
  expect(kept).toBeGreaterThan(190);
});

test("what is no longer asked makes room for what is", () => {
  const frequent = new MostFrequent(2);
  times(5_000, () => frequent.add(keyOf("old")));
  times(5_000, () => frequent.add(keyOf("older")));
  times(400_000, () => frequent.add(keyOf("steady")));
  const { forgotten } = frequent.add(keyOf("steady"));
  expect(forgotten).toBeUndefined();
  times(700, () => frequent.add(keyOf("new")));
  expect(frequent.add(keyOf("new"))).toEqual({ kept: true });
});

test("the number of keys that are held is bounded, and each operation is counted once", () => {
  const counts = new OperationCounts((text) => (text === "{ known }" ? "Known" : undefined));
  const count = (text: string) => {
    const document = parse(text);
    counts.count(text, document, document.definitions[0] as never);
  };
  times(3_000, (nth) => count(`{ a${nth} }`));
  times(50, () => count("{ known }"));
  times(50, () => count("query Known { other }"));
  const entries = [...counts.entries];
  expect(entries).toHaveLength(202);
  expect(entries.reduce((sum, [, one]) => sum + one, 0)).toBe(3_100);
  expect(new Map(entries).get("Known")).toBe(50);
});
