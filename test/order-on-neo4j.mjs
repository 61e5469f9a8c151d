// The order in which suites run on the Neo4j of a run. Those that ask the same graph follow each other, so that it is
// imported once (graphs.ts); those that build large ones come last, so that nobody has to empty them.
import { readFileSync } from "node:fs";
import Sequencer from "@jest/test-sequencer";

/** By what a suite names, the last that fits; a suite that names none of it comes after the shipped graphs. */
const GROUPS = [/\bSHIPPED\b|startRelata|hostile\(/, /\[\.\.\.SHIPPED, STORY\]/, /\.\.\.SHIPPED, lookAlikes/];
const OTHERS = GROUPS.length;
const LARGE = [/\bbuildWorlds\(/, /\bbuildHub\(/, /\bmeasuredImport\(/];

export default class OrderOnNeo4j extends Sequencer {
  sort(tests) {
    return tests
      .map((test) => ({ test, place: placeOf(readFileSync(test.path, "utf8")) }))
      .sort((one, other) => one.place - other.place || (one.test.path < other.test.path ? -1 : 1))
      .map(({ test }) => test);
  }
}

function placeOf(text) {
  const large = LARGE.findLastIndex((names) => names.test(text));
  if (large >= 0) return OTHERS + 1 + large;
  const shipped = GROUPS.findLastIndex((names) => names.test(text));
  return shipped >= 0 ? shipped : OTHERS;
}
