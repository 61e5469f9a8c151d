import type { Database } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { groupedBy, inBatches } from "../stored/batches.js";
import type { Difference, Findings } from "./difference.js";
import { type EdgeSources, edgeInWords, edgesSaid } from "./edges.js";
import { read } from "./pages.js";

/** Edges read at a time. */
const EDGES = 10_000;

/**
 * Looks at every edge that begins at one of these entities: each belongs to a version of a fact that says so. `said`:
 * what it should say where its node is damaged. Yields a part at a time, for a hub has very many.
 */
export async function* checkSurplus(
  database: Database,
  catalogue: Catalogue,
  ids: readonly string[],
  said: ReadonlyMap<string, EdgeSources>,
): AsyncGenerator<Findings & { readonly edges: number }> {
  for await (const edges of edgesFrom(database, catalogue, ids)) {
    const expected = new Set<string>();
    for (const batch of inBatches([...new Set(edges.map(({ id }) => id))])) {
      for (const row of await read(database, "participants-of-versions", { ids: batch })) {
        const id = row.id;
        const node = said.get(id) ?? row;
        for (const edge of edgesSaid(catalogue, node)) expected.add(edgeInWords(node.type, { id, ...edge }));
      }
    }
    const surplus = edges.filter((edge) => !expected.has(inWords(edge)));
    yield {
      edges: edges.length,
      differences: surplus.map(differenceOf),
      writes: [...groupedBy(surplus, ({ type }) => type)].map(([type, group]) => ({
        statement: statement("drop-relationships", { RELATIONSHIP_TYPE: type }),
        parameters: {
          rows: group.map(({ type: _type, ...ends }) => ends),
        },
      })),
    };
  }
}

async function* edgesFrom(
  database: Database,
  catalogue: Catalogue,
  ids: readonly string[],
): AsyncGenerator<readonly StoredEdge[]> {
  const placeholders = { RELATIONSHIP_TYPE: catalogue.edgeTypes.join("|") };
  for (let after = "", last = false; !last; ) {
    const edges = await read(database, "relationships-from", { ids, after, limit: EDGES }, placeholders);
    last = edges.length < EDGES;
    // Another edge with the id of the last one may follow: it is read with the next part.
    const end = last ? undefined : edges.at(-1)?.id;
    const whole = edges.filter(({ id }) => id !== end);
    if (end !== undefined && whole.length === 0) throw new Error(`More than ${EDGES} edges have the id ${end}.`);
    after = whole.at(-1)?.id ?? after;
    yield whole;
  }
}

type StoredEdge = RowOf["relationships-from"];

const inWords = (edge: StoredEdge) => edgeInWords(edge.type, edge);

function differenceOf(edge: StoredEdge): Difference {
  return { of: inWords(edge), column: "edge", stored: "1 of it", expected: "none" };
}
