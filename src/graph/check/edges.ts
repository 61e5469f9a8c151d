import type { Database, Row, Value } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { edgesOf, type FactEdge, type Pair } from "../../domain/edges.js";
import { participationIn } from "../../domain/participation.js";
import { rowsBy } from "../reading/session.js";
import { groupedBy } from "../stored/batches.js";
import { edgeProperties } from "../stored/rows.js";
import { corrections, type Difference, differences, type Findings, type Write } from "./difference.js";
import { read } from "./pages.js";

/** The columns of a node from which the edges of its version follow. */
export type EdgeSources = { readonly [column: string]: Value };

/** The columns that edges repeat of their version, for filters and traversals. */
const REPEATED = [
  "fact",
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
interface Edge extends Ends {
  readonly type: string;
  readonly columns: { readonly [column: string]: Value };
}

/** Identifies an edge among those of its type. */
export interface Ends extends Pair {
  /** The id of its version. */
  readonly id: string;
}

/** The edges that a node says its version makes; none of a type that the catalogue does not have. */
export function edgesSaid(catalogue: Catalogue, { type, participants }: EdgeSources): FactEdge[] {
  const info = catalogue.get(type as string);
  return info && Array.isArray(participants) ? edgesOf(info, participants.map(participationIn)) : [];
}

/** An edge in words: "CUSTOMER_OF edge from netflix (customer) to aws (provider) of fact:p/F1#1". */
export function edgeInWords(type: Value | undefined, { id, source, sourceRole, target, targetRole }: Ends): string {
  return `${type} edge from ${source} (${sourceRole}) to ${target} (${targetRole}) of ${id}`;
}

/** Compares the edges of versions with what their nodes should say. Edges between other entities are found by `checkSurplus`. */
export async function checkEdges(
  database: Database,
  catalogue: Catalogue,
  versions: readonly { readonly id: string; readonly properties: EdgeSources }[],
): Promise<Findings> {
  const edges = versions.flatMap(({ id, properties }) => edgesExpected(catalogue, id, properties));
  const RELATIONSHIP_TYPE = catalogue.edgeTypes.join("|");
  const between = new Map(edges.map(({ id, source, target }) => [`${id} ${source} ${target}`, { id, source, target }]));
  const rows = [...between.values()];
  const stored = rowsBy(await read(database, "stored-relationships", { rows }, { RELATIONSHIP_TYPE }), "id");
  const found: Difference[] = [];
  const writes: Write[] = [];
  for (const [type, group] of groupedBy(edges, (edge) => edge.type)) {
    const drops: Row[] = [];
    const puts: Row[] = [];
    for (const edge of group) {
      const own = (stored.get(edge.id) ?? []).filter((row) => row.type === type && isOf(row, edge));
      const columns = own.map((row) => differences(edgeInWords(type, edge), withoutId(row), edge.columns));
      if (own.length === 1 && columns[0]?.length === 0) continue;
      const { columns: expected, type: _type, ...ends } = edge;
      if (own.length === 1) {
        found.push(...(columns[0] ?? []));
        puts.push({ ...ends, properties: corrections(columns[0] ?? []) });
        continue;
      }
      found.push({ of: edgeInWords(type, edge), column: "edge", stored: `${own.length} of it`, expected: "1 of it" });
      if (own.length > 1) drops.push({ ...ends });
      puts.push({ ...ends, properties: expected });
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

function edgesExpected(catalogue: Catalogue, id: string, properties: EdgeSources): Edge[] {
  const repeated = Object.fromEntries(REPEATED.map((column) => [column, properties[column] ?? null]));
  return edgesSaid(catalogue, properties).map(({ pair, ...ends }) => ({
    ...{ id, type: properties.type as string, ...ends },
    columns: { ...repeated, ...edgeProperties(properties.sort as string, { ...ends, pair }) },
  }));
}

function isOf({ source, target, properties }: RowOf["stored-relationships"], edge: Edge): boolean {
  const { sourceRole, targetRole } = properties;
  const same = source === edge.source && target === edge.target;
  return same && sourceRole === edge.sourceRole && targetRole === edge.targetRole;
}

function withoutId({ properties }: RowOf["stored-relationships"]): { [column: string]: Value } {
  const { id: _id, ...columns } = properties;
  return columns;
}
