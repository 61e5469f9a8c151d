import fc from "fast-check";
import { relationshipCountsOf } from "../../../src/graph/lists/relationship-counts.js";
import { anyKey, anyView } from "./asked.js";
import { expectedRelationships } from "./oracle.js";
import { onRandomGraphs, SEED, STARTUP } from "./random.js";
import { KINDS } from "./shapes.js";

test(
  `the counts of everybody's relationships are those that plain code counts (seed ${SEED})`,
  async () => {
    const counted = { some: 0 };
    await onRandomGraphs(counted, async (graph, runs) => {
      const property = fc.asyncProperty(anyView, anyKey, async (view, key) => {
        const entity = {
          ...{ view, key, kind: KINDS[key], labels: [], summary: {} },
          ...{ identifiers: [], url: null, level: null, within: null },
        };
        const counts = await relationshipCountsOf(graph.session(), entity);
        const { inside } = expectedRelationships(graph.versions[view.revision] ?? [], view, key, {});
        const expected: { [name: string]: number } = {};
        for (const { version, direction } of inside) {
          // Of a type in which two may take the same part, either way in one count.
          const eitherWay = ["COMPETES_WITH", "STATED"].includes(version.type);
          const name = `${version.type} ${eitherWay ? "BOTH" : direction}`;
          expected[name] = (expected[name] ?? 0) + 1;
        }
        counted.some += inside.length;
        expect(Object.fromEntries(counts.map((one) => [`${one.type} ${one.direction}`, one.count]))).toEqual(expected);
        expect(counts).toHaveLength(Object.keys(expected).length);
      });
      await fc.assert(property, runs);
    });
  },
  STARTUP,
);
