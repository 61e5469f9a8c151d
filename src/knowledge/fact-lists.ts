import { invalidArgument } from "../domain/errors.js";
import { MODALITIES, type Modality, PHASES, type Standing } from "../domain/records.js";
import type { Phase } from "../domain/time.js";
import type { Certainty, View } from "../domain/view.js";
import {
  type Connection,
  type Page,
  type PageArguments,
  pageOf,
  pageRequest,
  type Request,
  TOTAL_LIMIT,
  totalOf,
} from "./connection.js";
import { type Fact, factsOfVersions } from "./facts.js";
import { groupOf, rowsBy, type Session, viewParameters } from "./session.js";
import { daysArgument, keyArgument } from "./views.js";

/** Which facts a caller wants. What is left out or null excludes nothing; an empty list excludes everything. */
export interface FactFilter {
  readonly types?: readonly string[] | null | undefined;
  /** All of them take part. */
  readonly participants?: readonly string[] | null | undefined;
  /** The part that the entity, or the first participant, takes. */
  readonly role?: string | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly modalities?: readonly Modality[] | null | undefined;
  /** ASSERTED and DISPUTED when left out; the others add facts that were withdrawn before the view. */
  readonly standings?: readonly Standing[] | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly minConfidence?: number | null | undefined;
  /** EDTF: the dates that the source gives overlap it. */
  readonly during?: string | null | undefined;
  /** Any of them is evidence. */
  readonly documents?: readonly string[] | null | undefined;
  readonly derived?: boolean | null | undefined;
}

/** Further conditions of a question, which no caller writes: each list is met by any one of its "role key". */
type Parts = readonly (readonly string[])[];

export interface FactEdge {
  readonly node: Fact;
}

/** The kind of list that a cursor of facts is of. */
const LIST = "facts";

/** The facts in a view that pass a filter, newest first. */
export function facts(
  session: Session,
  view: View,
  filter: FactFilter,
  page: PageArguments,
  parts: Parts = [],
): Connection<FactEdge> {
  const participants = keys("participants", filter.participants);
  if (filter.role != null && participants.length === 0)
    throw invalidArgument("role", "the part of the first of `participants`, which must then be given", filter.role);
  const anchor =
    parts.find((choices) => choices.length === 1)?.[0]?.split(" ") ??
    (participants[0] && [filter.role ?? "", participants[0]]);
  if (anchor?.[1] !== undefined)
    return factsFrom(
      session,
      view,
      { statement: "facts-of", key: anchor[1], role: anchor[0] || null },
      filter,
      page,
      parts,
    );
  const documents = filter.documents?.length === 1 ? keys("documents", filter.documents) : [];
  if (documents[0] !== undefined)
    return factsFrom(session, view, { statement: "facts-in", key: documents[0], role: null }, filter, page, parts);
  return factsFrom(session, view, null, filter, page, parts);
}

/** The facts in a view that an entity takes part in, newest first. */
export function factsOf(
  session: Session,
  view: View,
  key: string,
  filter: FactFilter,
  page: PageArguments,
  parts: Parts = [],
): Connection<FactEdge> {
  return factsFrom(session, view, { statement: "facts-of", key, role: filter.role ?? null }, filter, page, parts);
}

/** The facts in a view that a document is evidence for, newest first. */
export function factsIn(session: Session, view: View, key: string, page: PageArguments): Connection<FactEdge> {
  return factsFrom(session, view, { statement: "facts-in", key, role: null }, {}, page, []);
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
): Connection<FactEdge> {
  const request = pageRequest(LIST, page);
  const conditions = { ...factParameters(session, filter, parts), role: anchor?.role ?? null };
  const name = anchor?.statement ?? "facts-page";
  const ask = (question: string, given: { inside: boolean; limit: number; after: string; certainty?: null }) =>
    session.gather(question, groupOf(view, [conditions, given]), anchor?.key ?? "", async (ids) => {
      const { role, ...rest } = conditions;
      const parameters = { ...viewParameters(view), ...rest, ...given };
      if (anchor === null) return new Map([["", await session.read(question, parameters)]]);
      const own = anchor.statement === "facts-of" ? { ids, role } : { ids };
      return rowsBy(await session.read(question, { ...parameters, ...own }), "anchor");
    });
  const total = async (inside: boolean) => {
    // What is at other dates has no certainty in the view: one that is asked for says nothing about it.
    const given = { inside, limit: TOTAL_LIMIT, after: START, ...(!inside && { certainty: null }) };
    const rows = await ask(TOTALS[name], given);
    return totalOf((rows?.[0]?.total as number | undefined) ?? 0);
  };
  return {
    async page(): Promise<Page<FactEdge>> {
      const rows = (await ask(name, { inside: true, limit: request.limit, after: request.after?.[0] ?? START })) ?? [];
      return factPage(
        session,
        view,
        request,
        rows.map((row) => row.id as string),
      );
    },
    total: () => total(true),
    outside: () => total(false),
  };
}

/** Sorts before every position: `sort` begins with a digit, and lists go down. */
const START = "~";

async function factPage(
  session: Session,
  view: View,
  request: Request,
  versions: readonly string[],
): Promise<Page<FactEdge>> {
  const shown = await factsOfVersions(session, view, versions.slice(0, request.first));
  const page = pageOf(
    LIST,
    request,
    shown,
    (fact) => [fact.sort],
    (node) => ({ node }),
  );
  return { ...page, hasNextPage: versions.length > request.first };
}

/** A filter as the parameters of the statements over facts. */
export function factParameters(session: Session, filter: FactFilter, parts: Parts = []) {
  const during = filter.during == null ? null : daysArgument("during", filter.during);
  return {
    types: filter.types == null ? session.catalogue.types : [...filter.types].sort(),
    phases: filter.phases ?? PHASES,
    modalities: filter.modalities ?? MODALITIES,
    standings: filter.standings ?? ["ASSERTED", "DISPUTED"],
    certainty: filter.certainty ?? null,
    minConfidence: confidence(filter.minConfidence),
    derived: filter.derived ?? null,
    duringFirst: during?.first ?? null,
    duringLast: during?.last ?? null,
    entities: keys("participants", filter.participants),
    participants: parts,
    documents: filter.documents == null ? null : keys("documents", filter.documents),
  };
}

function keys(argument: string, ids: readonly string[] | null | undefined): string[] {
  return (ids ?? []).map((id) => keyArgument(argument, id));
}

/** 0 to 1, 0 when left out. */
export function confidence(value: number | null | undefined): number {
  const least = value ?? 0;
  if (!(least >= 0 && least <= 1)) throw invalidArgument("minConfidence", "a number from 0 to 1", least);
  return least;
}
