import { invalidArgument } from "../../domain/errors.js";
import type { EntityKind } from "../../domain/kinds.js";
import type { Phase } from "../../domain/time/times.js";
import type { View } from "../../domain/view.js";
import { type Entity, entitiesByKey } from "../entities/entities.js";
import type { Fact } from "../facts/fact.js";
import { factsOfVersions } from "../facts/facts.js";
import { edgeTypes, NOT_ANNOUNCED, patternFor } from "../facts/relationships.js";
import type { Truncation } from "../reading/budget.js";
import { type Session, viewParameters } from "../reading/session.js";
import { knownKey, within } from "./arguments.js";
import { Frontier } from "./frontier.js";
import { compare } from "./step.js";

export interface NeighborhoodQuestion {
  readonly around: readonly string[];
  readonly hops?: number | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  readonly excludeTypes?: readonly string[] | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly maxEntities?: number | null | undefined;
}

/** A part of the graph: entities, and the relationships among them. */
export interface Subgraph {
  readonly entities: readonly Entity[];
  readonly relationships: readonly Fact[];
  readonly truncated: Truncation | null;
}

const DEFAULT_HOPS = 1;
const MOST_HOPS_AROUND = 3;
const MOST_AROUND = 20;
const DEFAULT_ENTITIES = 100;
const MOST_ENTITIES = 500;
/** Facts among the entities of an answer, at most. */
const MOST_RELATIONSHIPS = 2_000;

/**
 * Everything within some hops of entities, with the relationships among what is given, nearest first and of those equally
 * near the best evidenced first. One statement for each hop, and one for the relationships.
 */
export async function neighborhood(session: Session, view: View, question: NeighborhoodQuestion): Promise<Subgraph> {
  const { around, kinds, phases } = question;
  if (around.length > MOST_AROUND)
    throw invalidArgument("around", `a list of at most ${MOST_AROUND} keys or ids`, around);
  const hops = within("hops", question.hops ?? DEFAULT_HOPS, MOST_HOPS_AROUND);
  const most = within("maxEntities", question.maxEntities ?? DEFAULT_ENTITIES, MOST_ENTITIES);
  const centre = [...new Set(await Promise.all(around.map((id) => knownKey(session, view, "around", id))))];
  const types = edgeTypes(session, question.types, question.excludeTypes);
  const pattern = patternFor(session, types);
  const frontier = new Frontier(session, view, { outgoing: types, incoming: types, pattern, phases, kinds });

  const found = new Set(centre.slice(0, most));
  if (centre.length > most) frontier.truncate({ reason: "ENTITIES", limit: most });
  let layer = [...found];
  for (let distance = 0; distance < hops && layer.length > 0; distance++) {
    if (distance === session.budget.hops) {
      frontier.truncate({ reason: "HOPS", limit: distance });
      break;
    }
    frontier.truncate(await frontier.read(layer));
    const next = bestFirst(frontier, layer, found);
    const room = most - found.size;
    if (next.length > room) frontier.truncate({ reason: "ENTITIES", limit: most });
    layer = next.slice(0, room);
    for (const key of layer) found.add(key);
  }

  const entities = await entitiesByKey(session, view, [...found]);
  const rows =
    types.length === 0
      ? []
      : await frontier.clock.within((options) =>
          session.readFresh(
            "relationships-among",
            {
              ids: [...found],
              among: [...found],
              types,
              ...viewParameters(view),
              phases: phases ?? NOT_ANNOUNCED,
              limit: MOST_RELATIONSHIPS + 1,
            },
            { RELATIONSHIP_TYPE: pattern.join("|") },
            options,
          ),
        );
  if (rows.length > MOST_RELATIONSHIPS) frontier.truncate({ reason: "FACTS", limit: MOST_RELATIONSHIPS });
  const relationships = await factsOfVersions(
    session,
    view,
    rows.slice(0, MOST_RELATIONSHIPS).map((row) => row.id),
  );
  return { entities, relationships, truncated: frontier.truncated };
}

/** The entities a layer leads to that are new, ordered by how many facts lead there, then by the highest confidence, then by key. */
function bestFirst(frontier: Frontier, layer: readonly string[], found: ReadonlySet<string>): string[] {
  const support = new Map<string, { key: string; facts: Set<string>; confidence: number }>();
  for (const { other: key, version, confidence } of layer.flatMap((one) => frontier.from(one))) {
    if (found.has(key)) continue;
    const { facts, confidence: before } = support.get(key) ?? { facts: new Set<string>(), confidence: 0 };
    support.set(key, { key, facts: facts.add(version), confidence: Math.max(before, confidence) });
  }
  return [...support.values()]
    .sort((a, b) => b.facts.size - a.facts.size || b.confidence - a.confidence || compare(a.key, b.key))
    .map(({ key }) => key);
}
