import { invalidArgument } from "../domain/errors.js";
import { type Document, documentByKey } from "./documents/documents.js";
import { type Entity, entityByKey } from "./entities/entities.js";
import type { Fact } from "./facts/fact.js";
import { factByKey } from "./facts/facts.js";
import { LARGEST_PAGE } from "./reading/connection.js";
import type { Session } from "./reading/session.js";
import { identified } from "./reading/views.js";

/** Any object by its id, in the id's own view; null for an unknown or malformed id. */
export async function objectById(session: Session, id: string): Promise<Entity | Fact | Document | null> {
  const found = await identified(session, id);
  if (!found) return null;
  const { key, view } = found;
  if (key.startsWith("fact:")) return factByKey(session, view, key);
  if (key.startsWith("doc:")) return documentByKey(session, view, key);
  return entityByKey(session, view, key);
}

/** Several objects by their ids, at most 100, in the order asked for. */
export async function objectsById(
  session: Session,
  ids: readonly string[],
): Promise<(Entity | Fact | Document | null)[]> {
  if (ids.length > LARGEST_PAGE) throw invalidArgument("ids", `a list of at most ${LARGEST_PAGE} ids`, ids);
  return Promise.all(ids.map((id) => objectById(session, id)));
}
