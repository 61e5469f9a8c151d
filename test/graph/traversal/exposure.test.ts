import fc from "fast-check";
import { PHASES } from "../../../src/domain/records.js";
import { exposure } from "../../../src/graph/traversal/exposure.js";
import { anyWideView } from "../views/asked.js";
import { catalogue } from "../views/edges.js";
import { onRandomGraphs, SEED, STARTUP } from "../views/random.js";
import { type Key, KINDS, LINKED_KEYS, linkedShape } from "../views/shapes.js";
import {
  bothWays,
  byLengthAndKeys,
  chainsFrom,
  edgesIn,
  type PlainStep,
  saidOfPath,
  sharesADay,
  toldOfChain,
} from "./plain-chains.js";

const question = fc.record({
  to: fc.oneof(fc.constantFrom<Key>("e", "i", "n"), fc.constantFrom(...LINKED_KEYS)),
  maxHops: fc.constantFrom(undefined, 1, 2, 4, 6, 6),
  kinds: fc.option(fc.subarray([...new Set(Object.values(KINDS))], { minLength: 1 }), { nil: undefined, freq: 2 }),
  phases: fc.option(fc.subarray([...PHASES], { minLength: 1 }), { nil: undefined, freq: 2 }),
  first: fc.constantFrom(undefined, 2, 500),
  types: fc.option(fc.subarray(["CUSTOMER_OF", "DEPENDS_ON", "TARGETS", "UNIT_OF"], { minLength: 1 }), {
    nil: undefined,
    freq: 2,
  }),
  excludeTypes: fc.constantFrom(undefined, undefined, ["HINDERS", "STATED"]),
});

/** The steps along which being reached flows, as the entries of the catalogue say. */
const flowing = ({ shown, forward }: PlainStep) =>
  catalogue.get(shown.version.type)?.exposure === (forward ? "TO_TARGET" : "TO_SOURCE");
const ruleOf = ({ shown, forward }: PlainStep) =>
  `${shown.version.type}: ${forward ? "from source to target" : "from target to source"}`;

test(
  `whom something reaches, and by which shortest chain, is what plain code finds by trying every chain (seed ${SEED})`,
  async () => {
    const met = { far: 0, cut: 0, alive: 0 };
    await onRandomGraphs(
      met,
      async (graph, runs) => {
        const property = fc.asyncProperty(anyWideView, question, async (view, asked) => {
          const steps = bothWays(edgesIn(graph.versions[view.revision] ?? [], view, asked)).filter(flowing);
          const shortest = new Map<string, PlainStep[]>();
          for (const chain of chainsFrom(steps, asked.to, asked.maxHops ?? 3)) {
            const reached = chain.at(-1)?.to ?? "";
            const before = shortest.get(reached);
            if (sharesADay(chain, view) && (!before || byLengthAndKeys(chain, before) < 0))
              shortest.set(reached, chain);
          }
          const wanted = [...shortest]
            .filter(([key]) => asked.kinds === undefined || asked.kinds.includes(KINDS[key as Key]))
            .sort(([, one], [, other]) => byLengthAndKeys(one, other));
          const most = asked.first ?? 50;

          const answer = await exposure(graph.session(), view, asked);
          expect(
            answer.nodes.map(({ entity, distance, witness, rules }) => ({
              key: entity.key,
              distance,
              witness: saidOfPath(witness),
              rules,
            })),
          ).toEqual(
            wanted.slice(0, most).map(([key, chain]) => ({
              key,
              distance: chain.length,
              witness: toldOfChain(chain, view),
              rules: chain.map(ruleOf),
            })),
          );
          expect(answer.truncated).toEqual(wanted.length > most ? { reason: "ENTITIES", limit: most } : null);
          met.far += answer.nodes.some(({ distance }) => distance > 2) ? 1 : 0;
          met.cut += answer.truncated ? 1 : 0;
          met.alive += answer.nodes.length > 0 ? 1 : 0;
        });
        await fc.assert(property, runs);
      },
      linkedShape,
      160,
    );
  },
  STARTUP,
);
