import fc from "fast-check";
import type { Entity } from "../../../src/graph/entities/entities.js";
import { relationshipsOf } from "../../../src/graph/facts/relationships.js";
import { facts, factsOf } from "../../../src/graph/lists/fact-lists.js";
import { timeline } from "../../../src/graph/lists/timeline.js";
import type { Connection } from "../../../src/graph/reading/connection.js";
import type { Session } from "../../../src/graph/reading/session.js";
import { anyKey, anyView } from "./asked.js";
import { expectedMoments, saidOfMoment } from "./moments.js";
import { expectedFacts, expectedRelationships } from "./oracle.js";
import { onRandomGraphs, SEED, STARTUP } from "./random.js";
import { type Key, KINDS } from "./shapes.js";

type Ask<E> = (page: { first: number; after: string | null }) => Connection<E>;

/** Walks a list to its end, looking at each page, and answers all its edges. */
async function walked<E>(first: number, ask: Ask<E>): Promise<(E & { cursor: string })[]> {
  const edges: (E & { cursor: string })[] = [];
  for (let after: string | null = null; ; after = edges.at(-1)?.cursor ?? null) {
    const page = await ask({ first, after }).page();
    expect(page.hasPreviousPage).toBe(after !== null);
    expect(page.edges).toHaveLength(page.hasNextPage ? first : page.edges.length);
    expect(page.edges.length).toBeLessThanOrEqual(first);
    // A page that begins where the one before it did would never end.
    expect(edges.map(({ cursor }) => cursor)).not.toContain(page.edges[0]?.cursor);
    edges.push(...page.edges);
    if (page.hasNextPage) continue;
    // The last cursor leads to nothing more; a page of none says whether there is anything.
    if (edges.length > 0)
      expect(await ask({ first, after: edges.at(-1)?.cursor ?? null }).page()).toMatchObject({
        edges: [],
        hasNextPage: false,
      });
    expect((await ask({ first: 0, after: null }).page()).hasNextPage).toBe(edges.length > 0);
    expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(edges.length);
    return edges;
  }
}

const anySize = fc.constantFrom(1, 3, 3, 5, 5, 5, 8);

test.each<[list: string, walk: Walk]>([
  [
    "relationships of somebody",
    async (session, view, key, first, versions) => {
      const entity = { view, key, kind: KINDS[key] } as Entity;
      const edges = await walked(first, (page) => relationshipsOf(session(), entity, {}, page));
      const expected = expectedRelationships(versions, view, key, {}).inside;
      return [edges.map(({ node }) => node.key), expected.map(({ version }) => version.key)];
    },
  ],
  [
    "facts of somebody",
    async (session, view, key, first, versions) => {
      const edges = await walked(first, (page) => factsOf(session(), view, key, {}, page));
      const expected = expectedFacts(versions, view, {}, key).inside;
      return [edges.map(({ node }) => node.key), expected.map(({ version }) => version.key)];
    },
  ],
  [
    "facts",
    async (session, view, _, first, versions) => {
      const edges = await walked(first, (page) => facts(session(), view, {}, page));
      const expected = expectedFacts(versions, view, {}).inside;
      return [edges.map(({ node }) => node.key), expected.map(({ version }) => version.key)];
    },
  ],
  [
    "moments of somebody",
    async (session, view, key, first, versions, changes) => {
      const asked = { clock: first % 2 === 0 ? ("KNOWN" as const) : ("VALID" as const), entities: [key] };
      if (view.revision === 0) return [[], []];
      const edges = await walked(first, (page) => timeline(session(), view, asked, page));
      return [edges.map(({ node }) => saidOfMoment(node)), expectedMoments({ versions, changes }, view, asked)];
    },
  ],
])(
  `%s, walked to the end by small pages, are all there, each once and in order (seed ${SEED})`,
  async (_, walk) => {
    const walks = { long: 0 };
    await onRandomGraphs(walks, async (graph, runs) => {
      const property = fc.asyncProperty(anyView, anyKey, anySize, async (view, key, first) => {
        const { [view.revision]: versions = [] } = graph.versions;
        const { [view.revision]: changes = [] } = graph.changes;
        const [answered, expected] = await walk(graph.session, view, key, first, versions, changes);
        expect(answered).toEqual(expected);
        walks.long += expected.length > 2 * first ? 1 : 0;
      });
      await fc.assert(property, runs);
    });
  },
  STARTUP,
);

type Walk = (
  session: () => Session,
  view: Parameters<typeof facts>[1],
  key: Key,
  first: number,
  versions: Parameters<typeof expectedFacts>[0],
  changes: Parameters<typeof expectedMoments>[0]["changes"],
) => Promise<[answered: unknown[], expected: unknown[]]>;
