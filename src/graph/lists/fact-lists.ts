import type { RowOf } from "../../database/rows.js";
import type { Placeholders } from "../../database/statements.js";
import type { View } from "../../domain/view.js";
import type { Fact } from "../facts/fact.js";
import {
  checkRoleTaken,
  type FactFilter,
  factParameters,
  keysArgument,
  type Parts,
  partOfFirst,
} from "../facts/fact-filter.js";
import { factsOfVersions } from "../facts/facts.js";
import {
  type Connection,
  type List,
  type Page,
  type PageArguments,
  pageOf,
  pageRequest,
  type Request,
  TOTAL_LIMIT,
  totalOf,
} from "../reading/connection.js";
import { NEWEST, newestIn } from "../reading/newest-first.js";
import { groupOf, rowsBy, type Session, viewParameters } from "../reading/session.js";
import { type Named, namedIn, ofNamed } from "../search/named.js";
import { type Anchor, anchorNamed, anchorOf, resolveMerges } from "./fact-anchors.js";

export interface FactListEdge {
  readonly node: Fact;
}

/**
 * The facts in a view that pass a filter, newest first. `asked`: what the further conditions follow from, where these may be
 * others for the next page; `named`: whom a caller names in these.
 */
export function facts(
  session: Session,
  view: View,
  filter: FactFilter,
  page: PageArguments,
  parts: Parts = [],
  asked: unknown = parts,
  named: readonly Named[] = [],
): Connection<FactListEdge> {
  const of = [asked, filter.role ?? null];
  checkRoleTaken(filter);
  const list = factsFrom(session, view, anchorOf(filter, parts), filter, page, parts, of);
  return ofNamed(session, view, named, list);
}

/** The facts in a view that an entity takes part in, newest first. */
export function factsOf(
  session: Session,
  view: View,
  key: string,
  filter: FactFilter,
  page: PageArguments,
): Connection<FactListEdge> {
  const role = filter.role ?? null;
  return factsFrom(session, view, { statement: "facts-of", keys: [key], role }, filter, page, [], [key, role]);
}

/** The facts in a view that a document is evidence for, newest first. */
export function factsIn(session: Session, view: View, key: string, page: PageArguments): Connection<FactListEdge> {
  return factsFrom(session, view, { statement: "facts-in", keys: [key] }, {}, page, [], [key]);
}

/** The facts in a view that an entity says, newest first. */
export function factsSaidBy(
  session: Session,
  view: View,
  key: string,
  filter: FactFilter,
  page: PageArguments,
): Connection<FactListEdge> {
  checkRoleTaken(filter);
  const anchor = { statement: "facts-said", keys: [key], tie: "ATTRIBUTED_TO" } as const;
  const role = filter.role ?? null;
  const [first] = keysArgument("participants", filter.participants);
  const parts = partOfFirst(role, first);
  return factsFrom(session, view, anchor, filter, page, parts, ["said", key, role]);
}

/** The statements that give a page of facts, each with the one that counts them all. */
const TOTALS = {
  "facts-page": "facts-total",
  "facts-of": "facts-of-total",
  "facts-in": "facts-in-total",
  "facts-said": "facts-said-total",
} as const;
type PageName = keyof typeof TOTALS;
type TotalName = (typeof TOTALS)[PageName];

function factsFrom(
  session: Session,
  view: View,
  anchor: Anchor | null,
  filter: FactFilter,
  page: PageArguments,
  parts: Parts,
  of: readonly unknown[],
): Connection<FactListEdge> {
  const conditions = { ...factParameters(session, filter, parts), role: anchor?.role ?? null };
  const { types, role: _whose, parts: _parts, ...others } = conditions;
  const told = anchor?.statement === "facts-in";
  const list = { kind: "facts", of: [told, ...of, filter.types == null ? null : types, others] };
  const request = pageRequest(list, page);
  const name = anchor?.statement ?? "facts-page";
  const ask = <Question extends PageName | TotalName>(
    question: Question,
    given: { inside: boolean; limit: number; after: string; certainty?: null },
  ) =>
    resolveMerges(session, view, anchor, conditions).then(({ role, begin, ...rest }) =>
      session.readMany<RowOf[Question][]>(
        question,
        groupOf(view, [role, anchor?.tie, rest, given]),
        begin,
        async (ids) => {
          const parameters = { ...viewParameters(view), ...rest, ...given };
          if (anchor === null) return new Map([["", await session.readFresh(question, parameters)]]);
          const own = {
            "facts-of": { ids, role },
            "facts-in": { ids },
            "facts-said": { anchors: ids.map(anchorNamed) },
          };
          const tie: Placeholders = anchor.tie === undefined ? {} : { RELATIONSHIP_TYPE: anchor.tie };
          const rows = await session.readFresh(question, { ...parameters, ...own[anchor.statement] }, tie);
          // All but the facts of the whole graph are asked of several anchors at once.
          return rowsBy(rows as (RowOf[Question] & { readonly anchor: string })[], "anchor");
        },
      ),
    );
  const total = async (inside: boolean) => {
    // What is at other dates has no certainty in the view: one that is asked for says nothing about it.
    const given = { inside, limit: TOTAL_LIMIT, after: NEWEST, ...(!inside && { certainty: null }) };
    const rows = await ask(TOTALS[name], given);
    return totalOf(rows?.[0]?.total ?? 0);
  };
  return ofNamed(session, view, namedIn(filter), {
    async page(): Promise<Page<FactListEdge>> {
      const rows =
        (await ask(name, { inside: true, limit: request.limit, after: newestIn(view, request.after?.[0]) })) ?? [];
      return factPage(
        session,
        view,
        list,
        request,
        rows.map((row) => row.id),
      );
    },
    total: () => total(true),
    outside: () => total(false),
  });
}

async function factPage(
  session: Session,
  view: View,
  list: List,
  request: Request,
  versions: readonly string[],
): Promise<Page<FactListEdge>> {
  const shown = await factsOfVersions(session, view, versions.slice(0, request.first));
  const page = pageOf(
    list,
    request,
    shown,
    (fact) => [fact.sort],
    (node) => ({ node }),
  );
  return { ...page, hasNextPage: versions.length > request.first };
}
