import fc from "fast-check";
import { PHASES } from "../../../src/domain/records.js";
import { switches } from "../../../src/graph/lists/switches.js";
import { allOf, anyPageSize, anyView } from "./asked.js";
import { expectedFacts } from "./oracle.js";
import { onRandomGraphs, SEED, STARTUP } from "./random.js";

const somebody = fc.option(fc.constantFrom("a", "b", "c", "d", "e"), { freq: 2, nil: undefined });
const anySwitchFilter = fc.record({
  customer: somebody,
  from: somebody,
  to: fc.option(fc.constant("g"), { freq: 2, nil: undefined }),
  during: fc.option(fc.constantFrom("2021", "2021-05", "../2021-05-20"), { freq: 2, nil: undefined }),
  phases: fc.option(fc.subarray([...PHASES], { minLength: 1 }), { freq: 2, nil: undefined }),
});

test(
  `the switches of a view, by who left whom for what, are those that plain code finds (seed ${SEED})`,
  async () => {
    const found = { some: 0, several: 0 };
    await onRandomGraphs(found, async (graph, runs) => {
      const property = fc.asyncProperty(anyView, anyPageSize, anySwitchFilter, async (view, size, filter) => {
        const { during, phases, ...parts } = filter;
        const asked = { types: ["SWITCHED_PROVIDER"], during, phases };
        const expected = expectedFacts(graph.versions[view.revision] ?? [], view, asked).inside.filter(({ version }) =>
          Object.entries(parts).every(
            ([role, key]) =>
              key === undefined || version.participants.some((one) => one.role === role && one.entity === key),
          ),
        );
        const list = async (page: object) => switches(graph.session(), view, filter, page);
        // At revision 0 the graph has nobody who could have switched.
        if (view.revision === 0 && Object.values(parts).some((key) => key !== undefined))
          return expect((await list({})).page()).rejects.toThrow("of this graph, not");
        const edges = await allOf(size, list);
        expect(edges.map(({ node }) => [node.key, node.certainty])).toEqual(
          expected.map(({ version, certainty }) => [version.key, certainty]),
        );
        expect(await (await list({})).total()).toBe(expected.length);
        found.some += expected.length > 0 ? 1 : 0;
        found.several += expected.length > 1 ? 1 : 0;
      });
      await fc.assert(property, runs);
    });
  },
  STARTUP,
);
