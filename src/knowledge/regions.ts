import { type Connection, type PageArguments, pageOf, pageRequest, TOTAL_LIMIT, totalOf } from "./connection.js";
import { type Entity, entitiesByKey, entityByKey } from "./entities.js";
import { groupOf, rowsBy, type Session } from "./session.js";

export interface EntityEdge {
  readonly node: Entity;
}

const LIST = "regions";

/** The region that a region lies in directly; null at the top of the tree, and for regions of no tree. */
export async function regionAround(session: Session, { view, within }: Entity): Promise<Entity | null> {
  return within === null ? null : entityByKey(session, view, within);
}

/** The regions that lie directly in a region, by name. The tree is outside the clocks. */
export function regionsWithin(session: Session, { view, key }: Entity, page: PageArguments): Connection<EntityEdge> {
  const request = pageRequest(LIST, page);
  const [afterName, afterId] = request.after ?? ["", ""];
  const { revision } = view;
  const given = { revision, afterName: afterName ?? "", afterId: afterId ?? "", limit: request.limit };
  return {
    async page() {
      const rows =
        (await session.gather("regions-within", groupOf(view, given), key, async (ids) =>
          rowsBy(await session.read("regions-within", { ids, ...given }), "anchor"),
        )) ?? [];
      const entities = await entitiesByKey(
        session,
        view,
        rows.map((row) => row.id as string),
      );
      const nodes = new Map(entities.map((entity) => [entity.key, entity]));
      const found = rows.flatMap((row) => {
        const node = nodes.get(row.id as string);
        return node ? [{ node, position: [row.name as string, row.id as string] }] : [];
      });
      return pageOf(
        LIST,
        request,
        found,
        ({ position }) => position,
        ({ node }) => ({ node }),
      );
    },
    async total() {
      const rows = await session.gather("regions-within-total", groupOf(view), key, async (ids) =>
        rowsBy(await session.read("regions-within-total", { ids, revision, limit: TOTAL_LIMIT }), "anchor"),
      );
      return totalOf((rows?.[0]?.total as number | undefined) ?? 0);
    },
  };
}
