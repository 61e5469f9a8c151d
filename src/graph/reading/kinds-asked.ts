import { invalidArgument } from "../../domain/errors.js";
import { ENTITY_KINDS, type EntityKind } from "../../domain/kinds.js";
import type { Session } from "./session.js";

/**
 * Those of the kinds that a list can hold which a caller asks for; all when nothing is asked. When none of those asked for
 * can ever be in the list that is refused: an empty answer would say that there happens to be none.
 */
export function kindsAsked(
  possible: readonly EntityKind[],
  asked: readonly EntityKind[] | null | undefined,
): readonly EntityKind[] {
  if (asked == null) return possible;
  const wanted = possible.filter((kind) => asked.includes(kind));
  if (wanted.length === 0 && asked.length > 0)
    throw invalidArgument("kinds", `kinds that this list can hold, which are ${possible.join(", ")}`, asked);
  return wanted;
}

/** The kinds of entities that may take a role of a type. */
export function kindsInRole(
  { catalogue }: Pick<Session, "catalogue">,
  type: string,
  role: string,
): readonly EntityKind[] {
  return catalogue.get(type)?.roles[role]?.kinds ?? ENTITY_KINDS;
}
