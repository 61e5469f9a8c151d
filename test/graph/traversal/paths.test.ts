import fc from "fast-check";
import { PHASES } from "../../../src/domain/records.js";
import { paths } from "../../../src/graph/traversal/paths.js";
import { anyWideView, leavesSome, someTypes } from "../views/asked.js";
import { onRandomGraphs, SEED, STARTUP } from "../views/random.js";
import { LINKED_KEYS, linkedShape } from "../views/shapes.js";
import { bothWays, byLengthAndKeys, chainsFrom, edgesIn, saidOfPath, sharesADay, toldOfChain } from "./plain-chains.js";

const two = fc.uniqueArray(fc.constantFrom(...LINKED_KEYS), { minLength: 2, maxLength: 2 });
const question = fc.record({
  ends: two,
  types: someTypes,
  excludeTypes: someTypes,
  phases: fc.option(fc.subarray([...PHASES], { minLength: 1 }), { nil: undefined, freq: 2 }),
  maxHops: fc.constantFrom(undefined, 1, 2, 3, 4, 5),
  first: fc.constantFrom(undefined, 1, 3, 100),
  overlapping: fc.boolean(),
});

test(
  `the paths between two are the first that plain code finds by trying every chain (seed ${SEED})`,
  async () => {
    const found = { paths: 0, several: 0, dead: 0, throughOneFactTwice: 0 };
    await onRandomGraphs(
      found,
      async (graph, runs) => {
        const property = fc.asyncProperty(anyWideView, question, async (view, { ends, ...asked }) => {
          fc.pre(leavesSome(asked));
          const [from = "", to = ""] = ends;
          const steps = bothWays(edgesIn(graph.versions[view.revision] ?? [], view, asked));
          const chains = [...chainsFrom(steps, from, asked.maxHops ?? 4)].filter((chain) => chain.at(-1)?.to === to);
          const living = chains.filter((chain) => !asked.overlapping || sharesADay(chain, view));
          const expected = living.sort(byLengthAndKeys).slice(0, asked.first ?? 10);
          const answer = await paths(graph.session(), view, { from, to, ...asked });
          expect(answer.paths.map(saidOfPath)).toEqual(expected.map((chain) => toldOfChain(chain, view)));
          expect(answer.truncated).toBeNull();
          found.paths += expected.length > 0 ? 1 : 0;
          found.several += expected.length > 1 ? 1 : 0;
          found.throughOneFactTwice += expected.some(
            (chain) => new Set(chain.map(({ shown }) => shown)).size < chain.length,
          )
            ? 1
            : 0;
          found.dead += chains.every((chain) => sharesADay(chain, view)) ? 0 : 1;
        });
        await fc.assert(property, runs);
      },
      linkedShape,
      70,
    );
  },
  STARTUP,
);
