import { invalidArgument } from "../../domain/errors.js";
import type { EntityKind } from "../../domain/kinds.js";
import type { EntityName } from "../../domain/names.js";
import type { View } from "../../domain/view.js";
import { LONGEST_TEXT, type Query, queryOf } from "../../search/query.js";
import { comparePositions, type Position, scoreOf } from "../../search/ranking.js";
import { reasonsOf } from "../../search/reasons.js";
import { type Entity, entitiesByKey } from "../entities/entities.js";
import { type Connection, type Page, type PageArguments, pageOf, pageRequest } from "../reading/connection.js";
import type { Session } from "../reading/session.js";
import { findHits, keyOf, type NameHit } from "./search-hits.js";

/** An entity that a text finds, by the name that suits the text best. */
export interface SearchHit {
  readonly entity: Entity;
  readonly score: number;
  readonly matched: EntityName;
  readonly why: readonly string[];
}

export interface SearchEdge {
  readonly node: SearchHit;
}

export interface SearchArguments extends PageArguments {
  readonly text: string;
  /** What is left out or null excludes nothing. */
  readonly kinds?: readonly EntityKind[] | null | undefined;
}

/**
 * The entities that a text finds by any of their names, the best first. Names are outside the clocks: whether one is still in
 * use in the view is said in `why`. At most four statements: names with the text in them; where these are few, similar ones;
 * where hits are tied, how well connected they are; the entities of the page. One more for each step of a merge.
 */
export function search(
  session: Session,
  view: View,
  { text, kinds, ...page }: SearchArguments,
): Connection<SearchEdge> {
  if ([...text].length > LONGEST_TEXT)
    throw invalidArgument("text", `at most ${LONGEST_TEXT} characters long`, `${[...text].length} characters`);
  const query = queryOf(text);
  const wanted = kinds == null ? null : [...new Set(kinds)].sort();
  const list = { kind: "search", of: [query.form, wanted] };
  const request = pageRequest(list, page);
  const after = request.after && positionInCursor(request.after);
  let finding: ReturnType<typeof findHits> | undefined;
  const found = () => {
    finding ??= findHits(session, view, query, wanted, after);
    return finding;
  };
  return {
    async page(): Promise<Page<SearchEdge>> {
      const { hits } = await found();
      const rest = after ? hits.filter(({ position }) => comparePositions(position, after) > 0) : hits;
      const shown = rest.slice(0, request.first);
      const entities = await entitiesByKey(
        session,
        view,
        shown.map(({ position }) => keyOf(position)),
      );
      const byKey = new Map(entities.map((entity) => [entity.key, entity]));
      const whole = shown.flatMap((one) => {
        const entity = byKey.get(keyOf(one.position));
        return entity ? [{ one, entity }] : [];
      });
      const answer = pageOf(
        list,
        request,
        whole,
        ({ one }) => one.position.map(String),
        ({ one, entity }) => ({ node: entityHit(query, view, one, entity) }),
      );
      return { ...answer, hasNextPage: rest.length > request.first };
    },
    async total() {
      const { hits, truncated } = await found();
      return truncated ? null : hits.length;
    },
    async truncated() {
      return (await found()).truncated;
    },
  };
}

function entityHit(query: Query, view: View, { position, match, name, merged }: NameHit, entity: Entity): SearchHit {
  const why = reasonsOf(query, match, name, view);
  return { entity, score: scoreOf(position), matched: name, why: merged ? [...why, "merged"] : why };
}

/** The position in a cursor. */
function positionInCursor(texts: readonly string[]): Position {
  const key = texts.at(-1) ?? "";
  const [way, degree, use, length, connected, ...more] = texts.slice(0, -1).map(Number);
  const numbers = [way, degree, use, length, connected].map((part) => (Number.isInteger(part) ? part : undefined));
  if (more.length > 0 || numbers.some((part) => part === undefined))
    throw invalidArgument("after", "a cursor that this list has given", texts);
  const [first, second, third, fourth, fifth] = numbers as [number, number, number, number, number];
  return [first, second, third, fourth, fifth, key];
}
