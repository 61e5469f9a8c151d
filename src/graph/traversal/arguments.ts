import { invalidArgument } from "../../domain/errors.js";
import type { View } from "../../domain/view.js";
import { entityByKey } from "../entities/entities.js";
import type { Session } from "../reading/session.js";
import { keyArgument } from "../reading/views.js";
import { unknownKey } from "../search/named.js";

/** The key that an argument names, which must be of an entity. */
export async function knownKey(session: Session, view: View, argument: string, id: string): Promise<string> {
  const entity = await entityByKey(session, view, keyArgument(argument, id));
  if (!entity) throw await unknownKey(session, view, { argument, id, label: "Entity" });
  return entity.key;
}

/** Checks that an argument is a whole number from 1 to a limit. */
export function within(argument: string, value: number, limit: number): number {
  if (!Number.isInteger(value) || value < 1 || value > limit)
    throw invalidArgument(argument, `a whole number from 1 to ${limit}`, value);
  return value;
}
