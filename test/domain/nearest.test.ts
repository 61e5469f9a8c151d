import { nearestTo } from "../../src/search/nearest.js";

const KEYS = ["alibaba", "alibaba-cloud", "aws", "google", "google-cloud", "tencent-cloud"];

test.each([
  ["a letter left out", "alibaba-clud", ["alibaba-cloud", "alibaba", "tencent-cloud"]],
  ["two letters swapped", "gogole", ["google", "google-cloud", "alibaba-cloud"]],
  ["capitals", "GOOGLE", ["google", "google-cloud", "alibaba-cloud"]],
  ["nothing like it", "qqqqqqqqqqqqq", ["alibaba", "alibaba-cloud", "aws"]],
])("the nearest of some keys: %s", (_, sought, nearest) => {
  expect(nearestTo(sought, KEYS)).toEqual(nearest);
});

test("a name counts like a key, and separators between words do not count", () => {
  expect(nearestTo("g-enews", KEYS, new Map([["tencent-cloud", "G.Enews"]]))[0]).toBe("tencent-cloud");
  expect(nearestTo("google_cloud", ["google-clouds", "google-cloud"])[0]).toBe("google-cloud");
});

test("equally near keys come in alphabetical order, each once", () => {
  expect(nearestTo("ax", ["ac", "ab", "ac", "aa", "ad"])).toEqual(["aa", "ab", "ac"]);
  expect(nearestTo("ax", ["ab"])).toEqual(["ab"]);
  expect(nearestTo("ax", [])).toEqual([]);
});
