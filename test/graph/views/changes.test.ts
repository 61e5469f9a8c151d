import fc from "fast-check";
import { dayAfter } from "../../../src/domain/time/day.js";
import type { View } from "../../../src/domain/view.js";
import { facts } from "../../../src/graph/lists/fact-lists.js";
import { timeline } from "../../../src/graph/lists/timeline.js";
import { ALL_TIME, allOf } from "./asked.js";
import { onRandomGraphs, type RandomGraph, SEED, STARTUP } from "./random.js";

const day = fc.constantFrom(
  "2021-02-09",
  "2021-02-10",
  "2021-05-20",
  "2021-05-21",
  "2021-07-01",
  "2021-09-01",
  "2022-01-01",
);
const two = fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((days) => days.sort());

/** What is known on a day: each fact with where it stands and when it holds. */
async function knownOn(graph: RandomGraph, view: View): Promise<Map<string, { standing: string; validity: object }>> {
  const edges = await allOf(100, (page) => facts(graph.session(), view, {}, page));
  return new Map(edges.map(({ node: { key, standing, validity } }) => [key, { standing, validity }]));
}

test(
  `what changed between two days is what the timeline tells of the days after the first (seed ${SEED})`,
  async () => {
    const told = { published: 0, changed: 0 };
    await onRandomGraphs(told, async (graph, runs) => {
      const property = fc.asyncProperty(two, fc.constantFrom(1, 2), async ([first = "", last = ""], revision) => {
        const view = (known: string): View => ({ ...ALL_TIME, known, revision });
        const before = await knownOn(graph, view(first));
        const known = new Map([...before].map(([key, { standing }]) => [key, standing]));
        const changed = new Set<string>();
        const asked = { clock: "KNOWN" as const, during: `${dayAfter(first)}/${last}` };
        for (const { node } of await allOf(40, (page) => timeline(graph.session(), view(last), asked, page))) {
          const { kind, fact, before: replaced } = node;
          told[kind === "PUBLISHED" ? "published" : "changed"] += 1;
          changed.add(fact.key);
          if (kind === "PUBLISHED" && !known.has(fact.key)) known.set(fact.key, "ASSERTED");
          if (kind === "DISPUTED") known.set(fact.key, "DISPUTED");
          if (kind === "RETRACTED") known.delete(fact.key);
          // The fact in its place is told, and which it replaced.
          if (kind === "SUPERSEDED") known.delete((replaced ?? fact).key);
        }
        const then = await knownOn(graph, view(last));
        expect([...known.keys()].sort()).toEqual([...then.keys()].sort());
        // A fact may be disputed from its publication on, which is no change.
        for (const [key, standing] of known)
          if (standing === "DISPUTED") expect([key, then.get(key)?.standing]).toEqual([key, standing]);
        // What has no moment between the days stands and holds as it did.
        for (const [key, as] of before)
          if (then.has(key) && !changed.has(key)) expect([key, then.get(key)]).toEqual([key, as]);
      });
      await fc.assert(property, runs);
    });
  },
  STARTUP,
);
