import type { RowOf } from "../../database/rows.js";
import type { Placeholders } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { type Pair, pairIn } from "../../domain/edges.js";
import { invalidArgument } from "../../domain/errors.js";
import { type EntityKind, labelOfKind } from "../../domain/kinds.js";
import { PHASES } from "../../domain/records.js";
import type { Phase } from "../../domain/time/times.js";
import type { Certainty } from "../../domain/view.js";
import { type Entity, entityTold } from "../entities/entities.js";
import {
  type Connection,
  type PageArguments,
  pageOf,
  pageRequest,
  TOTAL_LIMIT,
  totalOf,
} from "../reading/connection.js";
import { NEWEST, newestIn } from "../reading/newest-first.js";
import { groupOf, rowsBy, type Session, viewParameters } from "../reading/session.js";
import type { Fact } from "./fact.js";
import { confidence } from "./fact-filter.js";
import { factsOfVersions } from "./facts.js";

/** Seen from an entity: it is the source, the target, or (of a symmetric relationship) either. */
export type Direction = "OUT" | "IN" | "BOTH";

/** Which relationships of an entity a caller wants; what is left out excludes nothing. */
export interface RelationshipFilter {
  readonly types?: readonly string[] | null | undefined;
  readonly direction?: Direction | null | undefined;
  /** Of the entity on the far side. */
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly minConfidence?: number | null | undefined;
}

export interface RelationshipEdge {
  readonly node: Fact;
  /** The key of the entity on the far side. */
  readonly other: string;
  /** The parts that the entity and the one on the far side take. */
  readonly role: string;
  readonly otherRole: string;
  readonly direction: Direction;
  /** Its place in the list. */
  readonly sort: string;
}

/** The phases that named fields show by default: all but ANNOUNCED. */
export const NOT_ANNOUNCED: readonly Phase[] = PHASES.filter((phase) => phase !== "ANNOUNCED");

/**
 * The relationships of an entity in its view, newest first: a fact that joins it to several others is a row for each. `fixed`: the
 * types are no caller's choice.
 */
export function relationshipsOf(
  session: Session,
  entity: Entity,
  filter: RelationshipFilter,
  page: PageArguments,
  fixed = false,
): Connection<RelationshipEdge> {
  const { view, key } = entity;
  const types = edgeTypes(session, filter.types);
  const parameters = parametersOf(session, types, filter);
  // What the parameters follow from says the same as they do, and is shorter by all the types there are.
  const { direction = null, phases = null, certainty = null, minConfidence = null, kinds = null } = filter;
  const asked = [filter.types == null ? null : types, direction, phases, certainty, minConfidence, kinds];
  const list = { kind: "relationships", of: [key, ...asked] };
  const request = pageRequest(list, page);
  const pattern = fixed ? types : patternFor(session, types);
  const ask = async <Question extends "relationships-of" | "relationships-of-total">(
    question: Question,
    given: { inside: boolean; limit: number; after: string; certainty?: null },
  ) => {
    if (types.length === 0) return [];
    const rows = await session.readMany(question, groupOf(view, [asked, given]), key, async (ids) =>
      rowsBy(
        await session.readFresh(
          question,
          { ids, ...viewParameters(view), ...parameters, ...given },
          question === "relationships-of" ? pagePattern(session, pattern) : { RELATIONSHIP_TYPE: pattern.join("|") },
        ),
        "anchor",
      ),
    );
    return rows ?? [];
  };
  const total = async (inside: boolean) => {
    // What is at other dates has no certainty in the view: one that is asked for says nothing about it.
    const given = { inside, limit: TOTAL_LIMIT, after: NEWEST, ...(!inside && { certainty: null }) };
    const rows = await ask("relationships-of-total", given);
    return totalOf(rows[0]?.total ?? 0);
  };
  return {
    async page() {
      const rows = await ask("relationships-of", {
        inside: true,
        limit: request.limit,
        after: newestIn(view, request.after?.[0]),
      });
      const shown = rows.slice(0, request.first);
      const facts = await factsOfVersions(
        session,
        view,
        shown.map((row) => row.id),
      );
      const edges = facts.map((node, nth) => relationshipEdge(session, node, shown[nth] as RowOf["relationships-of"]));
      const made = pageOf(
        list,
        request,
        edges,
        ({ sort }) => [sort],
        (edge) => edge,
      );
      return { ...made, hasNextPage: rows.length > request.first };
    },
    total: () => total(true),
    outside: () => total(false),
  };
}

/** A row of a page. */
function relationshipEdge(
  { catalogue }: Session,
  node: Fact,
  { direction, sort }: Pick<RowOf["relationships-of"], "direction" | "sort">,
): RelationshipEdge {
  const outgoing = direction === "OUT";
  const { sourceRole, source, targetRole, target } = pairIn(sort, node.sort) ?? onlyPairOf(catalogue, node);
  const [other, role, otherRole] = outgoing ? [target, sourceRole, targetRole] : [source, targetRole, sourceRole];
  const way = role === otherRole ? "BOTH" : outgoing ? "OUT" : "IN";
  return { node, other, role, otherRole, direction: way, sort: sort };
}

/** The ends of a fact that can make one edge only. */
function onlyPairOf(catalogue: Catalogue, { type, source, target }: Fact): Pair {
  const { sourceRole = "", targetRole = "" } = catalogue.get(type) ?? {};
  return { sourceRole, source: source ?? "", targetRole, target: target ?? "" };
}

/** The placeholders of a page of relationships. Neo4j reads types whose facts may make several edges by a branch of its own. */
export function pagePattern({ catalogue }: Pick<Session, "catalogue">, types: readonly string[]): Placeholders {
  const several = catalogue.severalEdgeTypes.length > 0 ? catalogue.severalEdgeTypes : types;
  return { RELATIONSHIP_TYPE: types.join("|"), SEVERAL_TYPE: several.join("|") };
}

/**
 * The types of edges that a statement names for a caller's choice of them: one, or all. A database plans each set anew,
 * which takes it longer than most answers, and callers can think of many sets; the statement checks the types itself.
 */
export function patternFor({ catalogue }: Pick<Session, "catalogue">, types: readonly string[]): readonly string[] {
  return types.length === 1 ? types : catalogue.edgeTypes;
}

/**
 * The types asked for, sorted, so that equal questions share a statement: of those that make edges all but the excluded ones.
 * Throws InvalidInput for a type that makes no edge, and where nothing asked for is left: either could never answer anything.
 */
export function edgeTypes(
  { catalogue }: Session,
  types: readonly string[] | null | undefined,
  excluded?: readonly string[] | null,
): readonly string[] {
  const never = types?.find((type) => !catalogue.edgeTypes.includes(type));
  if (never !== undefined)
    throw invalidArgument("types", `types whose facts join entities, which those of ${never} never do`, types);
  return withoutExcluded(catalogue.edgeTypes, types, excluded);
}

/** Those of `possible` that are asked for and not excluded. Throws InvalidInput where everything that is asked for is excluded. */
export function withoutExcluded(
  possible: readonly string[],
  types: readonly string[] | null | undefined,
  excluded: readonly string[] | null | undefined,
): readonly string[] {
  const wanted = types == null ? possible : possible.filter((type) => types.includes(type));
  const left = wanted.filter((type) => !excluded?.includes(type));
  if (left.length === 0 && wanted.length > 0)
    throw invalidArgument("excludeTypes", "a list that leaves some of the types that are asked for", excluded);
  return left;
}

function parametersOf({ catalogue }: Session, types: readonly string[], filter: RelationshipFilter) {
  const direction = filter.direction ?? "BOTH";
  // Two in one role are joined by an edge that is stored one way and matches both.
  const goesBothWays = (type: string) => catalogue.get(type)?.pairs.some(([one, other]) => one === other);
  const matching = (excluded: Direction) => types.filter((type) => direction !== excluded || goesBothWays(type));
  const outgoingTypes = matching("IN");
  const incomingTypes = matching("OUT");
  return {
    outgoing: outgoingTypes.length > 0,
    incoming: incomingTypes.length > 0,
    outgoingTypes,
    incomingTypes,
    outward: direction !== "IN",
    inward: direction !== "OUT",
    severalTypes: types.filter((type) => catalogue.get(type)?.several),
    phases: filter.phases ?? PHASES,
    minConfidence: confidence(filter.minConfidence),
    certainty: filter.certainty ?? null,
    kinds: filter.kinds == null ? null : filter.kinds.map(labelOfKind),
  };
}

/** The relationships behind a named field: of given types and direction, without plans unless they are asked for. */
export function namedRelationships(
  session: Session,
  entity: Entity,
  types: readonly string[],
  direction: Direction,
  { phases, kinds, ...page }: PageArguments & Pick<RelationshipFilter, "phases" | "kinds">,
): Connection<RelationshipEdge> {
  return relationshipsOf(session, entity, { types, direction, phases: phases ?? NOT_ANNOUNCED, kinds }, page, true);
}

/**
 * The one entity that `entity` is best related to of some kinds by relationships of some types from it: definitely before possibly, then with
 * most confidence. Null when there is none, or when several are supported equally well.
 */
export async function bestRelated(
  session: Session,
  entity: Entity,
  types: readonly string[],
  kinds: readonly EntityKind[],
): Promise<Entity | null> {
  const { view, key } = entity;
  const placeholders = { RELATIONSHIP_TYPE: [...types].sort().join("|") };
  const rows = await session.readMany("best-related", groupOf(view, [types, kinds]), key, async (ids) =>
    rowsBy(
      await session.readFresh(
        "best-related",
        { ids, ...viewParameters(view), phases: NOT_ANNOUNCED, kinds: kinds.map(labelOfKind) },
        placeholders,
      ),
      "anchor",
    ),
  );
  const [best, next] = rows ?? [];
  if (!best || (next && next.sure === best.sure && next.confidence === best.confidence && next.id !== best.id))
    return null;
  return entityTold(session, view, best);
}
