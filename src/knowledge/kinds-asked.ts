import { invalidArgument } from "../domain/errors.js";
import { ENTITY_KINDS, type EntityKind } from "../domain/kinds.js";
import type { Session } from "./session.js";

/**
 * Those of the kinds that a list can hold which a caller asks for; all when nothing is asked. A kind that can never be in the
 * list is refused: an empty answer would say that there happens to be none.
 */
export function kindsAsked(
  possible: readonly EntityKind[],
  asked: readonly EntityKind[] | null | undefined,
): readonly EntityKind[] {
  if (asked == null) return possible;
  if (asked.some((kind) => !possible.includes(kind)))
    throw invalidArgument("kinds", `a list of what can be here, ${possible.join(", ")}`, asked);
  return possible.filter((kind) => asked.includes(kind));
}

/** The kinds that may stand in a role of a type. */
export function kindsInRole(
  { catalogue }: Pick<Session, "catalogue">,
  type: string,
  role: string,
): readonly EntityKind[] {
  return catalogue.get(type)?.roles[role]?.kinds ?? ENTITY_KINDS;
}
