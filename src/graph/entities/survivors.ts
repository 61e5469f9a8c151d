import type { View } from "../../domain/view.js";
import type { Session } from "../reading/session.js";
import { entityByKey } from "./entities.js";

/**
 * The key of whoever a key stands for: of an entity that turned out to be another one, that one's, which its facts were
 * recorded with. A key of nobody stands for itself, and so does every key at an earlier revision, when facts were recorded
 * as they then were. Where nothing was ever merged this asks the database for nothing.
 */
export async function survivor(session: Session, view: View, key: string): Promise<string> {
  if (view.revision < (await session.revision()) || !(await session.hasMerges())) return key;
  return (await entityByKey(session, view, key))?.key ?? key;
}

/** The survivors of several keys, each once. */
export async function survivors(session: Session, view: View, keys: readonly string[]): Promise<string[]> {
  return [...new Set(await Promise.all(keys.map((key) => survivor(session, view, key))))];
}
