import type { Database, Row, Value } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { groupedBy } from "../import/batches.js";
import { rowsBy } from "../session.js";
import { corrections, type Difference, differences, type Findings, type Write } from "./difference.js";
import { read } from "./pages.js";

/** What a node says of the edge of its version. */
export type EdgeEnds = { readonly [column: string]: Value };

/** What the edge of a version repeats of its node: what filters and traversals need. */
const REPEATED = [
  "fact",
  "sort",
  "fromEarliest",
  "fromLatest",
  "toEarliest",
  "toLatest",
  "sure",
  "knownFrom",
  "knownTo",
  "phase",
  "modality",
  "standing",
  "confidence",
  "version",
  "recordedFrom",
  "recordedTo",
  "derived",
];

/** An edge as it should be. */
interface Edge {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly columns: { readonly [column: string]: Value };
}

/** Compares the edges of versions with what their nodes should say. What is between others than their ends is found by `checkSurplus`. */
export async function checkEdges(
  database: Database,
  catalogue: Catalogue,
  versions: readonly { readonly id: string; readonly properties: EdgeEnds }[],
): Promise<Findings> {
  const edges = versions.filter(({ properties }) => properties.form === "RELATIONSHIP").map(edgeOf);
  const RELATIONSHIP_TYPE = catalogue.edgeTypes.join("|");
  const rows = edges.map(({ id, source, target }) => ({ id, source, target }));
  const stored = rowsBy(await read(database, "stored-relationships", { rows }, { RELATIONSHIP_TYPE }), "id");
  const found: Difference[] = [];
  const writes: Write[] = [];
  for (const [type, group] of groupedBy(edges, (edge) => edge.type)) {
    const drops: Row[] = [];
    const puts: Row[] = [];
    for (const edge of group) {
      const own = (stored.get(edge.id) ?? []).filter((row) => row.type === type);
      const of = `${type} edge from ${edge.source} to ${edge.target} of ${edge.id}`;
      const columns = own.map((row) => differences(of, withoutId(row), edge.columns));
      if (own.length === 1 && columns[0]?.length === 0) continue;
      const end = { id: edge.id, source: edge.source, target: edge.target };
      if (own.length === 1) {
        found.push(...(columns[0] ?? []));
        puts.push({ ...end, properties: corrections(columns[0] ?? []) });
        continue;
      }
      found.push({ of, column: "edge", stored: `${own.length} of it`, expected: "1 of it" });
      if (own.length > 1) drops.push(end);
      puts.push({ ...end, properties: edge.columns });
    }
    if (drops.length > 0)
      writes.push({
        statement: statement("drop-relationships", { RELATIONSHIP_TYPE: type }),
        parameters: { rows: drops },
      });
    if (puts.length > 0)
      writes.push({
        statement: statement("put-relationships", { RELATIONSHIP_TYPE: type }),
        parameters: { rows: puts },
      });
  }
  return { differences: found, writes };
}

function edgeOf({ id, properties }: { readonly id: string; readonly properties: EdgeEnds }): Edge {
  const columns = Object.fromEntries(REPEATED.map((column) => [column, properties[column] ?? null]));
  const { type, source, target } = properties as { [column: string]: string };
  return { id, type: type ?? "", source: source ?? "", target: target ?? "", columns };
}

function withoutId({ properties }: Row): { [column: string]: Value } {
  const { id: _id, ...columns } = properties as { [column: string]: Value };
  return columns;
}
