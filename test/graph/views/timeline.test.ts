import fc from "fast-check";
import type { Entity } from "../../../src/graph/entities/entities.js";
import { timeline, timelineOf } from "../../../src/graph/lists/timeline.js";
import { allOf, anyDuring, anyKey, anyPageSize, anyView } from "./asked.js";
import { expectedMoments, expectedUndated, saidOfMoment } from "./moments.js";
import { onRandomGraphs, SEED, STARTUP } from "./random.js";

const question = fc.record({
  clock: fc.constantFrom("VALID", "KNOWN", null, undefined),
  during: fc.option(fc.oneof(anyDuring, fc.constantFrom("2021-05", "2021", "2020", "2021-21", "2021-40")), {
    nil: undefined,
    freq: 2,
  }),
  entities: fc.option(fc.uniqueArray(anyKey, { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 2 }),
  types: fc.option(fc.constantFrom(["CUSTOMER_OF"], ["STATED", "REVENUE", "SWITCHED_PROVIDER"]), {
    nil: undefined,
    freq: 2,
  }),
} as const);

test(
  `the moments of either clock are those that plain code finds in the declarations, in order (seed ${SEED})`,
  async () => {
    const told = { VALID: 0, KNOWN: 0 };
    await onRandomGraphs(told, async (graph, runs) => {
      const property = fc.asyncProperty(anyView, anyPageSize, question, async (view, size, asked) => {
        const versions = graph.versions[view.revision] ?? [];
        const list = (page: object) => timeline(graph.session(), view, asked, page);
        // At revision 0 the graph has nobody whose moments could be asked for.
        if (view.revision === 0 && asked.entities) {
          for (const answer of ["page", "total", "undated"] as const)
            await expect(list({})[answer]()).rejects.toThrow("of this graph, not");
          return;
        }
        const expected = expectedMoments({ versions, changes: graph.changes[view.revision] ?? [] }, view, asked);
        expect((await allOf(size, list)).map(({ node }) => saidOfMoment(node))).toEqual(expected);
        expect(await list({}).total()).toBe(expected.length);
        if (asked.entities === undefined && asked.types === undefined)
          expect(await list({}).undated()).toBe(asked.clock === "KNOWN" ? 0 : expectedUndated(versions, view));
        told[asked.clock ?? "VALID"] += expected.length;
      });
      await fc.assert(property, runs);
    });
  },
  STARTUP,
);

test(
  `the timeline of one entity is the part of it that the entity has (seed ${SEED})`,
  async () => {
    const told = { moments: 0 };
    await onRandomGraphs(told, async (graph, runs) => {
      const during = fc.option(anyDuring, { nil: undefined, freq: 2 });
      const property = fc.asyncProperty(anyView, anyPageSize, anyKey, during, async (view, size, key, during) => {
        const entity = { view, key } as Entity;
        const list = (page: object) => timelineOf(graph.session(), entity, during, page);
        const { [view.revision]: versions = [] } = graph.versions;
        const { [view.revision]: changes = [] } = graph.changes;
        const expected = expectedMoments({ versions, changes }, view, { during, entities: [key] });
        expect((await allOf(size, list)).map(({ node }) => saidOfMoment(node))).toEqual(expected);
        expect(await list({}).total()).toBe(expected.length);
        told.moments += expected.length;
      });
      await fc.assert(property, runs);
    });
  },
  STARTUP,
);
