import { PHASES } from "../../domain/records.js";
import type { Phase } from "../../domain/time/times.js";
import type { Entity } from "../entities/entities.js";
import type { Direction } from "../facts/relationships.js";
import { totalOf } from "../reading/connection.js";
import { groupOf, rowsBy, type Session, viewParameters } from "../reading/session.js";

/** How many relationships of a type an entity has in one direction; null for more than 10,000, as of every total. */
export interface RelationshipCount {
  readonly type: string;
  /** BOTH for a symmetric type: its relationships count once, whichever way they are stored. */
  readonly direction: Direction;
  readonly count: number | null;
}

/**
 * How many relationships an entity has in its view, one fact counted for each whom it joins the entity to, by type (A to Z) and direction: those of some phases, of any when left
 * out. What it has none of is left out. One statement for all entities that are asked of at the same time.
 */
export async function relationshipCountsOf(
  session: Session,
  { view, key }: Entity,
  phases?: readonly Phase[] | null,
): Promise<readonly RelationshipCount[]> {
  const { catalogue } = session;
  const rows = await session.readMany("relationship-counts", groupOf(view, phases ?? null), key, async (ids) =>
    rowsBy(
      await session.readFresh(
        "relationship-counts",
        { ids, ...viewParameters(view), phases: phases ?? PHASES },
        { RELATIONSHIP_TYPE: catalogue.edgeTypes.join("|") },
      ),
      "anchor",
    ),
  );
  const totals = new Map<string, { type: string; direction: Direction; total: number }>();
  for (const row of rows ?? []) {
    const type = row.type;
    // What joins two in one role is stored one way and goes both.
    const bothWays = catalogue.get(type)?.pairs.some(([one, other]) => one === other);
    const direction = bothWays ? "BOTH" : (row.direction as Direction);
    const total = (totals.get(`${type} ${direction}`)?.total ?? 0) + row.total;
    totals.set(`${type} ${direction}`, { type, direction, total });
  }
  return [...totals.values()].map(({ type, direction, total }) => ({ type, direction, count: totalOf(total) }));
}
