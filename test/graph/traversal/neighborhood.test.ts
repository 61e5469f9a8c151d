import fc from "fast-check";
import { PHASES } from "../../../src/domain/records.js";
import { neighborhood } from "../../../src/graph/traversal/neighborhood.js";
import { anyWideView, leavesSome, someTypes } from "../views/asked.js";
import { plainEdges } from "../views/edges.js";
import type { Shown } from "../views/oracle.js";
import { onRandomGraphs, SEED, STARTUP } from "../views/random.js";
import { type Key, KINDS, LINKED_KEYS, linkedShape } from "../views/shapes.js";
import { bothWays, edgesIn, type PlainStep } from "./plain-chains.js";

const question = fc.record({
  around: fc.uniqueArray(fc.constantFrom(...LINKED_KEYS), { minLength: 1, maxLength: 3 }),
  hops: fc.constantFrom(undefined, 1, 2, 3),
  types: someTypes,
  excludeTypes: someTypes,
  phases: fc.option(fc.subarray([...PHASES], { minLength: 1 }), { nil: undefined, freq: 2 }),
  kinds: fc.option(fc.subarray([...new Set(Object.values(KINDS))], { minLength: 1 }), { nil: undefined, freq: 2 }),
  maxEntities: fc.constantFrom(undefined, 1, 2, 4, 7, 500),
});

interface Ring {
  readonly key: string;
  readonly distance: number;
  readonly facts: number;
  readonly confidence: number;
}

/** Everybody within some hops: how far, and by how many facts, the best of which confidence, from those one hop nearer. */
function rings(steps: readonly PlainStep[], around: readonly string[], hops: number): Ring[] {
  const distances = new Map(around.map((key) => [key, 0]));
  // Settled by doing it again and again: nobody can be further away than there are entities.
  for (const _ of LINKED_KEYS)
    for (const { from, to } of steps) {
      const there = (distances.get(from) ?? 99) + 1;
      if (there < (distances.get(to) ?? 99)) distances.set(to, there);
    }
  return [...distances]
    .filter(([, distance]) => distance <= hops)
    .map(([key, distance]) => {
      const telling = steps.filter(({ from, to }) => to === key && distances.get(from) === distance - 1);
      const confidences = telling.map(({ shown }) => shown.version.confidence);
      const facts = new Set(telling.map(({ shown }) => shown.version.key)).size;
      return { key, distance, facts, confidence: Math.max(0, ...confidences) };
    });
}

const nearestFirst = (one: Ring, other: Ring) =>
  one.distance - other.distance ||
  other.facts - one.facts ||
  other.confidence - one.confidence ||
  (one.key < other.key ? -1 : 1);

test(
  `a neighbourhood is everybody within some hops, the nearest and best evidenced first, and what is among them (seed ${SEED})`,
  async () => {
    const met = { cut: 0, whole: 0 };
    await onRandomGraphs(
      met,
      async (graph, runs) => {
        const property = fc.asyncProperty(anyWideView, question, async (view, asked) => {
          fc.pre(leavesSome(asked));
          const { around, kinds, hops = 1, maxEntities: most = 100 } = asked;
          const edges = edgesIn(graph.versions[view.revision] ?? [], view, asked);
          const steps = bothWays(edges).filter(({ to }) => kinds === undefined || kinds.includes(KINDS[to as Key]));
          const outside = rings(steps, around, hops).filter(({ distance }) => distance > 0);
          const keys = [...around, ...outside.sort(nearestFirst).map(({ key }) => key)];
          const shown = keys.slice(0, most);
          const among = ({ version }: Shown) =>
            plainEdges(version).some(({ from, to }) => shown.includes(from.entity) && shown.includes(to.entity));

          const answer = await neighborhood(graph.session(), view, asked);
          expect(answer.entities.map(({ key }) => key)).toEqual(shown);
          expect(answer.relationships.map(({ key, certainty }) => ({ key, certainty })).sort(byKey)).toEqual(
            edges
              .filter(among)
              .map(({ version, certainty }) => ({ key: version.key, certainty }))
              .sort(byKey),
          );
          expect(answer.truncated).toEqual(keys.length > most ? { reason: "ENTITIES", limit: most } : null);
          met[keys.length > most ? "cut" : "whole"] += 1;
        });
        await fc.assert(property, runs);
      },
      linkedShape,
      70,
    );
  },
  STARTUP,
);

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : 1;
}
