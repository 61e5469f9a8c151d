import type { Database } from "../../../src/database/port.js";
import type { Budget, TruncationReason } from "../../../src/graph/reading/budget.js";
import { exposure } from "../../../src/graph/traversal/exposure.js";
import { neighborhood } from "../../../src/graph/traversal/neighborhood.js";
import { paths } from "../../../src/graph/traversal/paths.js";
import { ALL, link, looking, written } from "./written-graph.js";

/** Six customers, each of a hub and of a rival of it, the first with the least confidence; and units behind the first and the last. */
const customers = ["c0", "c1", "c2", "c3", "c4", "c5"];
const units = ["u0", "u1", "u2", "u3"];
let database: Database;
beforeAll(async () => {
  const sure = (nth: number) => ({ confidence: 0.1 + nth / 10 });
  database = await written(
    {},
    ["hub", "rival", "v", ...customers, ...units],
    [
      ...customers.map((customer, nth) => link("CUSTOMER_OF", { customer, provider: "hub" }, sure(nth))),
      // Of the rival the last is the least sure.
      ...customers.map((customer, nth) =>
        link("DEPENDS_ON", { dependent: customer, provider: "rival" }, sure(5 - nth)),
      ),
      ...units.map((unit, nth) => link("UNIT_OF", { unit, parent: units[nth - 1] ?? "c5" })),
      link("UNIT_OF", { unit: "v", parent: "c0" }),
    ],
  );
}, 60_000);
afterAll(() => database?.close());

const budgeted = (budget: Partial<Budget>) => looking(database, budget);
const pathKeys = async (budget: Partial<Budget>, from: string, to: string, maxHops = 4, first = 100) => {
  const found = await paths(budgeted(budget), ALL, { from, to, maxHops, first, overlapping: true });
  return [found.paths.map(({ entities }) => entities.join(" ")), found.truncated] as const;
};
const exposed = async (budget: Partial<Budget>, more: object = {}) => {
  const { nodes, truncated } = await exposure(budgeted(budget), ALL, { to: "hub", maxHops: 6, ...more });
  return [nodes.map(({ entity }) => entity.key), truncated] as const;
};
const around = async (budget: Partial<Budget>, more: object = {}) => {
  const { entities, truncated } = await neighborhood(budgeted(budget), ALL, { around: ["hub"], hops: 3, ...more });
  return [entities.map(({ key }) => key), truncated] as const;
};
const because = (reason: TruncationReason, limit: number) => ({ reason, limit });

test("a traversal that meets no limit is complete, and says so", async () => {
  expect(await exposed({})).toEqual([[...customers, "v", ...units], null]);
  expect(await around({})).toEqual([["hub", "c5", "c4", "c3", "c2", "c1", "c0", "rival", "u0", "v", "u1"], null]);
  expect(await pathKeys({}, "u3", "hub", 6)).toEqual([["u3 u2 u1 u0 c5 hub"], null]);
});

test("of an entity with more facts than the degree allows the most confident are followed: DEGREE", async () => {
  expect(await exposed({ degree: 2 }, { maxHops: 1 })).toEqual([["c4", "c5"], because("DEGREE", 2)]);
  expect(await around({ degree: 2 }, { hops: 1 })).toEqual([["hub", "c5", "c4"], because("DEGREE", 2)]);
});

test("a path that the other end can read is not lost to the degree of one end", async () => {
  expect(await pathKeys({ degree: 3 }, "hub", "c0", 1)).toEqual([["hub c0"], null]);
  expect(await pathKeys({ degree: 3 }, "c0", "hub", 1)).toEqual([["c0 hub"], null]);
  // The hub's three most confident customers are others.
  expect(await pathKeys({ degree: 3 }, "hub", "v", 2)).toEqual([["hub c0 v"], null]);
});

test("a path between two ends with too many facts each may be lost, which is said: DEGREE", async () => {
  // One end sees c5 and c4, the other c0 and c1.
  const [found, truncated] = await pathKeys({ degree: 2 }, "hub", "rival", 2);
  expect(found).toEqual([]);
  expect(truncated).toEqual(because("DEGREE", 2));
  expect(await pathKeys({ degree: 6 }, "hub", "rival", 2)).toEqual([customers.map((key) => `hub ${key} rival`), null]);
});

test("no more entities are read than allowed: ENTITIES", async () => {
  expect(await exposed({ entities: 1 })).toEqual([customers, because("ENTITIES", 1)]);
  expect(await around({ entities: 1 })).toEqual([["hub", "c5", "c4", "c3", "c2", "c1", "c0"], because("ENTITIES", 1)]);
  expect(await pathKeys({ entities: 2 }, "u3", "hub", 6)).toEqual([[], because("ENTITIES", 2)]);
});

test("no more entities are answered than asked for: ENTITIES", async () => {
  expect(await exposed({}, { first: 3 })).toEqual([["c0", "c1", "c2"], because("ENTITIES", 3)]);
  expect(await around({}, { maxEntities: 3 })).toEqual([["hub", "c5", "c4"], because("ENTITIES", 3)]);
});

test("no more facts are read than allowed, the most confident first: FACTS", async () => {
  expect(await exposed({ facts: 3 })).toEqual([["c3", "c4", "c5"], because("FACTS", 3)]);
  expect(await around({ facts: 3 })).toEqual([["hub", "c5", "c4", "c3"], because("FACTS", 3)]);
  expect(await pathKeys({ facts: 3 }, "u3", "hub", 6)).toEqual([[], because("FACTS", 3)]);
});

test("just as many facts as are allowed, and none more to read, are no cut", async () => {
  expect(await exposed({ facts: 6 }, { maxHops: 1 })).toEqual([customers, null]);
  expect(await exposed({ facts: 6 }, { maxHops: 2 })).toEqual([customers, because("FACTS", 6)]);
});

test("no traversal goes further than the service allows, whatever is asked for: HOPS", async () => {
  expect(await exposed({ hops: 2 })).toEqual([[...customers, "v", "u0"], because("HOPS", 2)]);
  expect(await around({ hops: 1 })).toEqual([["hub", "c5", "c4", "c3", "c2", "c1", "c0"], because("HOPS", 1)]);
  expect(await pathKeys({ hops: 3 }, "u3", "hub", 6)).toEqual([[], because("HOPS", 3)]);
  // What is found in fewer hops lacks nothing, nor does what was not asked to go further.
  expect(await pathKeys({ hops: 1 }, "c0", "hub", 4, 1)).toEqual([["c0 hub"], null]);
  expect(await exposed({ hops: 2 }, { maxHops: 2 })).toEqual([[...customers, "v", "u0"], null]);
});

test.each(["paths", "neighborhood", "exposure"])("too little time is an error and no half answer: %s", async (what) => {
  const budget = { milliseconds: 0 };
  const asked = {
    paths: () => pathKeys(budget, "u3", "hub"),
    neighborhood: () => around(budget),
    exposure: () => exposed(budget),
  };
  await expect(asked[what as keyof typeof asked]()).rejects.toMatchObject({
    code: "TOO_SLOW",
    message: "The traversal took longer than 0 ms. Ask for fewer hops or types.",
  });
});
