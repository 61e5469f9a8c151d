import fc from "fast-check";
import type { View } from "../../../src/domain/view.js";
import type { FactFilter } from "../../../src/graph/facts/fact-filter.js";
import { factByKey } from "../../../src/graph/facts/facts.js";
import { facts, factsIn, factsOf, factsSaidBy } from "../../../src/graph/lists/fact-lists.js";
import { countsByType } from "../../../src/graph/lists/statistics.js";
import { ALL_TIME, allOf, anyDuring, anyFilter, anyKey, anyPageSize, anyView, names } from "./asked.js";
import { DOCUMENTS } from "./graph.js";
import { expectedFacts, knownIn, type Shown } from "./oracle.js";
import { CASES, type RandomGraph, randomGraph, SEED, STARTUP } from "./random.js";
import { SAYERS } from "./shapes.js";

const RUNS = { seed: SEED, numRuns: CASES };
let graph: RandomGraph;
beforeAll(async () => {
  graph = await randomGraph();
}, STARTUP);
afterAll(() => graph?.close());

const versionsIn = ({ revision }: View) => graph.versions[revision] ?? [];

/** What a fact must say, beside which it is. */
const told = ({ version, standing, certainty, until }: Shown) => ({
  key: version.key,
  standing,
  certainty,
  known: { from: version.published, until },
  phase: version.phase,
  validity: version.time.validity,
  announced: version.time.announced,
  participants: version.participants,
  replacedBy: standing === "SUPERSEDED" ? version.replacedBy : null,
  disputedBy: version.disputedBy,
});

/** Everything a list of facts answers, beside what plain code makes of the declarations. */
async function compare(
  view: View,
  size: number,
  expected: ReturnType<typeof expectedFacts>,
  list: List,
  named = false,
) {
  // At revision 0 the graph has nobody and nothing.
  if (named && view.revision === 0) {
    for (const answer of ["page", "total", "outside"] as const)
      await expect(list(graph, {})[answer]?.()).rejects.toThrow("of this graph, not");
    return view;
  }
  const edges = await allOf(size, (page) => list(graph, page));
  expect(edges.map(({ node }) => node)).toMatchObject(expected.inside.map(told));
  const counted = list(graph, {});
  expect(await counted.total()).toBe(expected.inside.length);
  expect(await counted.outside?.()).toBe(expected.outside);
  return view;
}
type List = (graph: RandomGraph, page: { first?: number; after?: string | null }) => ReturnType<typeof facts>;

/** A role belongs to somebody: without participants there is nobody who takes it. */
const rooted = ({ role, ...filter }: FactFilter): FactFilter =>
  filter.participants == null ? filter : { ...filter, role };

test(
  `the facts of a view are those that plain code finds in the declarations (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyView, anyPageSize, anyFilter.map(rooted), async (view, size, filter) => {
        const expected = expectedFacts(versionsIn(view), view, filter);
        await compare(view, size, expected, ({ session }, page) => facts(session(), view, filter, page), names(filter));
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `so are the facts of somebody, in any role (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyView, anyPageSize, anyKey, anyFilter, async (view, size, key, filter) => {
        const expected = expectedFacts(versionsIn(view), view, filter, key);
        await compare(
          view,
          size,
          expected,
          ({ session }, page) => factsOf(session(), view, key, filter, page),
          names(filter),
        );
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `so are the facts that a document is evidence for (seed ${SEED})`,
  async () => {
    const document = fc.constantFrom(...Object.keys(DOCUMENTS));
    await fc.assert(
      fc.asyncProperty(anyView, anyPageSize, document, async (view, size, key) => {
        const expected = expectedFacts(versionsIn(view), view, {}, undefined, key);
        await compare(view, size, expected, ({ session }, page) => factsIn(session(), view, key, page));
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `so are the facts that somebody says (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyView,
        anyPageSize,
        fc.constantFrom(...SAYERS),
        anyFilter.map(rooted),
        async (view, size, key, filter) => {
          const said = versionsIn(view).filter((version) => version.attributedTo.includes(key));
          const expected = expectedFacts(said, view, filter);
          await compare(
            view,
            size,
            expected,
            ({ session }, page) => factsSaidBy(session(), view, key, filter, page),
            names(filter),
          );
        },
      ),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `what the source dates within some days is found by them, to the day (seed ${SEED})`,
  async () => {
    const view = { ...ALL_TIME, revision: 2 };
    await fc.assert(
      fc.asyncProperty(anyDuring, fc.option(anyKey, { nil: undefined }), async (during, key) => {
        const expected = expectedFacts(versionsIn(view), view, { during }, key);
        await compare(view, 100, expected, ({ session }, page) =>
          key === undefined
            ? facts(session(), view, { during }, page)
            : factsOf(session(), view, key, { during }, page),
        );
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `a fact by its key says the same in every view, and nothing before it was published (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        const session = graph.session();
        const known = new Map(knownIn(versionsIn(view), view).map((shown) => [shown.version.key, shown]));
        const keys = new Set([1, 2].flatMap((revision) => (graph.versions[revision] ?? []).map(({ key }) => key)));
        await Promise.all(
          [...keys].map(async (key) => {
            const fact = await factByKey(session, view, key);
            const shown = known.get(key);
            if (shown) expect(fact).toMatchObject(told(shown));
            else expect(fact).toBeNull();
          }),
        );
      }),
      RUNS,
    );
  },
  STARTUP,
);

test(
  `what is counted by type is what the view holds (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        const counts = await countsByType(graph.session(), view);
        const { inside } = expectedFacts(versionsIn(view), view, {});
        const types = inside.map(({ version }) => version.type);
        expect(Object.fromEntries(counts.map(({ type, total }) => [type, total]))).toEqual(
          Object.fromEntries(types.map((type) => [type, types.filter((one) => one === type).length])),
        );
      }),
      RUNS,
    );
  },
  STARTUP,
);
