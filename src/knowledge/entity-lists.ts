import type { Parameters, Row } from "../database/port.js";
import type { Placeholders } from "../database/statements.js";
import { invalidArgument } from "../domain/errors.js";
import { CUSTOMER_KINDS, type EntityKind, labelOf, PROVIDER_KINDS } from "../domain/kinds.js";
import { folded } from "../domain/names.js";
import type { View } from "../domain/view.js";
import {
  type Connection,
  LARGEST_PAGE,
  type Page,
  type PageArguments,
  pageOf,
  pageRequest,
  type Request,
  TOTAL_LIMIT,
  totalOf,
} from "./connection.js";
import { type Entity, entitiesByKey } from "./entities.js";
import { NOT_ANNOUNCED } from "./relationships.js";
import { type Session, viewParameters } from "./session.js";
import { keyArgument } from "./views.js";

/** Which entities a caller wants; what is left out or null excludes nothing. */
export interface EntityFilter {
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly ids?: readonly string[] | null | undefined;
  /** A region: those in it at any depth, and who is located or based in one of them in the view. */
  readonly within?: string | null | undefined;
  /** Of any name, in any script; capitals, accents, spaces and punctuation do not matter. */
  readonly nameStartsWith?: string | null | undefined;
  readonly identifier?: { readonly scheme: string; readonly value: string } | null | undefined;
}

export type EntityOrder = "NAME" | "KEY";

export interface EntityEdge {
  readonly node: Entity;
}

const LIST = "entities";

/** The relationships by which somebody is in a region. */
const PLACED = ["BASED_IN", "LOCATED_IN"];

/** The entities that pass a filter, by name or by key. Entities are outside the clocks; being in a region is not. */
export function entities(
  session: Session,
  view: View,
  filter: EntityFilter,
  page: PageArguments,
  order: EntityOrder = "NAME",
): Connection<EntityEdge> {
  const parameters = parametersOf(view, filter);
  if (filter.within == null) {
    const label = parameters.kinds?.length === 1 && parameters.ids === null ? parameters.kinds[0] : undefined;
    const placeholders = { KIND: label ?? "Entity" };
    const byKey = order === "KEY";
    return list(session, view, byKey ? `${LIST} by key` : LIST, page, {
      page: (given) =>
        session.read(byKey ? "entities-page-by-key" : "entities-page", { ...parameters, ...given }, placeholders),
      total: (given) => session.read("entities-total", { ...parameters, ...given }, placeholders),
    });
  }
  if (order === "KEY") throw invalidArgument("orderBy", "NAME where `within` is given", order);
  const placed = {
    ...parameters,
    ...viewParameters(view),
    within: keyArgument("within", filter.within),
    phases: NOT_ANNOUNCED,
  };
  const placeholders = placedIn(session);
  return list(session, view, LIST, page, {
    page: (given) => session.read("entities-within", { ...placed, ...given }, placeholders),
    total: (given) => session.read("entities-within-total", { ...placed, ...given }, placeholders),
  });
}

/** Which side of CUSTOMER_OF somebody stands on. */
export type MarketRole = "customer" | "provider";

/** The customers, or the providers, that there are in the view: of one entity (`of`), or of anybody. */
export async function marketPlayers(
  session: Session,
  view: View,
  role: MarketRole,
  { of, ...filter }: EntityFilter & { readonly of?: string | null | undefined },
  page: PageArguments,
): Promise<Connection<EntityEdge>> {
  const kinds = role === "customer" ? CUSTOMER_KINDS : PROVIDER_KINDS;
  const wanted = filter.kinds == null ? kinds : kinds.filter((kind) => filter.kinds?.includes(kind));
  const parameters = {
    ...parametersOf(view, { ...filter, kinds: wanted }),
    ...viewParameters(view),
    ids: await idsWithin(session, view, filter),
    phases: NOT_ANNOUNCED,
  };
  const placeholders = { RELATIONSHIP_TYPE: "CUSTOMER_OF" };
  const read = (name: string, more: Parameters) => (given: { after: string; limit: number }) =>
    session.read(name, { ...parameters, ...more, ...given }, placeholders);
  if (of == null) {
    const [pages, total] = role === "customer" ? ["sources-page", "sources-total"] : ["targets-page", "targets-total"];
    return list(session, view, LIST, page, { page: read(pages, {}), total: read(total, {}) });
  }
  const anchor = { of: keyArgument("of", of), outgoing: role === "provider", incoming: role === "customer" };
  return list(session, view, LIST, page, {
    page: read("neighbours-page", anchor),
    total: read("neighbours-total", anchor),
  });
}

/** How many entities a region may hold where a list cannot be read from the region itself. */
const LARGEST_REGION = 1000;

/** The keys that a filter leaves: those named, those in the region, or both; null when it leaves all. */
async function idsWithin(session: Session, view: View, filter: EntityFilter): Promise<string[] | null> {
  const { ids } = parametersOf(view, filter);
  if (filter.within == null) return ids;
  const placed = {
    ...parametersOf(view, {}),
    ...viewParameters(view),
    within: keyArgument("within", filter.within),
    phases: NOT_ANNOUNCED,
  };
  const rows = await session.read(
    "entities-within",
    { ...placed, after: "", limit: LARGEST_REGION + 1 },
    placedIn(session),
  );
  if (rows.length > LARGEST_REGION)
    throw invalidArgument("within", `a region that holds at most ${LARGEST_REGION} entities here`, filter.within);
  return rows.map((row) => row.id as string).filter((id) => ids === null || ids.includes(id));
}

function placedIn({ catalogue }: Session): Placeholders {
  return { RELATIONSHIP_TYPE: PLACED.filter((type) => catalogue.get(type)).join("|") };
}

/** A list of entities that two statements answer: one for a page, one for how many there are. */
function list(
  session: Session,
  view: View,
  name: string,
  page: PageArguments,
  read: { [answer in "page" | "total"]: (given: { after: string; limit: number }) => Promise<Row[]> },
): Connection<EntityEdge> {
  const request = pageRequest(name, page);
  return {
    async page() {
      const rows = await read.page({ after: request.after?.[0] ?? "", limit: request.limit });
      return entityPage(session, view, name, request, rows);
    },
    async total() {
      const [row] = await read.total({ after: "", limit: TOTAL_LIMIT });
      return totalOf((row?.total as number | undefined) ?? 0);
    },
  };
}

/** The page that rows of `id` and `sort` make up. */
export async function entityPage(
  session: Session,
  view: View,
  name: string,
  request: Request,
  rows: readonly Row[],
): Promise<Page<EntityEdge>> {
  const shown = rows.slice(0, request.first);
  const nodes = await entitiesByKey(
    session,
    view,
    shown.map((row) => row.id as string),
  );
  const sorts = new Map(shown.map((row) => [row.id as string, row.sort as string]));
  const page = pageOf(
    name,
    request,
    nodes,
    (node) => [sorts.get(node.key) ?? ""],
    (node) => ({ node }),
  );
  return { ...page, hasNextPage: rows.length > request.first };
}

function parametersOf({ revision }: View, { kinds, ids, nameStartsWith, identifier }: EntityFilter) {
  if (ids != null && ids.length > LARGEST_PAGE)
    throw invalidArgument("ids", `a list of at most ${LARGEST_PAGE} keys`, `${ids.length} of them`);
  return {
    revision,
    kinds: kinds == null ? null : kinds.map(labelOf),
    ids: ids == null ? null : ids.map((id) => keyArgument("ids", id)),
    prefix: nameStartsWith == null ? null : folded(nameStartsWith),
    identifier: identifier == null ? null : `${identifier.scheme}:${identifier.value}`,
  };
}
