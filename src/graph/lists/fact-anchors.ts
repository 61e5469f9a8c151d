import type { Participation } from "../../domain/participation.js";
import type { View } from "../../domain/view.js";
import { survivor, survivors } from "../entities/survivors.js";
import { type FactFilter, keysArgument, type Parts, storedParts } from "../facts/fact-filter.js";
import type { Session } from "../reading/session.js";
import { SAID } from "../stored/said.js";

/** Where a search for facts begins: at somebody who takes part, at a document, or at any of some who say or published them. */
export interface Anchor {
  readonly statement: "facts-of" | "facts-in" | "facts-said";
  readonly keys: readonly string[];
  /** Of who takes part. */
  readonly role?: string | null;
  /** Of who says or published them. */
  readonly tie?: (typeof SAID)[number]["type"];
}

/** Where the search for what passes a filter begins: where the fewest facts are to be looked at; null for all facts. */
export function anchorOf(filter: FactFilter, parts: Parts): Anchor | null {
  const [key, role] = whoseIn(parts) ?? [keysArgument("participants", filter.participants)[0], filter.role ?? null];
  if (key !== undefined) return { statement: "facts-of", keys: [key], role };
  const [document, ...others] = keysArgument("documents", filter.documents);
  if (document !== undefined && others.length === 0) return { statement: "facts-in", keys: [document] };
  for (const { type, column } of SAID) {
    const said = keysArgument(column, filter[column]);
    if (said.length > 0) return { statement: "facts-said", keys: said, tie: type };
  }
  return null;
}

/** Who takes part in all that meets further conditions, and in which role where it is one: the search begins there. */
function whoseIn(parts: Parts): [key: string, role: string | null] | undefined {
  for (const choices of parts) {
    const [first, ...others] = choices;
    if (first && others.every(({ entity }) => entity === first.entity))
      return [first.entity, others.length > 0 ? null : first.role];
  }
  return undefined;
}

/** What a caller asks for with the keys of those whom the keys in it stand for; `begin`: where the search begins. */
export async function resolveMerges<C extends Conditions>(
  session: Session,
  view: View,
  anchor: Anchor | null,
  conditions: C,
): Promise<Omit<C, "parts"> & { readonly begin: string; readonly participants: string[][] }> {
  const ofEntities = anchor !== null && anchor.statement !== "facts-in";
  const [begin, entities, parts, attributedTo, publishers] = await Promise.all([
    ofEntities ? survivors(session, view, anchor.keys) : (anchor?.keys ?? []),
    survivors(session, view, conditions.entities),
    Promise.all(conditions.parts.map((choices) => choicesOfSurvivors(session, view, choices))),
    conditions.attributedTo && survivors(session, view, conditions.attributedTo),
    conditions.publishers && survivors(session, view, conditions.publishers),
  ]);
  const { parts: _parts, ...others } = conditions;
  return { ...others, begin: begin.join(" "), entities, participants: storedParts(parts), attributedTo, publishers };
}

/** What in a filter names entities. */
export interface Conditions {
  readonly entities: readonly string[];
  readonly parts: Parts;
  readonly attributedTo: readonly string[] | null;
  readonly publishers: readonly string[] | null;
}

/** The keys that the name of an anchor holds: keys have no spaces. */
export function anchorNamed(name: string) {
  return { name, keys: name.split(" ") };
}

/** Each part with the key of whoever stands for the entity. */
function choicesOfSurvivors(session: Session, view: View, choices: readonly Participation[]): Promise<Participation[]> {
  return Promise.all(
    choices.map(async ({ role, entity }) => ({ role, entity: await survivor(session, view, entity) })),
  );
}
