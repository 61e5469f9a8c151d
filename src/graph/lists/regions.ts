import { type Entity, entityByKey } from "../entities/entities.js";
import { type Connection, type PageArguments, pageRequest, TOTAL_LIMIT, totalOf } from "../reading/connection.js";
import { groupOf, rowsBy, type Session } from "../reading/session.js";
import { type EntityEdge, entityPage } from "./entity-lists.js";

/** The region that a region lies in directly; null at the top of the tree, and for regions of no tree. */
export async function regionAround(session: Session, { view, within }: Entity): Promise<Entity | null> {
  return within === null ? null : entityByKey(session, view, within);
}

/** The regions that lie directly in a region, by name. The tree is outside the clocks. */
export function regionsWithin(session: Session, { view, key }: Entity, page: PageArguments): Connection<EntityEdge> {
  const list = { kind: "regions", of: [key] };
  const request = pageRequest(list, page);
  const { revision } = view;
  const given = { revision, after: request.after?.[0] ?? "", limit: request.limit };
  return {
    async page() {
      const rows = await session.readMany("regions-within", groupOf(view, given), key, async (ids) =>
        rowsBy(await session.readFresh("regions-within", { ids, ...given }), "anchor"),
      );
      return entityPage(session, view, list, request, rows ?? []);
    },
    async total() {
      const rows = await session.readMany("regions-within-total", groupOf(view), key, async (ids) =>
        rowsBy(await session.readFresh("regions-within-total", { ids, revision, limit: TOTAL_LIMIT }), "anchor"),
      );
      return totalOf(rows?.[0]?.total ?? 0);
    },
  };
}
