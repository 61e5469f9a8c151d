import fc from "fast-check";
import type { View } from "../../../src/domain/view.js";
import type { Entity } from "../../../src/graph/entities/entities.js";
import { type RelationshipFilter, relationshipsOf } from "../../../src/graph/facts/relationships.js";
import { facts } from "../../../src/graph/lists/fact-lists.js";
import { ALL_TIME, allOf, anyKey, anyPageSize, anyRelationshipFilter, anyView } from "./asked.js";
import { expectedRelationships, knownIn } from "./oracle.js";
import { CASES, type RandomGraph, randomGraph, SEED, STARTUP } from "./random.js";
import { KEYS, type Key, KINDS } from "./shapes.js";

const RUNS = { seed: SEED, numRuns: CASES };
let graph: RandomGraph;
beforeAll(async () => {
  graph = await randomGraph();
}, STARTUP);
afterAll(() => graph?.close());

const inWords = (edge: object) => JSON.stringify(Object.entries(edge).sort());
const versionsIn = ({ revision }: View) => graph.versions[revision] ?? [];
const entity = (view: View, key: Key): Entity => ({
  view,
  key,
  kind: KINDS[key],
  labels: [],
  summary: {},
  identifiers: [],
  url: null,
  level: null,
  within: null,
});

/** Reads the relationships of somebody in pages of a size, and compares them with what plain code finds. Answers how many are of a fact before. */
async function compare(view: View, size: number, key: Key, filter: RelationshipFilter): Promise<number> {
  const list = (page: object) => relationshipsOf(graph.session(), entity(view, key), filter, page);
  const edges = await allOf(size, list);
  const expected = expectedRelationships(versionsIn(view), view, key, filter);
  const said = edges.map(({ node: { key, certainty }, direction, other, role, otherRole }) => {
    return { key, certainty, direction, other, role, otherRole };
  });
  const told = expected.inside.map(({ version, certainty, direction, other, role, otherRole }) => {
    return { key: version.key, certainty, direction, other, role, otherRole };
  });
  expect(said.map(({ key }) => key)).toEqual(told.map(({ key }) => key));
  // Those of one fact come in the order of their roles and keys, which is no matter of anybody.
  expect(said.map(inWords).sort()).toEqual(told.map(inWords).sort());
  expect(await list({}).total()).toBe(expected.inside.length);
  expect(await list({}).outside?.()).toBe(expected.outside);
  return said.length - new Set(said.map(({ key }) => key)).size;
}

test(
  `the relationships of everybody are those that plain code finds, whichever way (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyView, anyPageSize, anyKey, anyRelationshipFilter, async (view, size, key, filter) => {
        await compare(view, size, key, filter);
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `a fact that joins somebody to several others is a row for each, and each row comes once in pages of one (seed ${SEED})`,
  async () => {
    let repeated = 0;
    for (const key of KEYS.slice(0, 5)) repeated += await compare({ ...ALL_TIME, revision: 2 }, 1, key, {});
    expect(repeated).toBeGreaterThan(0);
  },
  STARTUP,
);

/** Every fact of a view with its certainty. */
async function certainties(view: View, certainty?: "DEFINITE" | "POSSIBLE") {
  const edges = await allOf(100, (page) => facts(graph.session(), view, { certainty }, page));
  return new Map(edges.map(({ node }) => [node.key, node.certainty]));
}

test(
  `what is definite and what is possible make up the view, and share nothing (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        const all = await certainties(view);
        const definite = await certainties(view, "DEFINITE");
        const possible = await certainties(view, "POSSIBLE");
        expect([...all].filter(([, certainty]) => certainty === "DEFINITE")).toEqual([...definite]);
        expect([...all].filter(([, certainty]) => certainty === "POSSIBLE")).toEqual([...possible]);
        expect(all.size).toBe(definite.size + possible.size);
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `knowing later only adds what was published, and takes away what was withdrawn or corrected, in between (seed ${SEED})`,
  async () => {
    const later = fc.constantFrom("2021-05-20", "2021-06-01", "2021-09-01", "2022-06-01", "9999-12-31");
    await fc.assert(
      fc.asyncProperty(anyView, later, async (view, known) => {
        fc.pre(view.known <= known);
        const before = await certainties(view);
        const after = await certainties({ ...view, known });
        const touched = new Set(
          versionsIn(view)
            .flatMap((version) => [
              { key: version.key, on: version.knownFrom },
              { key: version.key, on: version.knownTo },
            ])
            .filter(({ on }) => view.known < on && on <= known)
            .map(({ key }) => key),
        );
        for (const [key, certainty] of before)
          if (!touched.has(key)) expect([key, after.get(key)]).toEqual([key, certainty]);
        for (const key of after.keys()) if (!before.has(key)) expect(touched).toContain(key);
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `in any view at most one version of a fact is visible (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        const shown = knownIn(versionsIn(view), view).map(({ version }) => version.key);
        expect(new Set(shown).size).toBe(shown.length);
        const edges = await allOf(100, (page) =>
          facts(graph.session(), view, { standings: ["ASSERTED", "DISPUTED", "RETRACTED", "SUPERSEDED"] }, page),
        );
        const keys = edges.map(({ node }) => node.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  },
  STARTUP,
);
