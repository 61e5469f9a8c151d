import type { Parameters } from "../../database/port.js";
import type { StatementName } from "../../database/rows.js";
import type { Placeholders } from "../../database/statements.js";
import { invalidArgument } from "../../domain/errors.js";
import { identifierForm } from "../../domain/identifiers.js";
import { type EntityKind, labelOfKind } from "../../domain/kinds.js";
import { folded } from "../../domain/text/folding.js";
import type { View } from "../../domain/view.js";
import { type Entity, entitiesByKey } from "../entities/entities.js";
import { survivor, survivors } from "../entities/survivors.js";
import { NOT_ANNOUNCED } from "../facts/relationships.js";
import {
  type Connection,
  LARGEST_PAGE,
  type List,
  type Page,
  type PageArguments,
  pageOf,
  pageRequest,
  type Request,
  TOTAL_LIMIT,
  totalOf,
} from "../reading/connection.js";
import { type Session, viewParameters } from "../reading/session.js";
import { keyArgument } from "../reading/views.js";
import { type Named, namedBy, ofNamed, refuseUnknown } from "../search/named.js";

/** Which entities a caller wants; what is left out or null excludes nothing. */
export interface EntityFilter {
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly ids?: readonly string[] | null | undefined;
  /** A region: those in it at any depth, and who is located or based in one of them in the view. */
  readonly within?: string | null | undefined;
  /** The beginning of any of its names, in any script, compared as `folded` does; punctuation alone is compared as it is. A text without visible characters matches nothing. */
  readonly nameStartsWith?: string | null | undefined;
  readonly identifier?: { readonly scheme: string; readonly value: string } | null | undefined;
}

export type EntityOrder = "NAME" | "KEY";

export interface EntityEdge {
  readonly node: Entity;
}

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
  const parameters = filterParameters(view, filter);
  const ids = idsArgument(filter);
  const name = { kind: "entities", of: [order, ...askedOf(parameters, filter)] };
  const byKey = order === "KEY";
  if (filter.within != null) {
    const within = keyArgument("within", filter.within);
    const read = async <Name extends StatementName>(name: Name, given: Parameters) => {
      const place = placeParameters(view, await survivor(session, view, within));
      const only = await idsMeant(session, view, filter);
      return session.readCached(name, { ...parameters, ...place, only, ...given }, placedIn(session));
    };
    const inRegion: Read = {
      page: (given) => read("entities-within", { ...given, byKey }),
      total: (given) => read("entities-within-total", given),
    };
    return list(session, view, name, page, inRegion, namedAmong(filter));
  }
  if (ids !== null) {
    const read = async <Name extends StatementName>(name: Name, given: Parameters) =>
      session.readCached(name, { ...parameters, ids: await survivors(session, view, ids), ...given });
    const among: Read = {
      page: (given) => read("entities-among", { ...given, byKey }),
      total: (given) => read("entities-among-total", given),
    };
    return list(session, view, name, page, among, namedAmong(filter));
  }
  const placeholders = labelled(parameters.kinds);
  // The label says the one kind, and to compare the labels of every entity as well takes six times as long.
  const asked = placeholders === ANY_KIND ? parameters : { ...parameters, kinds: null };
  return list(session, view, name, page, {
    page: (given) =>
      session.readCached(byKey ? "entities-page-by-key" : "entities-page", { ...asked, ...given }, placeholders),
    total: (given) => session.readCached("entities-total", { ...asked, ...given }, placeholders),
  });
}

const ANY_KIND: Placeholders = { KIND: "Entity" };

/** The label a list is read by: that of the one kind asked for, or `Entity` for several. */
export function labelled(kinds: readonly string[] | null): Placeholders {
  const [kind, ...others] = kinds ?? [];
  return kind === undefined || others.length > 0 ? ANY_KIND : { KIND: kind };
}

/** The parameters by which statements find who is in a region in a view. */
export function placeParameters(view: View, within: string) {
  return { ...viewParameters(view), within, phases: NOT_ANNOUNCED };
}

/** The types of the relationships by which somebody is in a region. */
export function placedIn({ catalogue }: Pick<Session, "catalogue">): Placeholders {
  return { RELATIONSHIP_TYPE: PLACED.filter((type) => catalogue.get(type)).join("|") };
}

/** The two statements that answer a list of entities: one for a page, one for how many there are. */
interface Read {
  page(given: Asked): Promise<readonly PageRow[]>;
  total(given: Asked): Promise<readonly { readonly total: number }[]>;
}

type Asked = { readonly after: string; readonly limit: number };

/** An entity of a page: its key and its place. */
type PageRow = { readonly id: string; readonly sort: string };

/** A list of entities. `named`: the keys in the caller's arguments, which must exist; several in one argument are looked up when a page is read. */
export function list(
  session: Session,
  view: View,
  name: List,
  page: PageArguments,
  read: Read,
  named: readonly Named[] = [],
): Connection<EntityEdge> {
  const request = pageRequest(name, page);
  const several = named.filter(({ ids }) => ids.length > 1);
  return ofNamed(session, view, named, {
    async page() {
      const rows = await read.page({ after: request.after?.[0] ?? "", limit: request.limit });
      // They are read together with the entities of the page, and take no statement of their own.
      const check = rows.length > 0 && request.after === undefined ? refuseUnknown(session, view, several) : undefined;
      const [made] = await Promise.all([entityPage(session, view, name, request, rows), check]);
      return made;
    },
    async total() {
      const [row] = await read.total({ after: "", limit: TOTAL_LIMIT });
      return totalOf(row?.total ?? 0);
    },
  });
}

/** Makes a page from rows of `id` and `sort`. */
export async function entityPage(
  session: Session,
  view: View,
  name: List,
  request: Request,
  rows: readonly PageRow[],
): Promise<Page<EntityEdge>> {
  const shown = rows.slice(0, request.first);
  const nodes = await entitiesByKey(
    session,
    view,
    shown.map((row) => row.id),
  );
  const sorts = new Map(shown.map((row) => [row.id, row.sort]));
  const page = pageOf(
    name,
    request,
    nodes,
    (node) => [sorts.get(node.key) ?? ""],
    (node) => ({ node }),
  );
  return { ...page, hasNextPage: rows.length > request.first };
}

/** A prefix that matches nothing, since no folded name begins with a space: for texts without visible characters. */
const NOBODY = " ";

/** The parameters that every list of entities takes from a filter; `ids` and `within` are handled apart. */
export function filterParameters({ revision }: View, { kinds, nameStartsWith, identifier }: EntityFilter) {
  return {
    revision,
    kinds: kinds == null ? null : kinds.map(labelOfKind),
    prefix: nameStartsWith == null ? null : folded(nameStartsWith) || NOBODY,
    identifier: identifier == null ? null : identifierForm(identifier.scheme, identifier.value),
  };
}

/** The parts of a filter that tell lists apart: cursors hold for equal ones only. */
export function askedOf(
  { kinds, prefix, identifier }: ReturnType<typeof filterParameters>,
  filter: EntityFilter,
): readonly unknown[] {
  const within = filter.within == null ? null : keyArgument("within", filter.within);
  return [kinds, prefix, identifier, idsArgument(filter), within];
}

/** The keys that a filter names, by argument. */
export function namedAmong({ ids, within }: EntityFilter): Named[] {
  return [...namedBy("ids", ids), ...namedBy("within", within)];
}

/** The keys in `ids`, after merges; null without the argument. */
export async function idsMeant(session: Session, view: View, filter: EntityFilter): Promise<string[] | null> {
  const ids = idsArgument(filter);
  return ids === null ? null : survivors(session, view, ids);
}

/** The keys in `ids`, at most 100; null without the argument. */
export function idsArgument({ ids }: EntityFilter): string[] | null {
  if (ids == null) return null;
  if (ids.length > LARGEST_PAGE) throw invalidArgument("ids", `a list of at most ${LARGEST_PAGE} keys`, ids);
  return ids.map((id) => keyArgument("ids", id));
}
