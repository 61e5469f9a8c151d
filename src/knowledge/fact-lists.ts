import { invalidArgument } from "../domain/errors.js";
import type { View } from "../domain/view.js";
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
} from "./connection.js";
import { type FactFilter, factParameters, keys, type Parts } from "./fact-filter.js";
import { type Fact, factsOfVersions } from "./facts.js";
import { NEWEST, newestIn } from "./newest-first.js";
import { groupOf, rowsBy, type Session, viewParameters } from "./session.js";
import { survivor, survivors } from "./survivors.js";

export interface FactEdge {
  readonly node: Fact;
}

/**
 * The facts in a view that pass a filter, newest first. `asked`: what the further conditions follow from, where these may be
 * others for the next page.
 */
export function facts(
  session: Session,
  view: View,
  filter: FactFilter,
  page: PageArguments,
  parts: Parts = [],
  asked: unknown = parts,
): Connection<FactEdge> {
  const of = [asked, filter.role ?? null];
  const participants = keys("participants", filter.participants);
  if (filter.role != null && participants.length === 0)
    throw invalidArgument("role", "the part of the first of `participants`, which must then be given", filter.role);
  const [key, role] = whoseIn(parts) ?? [participants[0], filter.role ?? null];
  if (key !== undefined) return factsFrom(session, view, { statement: "facts-of", key, role }, filter, page, parts, of);
  const documents = filter.documents?.length === 1 ? keys("documents", filter.documents) : [];
  if (documents[0] !== undefined)
    return factsFrom(session, view, { statement: "facts-in", key: documents[0], role: null }, filter, page, parts, of);
  return factsFrom(session, view, null, filter, page, parts, of);
}

/** Who takes part in all that meets further conditions, and in which role where it is one: the search begins there. */
function whoseIn(parts: Parts): [key: string, role: string | null] | undefined {
  for (const choices of parts) {
    const [[role = null, key] = [], ...others] = choices.map((choice) => choice.split(" "));
    if (key !== undefined && others.every(([, other]) => other === key)) return [key, others.length > 0 ? null : role];
  }
  return undefined;
}

/** The facts in a view that an entity takes part in, newest first. */
export function factsOf(
  session: Session,
  view: View,
  key: string,
  filter: FactFilter,
  page: PageArguments,
): Connection<FactEdge> {
  const role = filter.role ?? null;
  return factsFrom(session, view, { statement: "facts-of", key, role }, filter, page, [], [key, role]);
}

/** The facts in a view that a document is evidence for, newest first. */
export function factsIn(session: Session, view: View, key: string, page: PageArguments): Connection<FactEdge> {
  return factsFrom(session, view, { statement: "facts-in", key, role: null }, {}, page, [], [key]);
}

/** The statements that give a page of facts, each with the one that counts them all. */
const TOTALS = { "facts-page": "facts-total", "facts-of": "facts-of-total", "facts-in": "facts-in-total" } as const;

/** Where a search for facts begins: at somebody who takes part, or at a document. */
interface Anchor {
  readonly statement: "facts-of" | "facts-in";
  readonly key: string;
  readonly role: string | null;
}

function factsFrom(
  session: Session,
  view: View,
  anchor: Anchor | null,
  filter: FactFilter,
  page: PageArguments,
  parts: Parts,
  of: readonly unknown[],
): Connection<FactEdge> {
  const conditions = { ...factParameters(session, filter, parts), role: anchor?.role ?? null };
  const { types, role: _whose, participants: _parts, ...others } = conditions;
  const told = anchor?.statement === "facts-in";
  const list = { kind: "facts", of: [told, ...of, filter.types == null ? null : types, others] };
  const request = pageRequest(list, page);
  const name = anchor?.statement ?? "facts-page";
  const ask = (question: string, given: { inside: boolean; limit: number; after: string; certainty?: null }) =>
    meant(session, view, anchor, conditions).then(({ role, begin, ...rest }) =>
      session.gather(question, groupOf(view, [role, rest, given]), begin, async (ids) => {
        const parameters = { ...viewParameters(view), ...rest, ...given };
        if (anchor === null) return new Map([["", await session.read(question, parameters)]]);
        const own = anchor.statement === "facts-of" ? { ids, role } : { ids };
        return rowsBy(await session.read(question, { ...parameters, ...own }), "anchor");
      }),
    );
  const total = async (inside: boolean) => {
    // What is at other dates has no certainty in the view: one that is asked for says nothing about it.
    const given = { inside, limit: TOTAL_LIMIT, after: NEWEST, ...(!inside && { certainty: null }) };
    const rows = await ask(TOTALS[name], given);
    return totalOf((rows?.[0]?.total as number | undefined) ?? 0);
  };
  return {
    async page(): Promise<Page<FactEdge>> {
      const rows =
        (await ask(name, { inside: true, limit: request.limit, after: newestIn(view, request.after?.[0]) })) ?? [];
      return factPage(
        session,
        view,
        list,
        request,
        rows.map((row) => row.id as string),
      );
    },
    total: () => total(true),
    outside: () => total(false),
  };
}

/** What a caller asks for with the keys of those whom the keys in it stand for; `begin`: where the search begins. */
export async function meant<C extends { readonly entities: readonly string[]; readonly participants: Parts }>(
  session: Session,
  view: View,
  anchor: Anchor | null,
  conditions: C,
): Promise<C & { readonly begin: string }> {
  const [begin, entities, participants] = await Promise.all([
    anchor?.statement === "facts-of" ? survivor(session, view, anchor.key) : (anchor?.key ?? ""),
    survivors(session, view, conditions.entities),
    Promise.all(conditions.participants.map((choices) => choicesMeant(session, view, choices))),
  ]);
  return { ...conditions, begin, entities, participants };
}

/** Each "role key" with the key of whoever it stands for. */
function choicesMeant(session: Session, view: View, choices: readonly string[]): Promise<string[]> {
  return Promise.all(
    choices.map(async (choice) => {
      const [role = "", key = ""] = choice.split(" ");
      return `${role} ${await survivor(session, view, key)}`;
    }),
  );
}

async function factPage(
  session: Session,
  view: View,
  list: List,
  request: Request,
  versions: readonly string[],
): Promise<Page<FactEdge>> {
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
