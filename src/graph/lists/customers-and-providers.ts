import type { Parameters } from "../../database/port.js";
import type { StatementName } from "../../database/rows.js";
import type { Placeholders } from "../../database/statements.js";
import { invalidArgument } from "../../domain/errors.js";
import { CUSTOMER_KINDS, PROVIDER_KINDS } from "../../domain/kinds.js";
import type { View } from "../../domain/view.js";
import { survivor } from "../entities/survivors.js";
import { NOT_ANNOUNCED } from "../facts/relationships.js";
import type { Connection, PageArguments } from "../reading/connection.js";
import { kindsAsked } from "../reading/kinds-asked.js";
import { type Session, viewParameters } from "../reading/session.js";
import { keyArgument } from "../reading/views.js";
import { namedBy } from "../search/named.js";
import {
  askedOf,
  type EntityEdge,
  type EntityFilter,
  filterParameters,
  idsMeant,
  list,
  namedAmong,
  placedIn,
  placeParameters,
} from "./entity-lists.js";

/** Which side of CUSTOMER_OF somebody stands on. */
export type MarketRole = "customer" | "provider";

/** The type of the relationships that make a market. */
export const MARKET: Placeholders = { RELATIONSHIP_TYPE: "CUSTOMER_OF" };

/** The customers, or the providers, that there are in the view: of one entity (`of`), or of anybody. */
export async function marketPlayers(
  session: Session,
  view: View,
  role: MarketRole,
  { of, ...filter }: EntityFilter & { readonly of?: string | null | undefined },
  page: PageArguments,
): Promise<Connection<EntityEdge>> {
  const kinds = role === "customer" ? CUSTOMER_KINDS : PROVIDER_KINDS;
  const wanted = kindsAsked(kinds, filter.kinds);
  const wants = filterParameters(view, { ...filter, kinds: wanted });
  const key = of == null ? null : keyArgument("of", of);
  const name = { kind: `${role}s`, of: [key, ...askedOf(wants, filter)] };
  const parameters = {
    ...wants,
    ...viewParameters(view),
    only: await idsWithin(session, view, filter),
    phases: NOT_ANNOUNCED,
  };
  const read =
    <Name extends StatementName>(name: Name, more: Parameters) =>
    (given: { after: string; limit: number }) =>
      session.readCached(name, { ...parameters, ...more, ...given }, MARKET);
  const named = [...namedBy("of", of), ...namedAmong(filter)];
  if (key === null) {
    const ends =
      role === "customer"
        ? { page: read("sources-page", {}), total: read("sources-total", {}) }
        : { page: read("targets-page", {}), total: read("targets-total", {}) };
    return list(session, view, name, page, ends, named);
  }
  const anchor = {
    of: await survivor(session, view, key),
    outgoing: role === "provider",
    incoming: role === "customer",
  };
  const neighbours = { page: read("neighbours-page", anchor), total: read("neighbours-total", anchor) };
  return list(session, view, name, page, neighbours, named);
}

/** The most entities a region may hold where it only narrows another list. */
const LARGEST_REGION = 1000;

/** The keys that `ids` and `within` allow together; null without either. */
async function idsWithin(session: Session, view: View, filter: EntityFilter): Promise<string[] | null> {
  const ids = await idsMeant(session, view, filter);
  if (filter.within == null) return ids;
  const within = await survivor(session, view, keyArgument("within", filter.within));
  const placed = { ...filterParameters(view, {}), ...placeParameters(view, within), only: ids };
  const given = { byKey: false, after: "", limit: LARGEST_REGION + 1 };
  const rows = await session.readCached("entities-within", { ...placed, ...given }, placedIn(session));
  if (rows.length > LARGEST_REGION)
    throw invalidArgument("within", `a region that holds at most ${LARGEST_REGION} entities here`, filter.within);
  return rows.map((row) => row.id);
}
