import { type EntityKind, kindOfLabel } from "../../domain/kinds.js";
import type { View } from "../../domain/view.js";
import { type Session, viewParameters } from "../reading/session.js";

/** How many entities of each kind there are, largest first. Entities are outside the clocks. */
export async function countsByKind(
  session: Session,
  { revision }: View,
): Promise<{ kind: EntityKind; total: number }[]> {
  const rows = await session.readCached("counts-by-kind", { revision });
  return rows.flatMap((row) => {
    const kind = kindOfLabel(row.kind);
    return kind ? [{ kind, total: row.total }] : [];
  });
}

/** How many facts of each type a view holds, largest first. */
export async function countsByType(session: Session, view: View): Promise<{ type: string; total: number }[]> {
  const rows = await session.readCached("counts-by-type", viewParameters(view));
  return rows.flatMap((row) => (session.catalogue.get(row.type) ? [{ type: row.type, total: row.total }] : []));
}

/** How many documents there are. */
export async function documentCount(session: Session, { revision }: View): Promise<number> {
  const [row] = await session.readCached("count-documents", { revision });
  return row?.total ?? 0;
}
