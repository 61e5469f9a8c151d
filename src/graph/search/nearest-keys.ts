import type { View } from "../../domain/view.js";
import { nearestTo } from "../../search/nearest.js";
import { LONGEST_TEXT } from "../../search/query.js";
import type { Session } from "../reading/session.js";
import { search } from "./search.js";

/** How many neighbours of a missing key, before and after it, are compared with it. */
const AROUND = 20;
/** How many entities with a similar name are considered. */
const NAMED = 5;
/** How many missing keys of one operation get suggestions. */
const MOST_IN_AN_OPERATION = 3;

const keysLookedUp = new WeakMap<Session, Set<string>>();

/**
 * The keys of a graph that come nearest to one that it does not have: among those beside it in the order of keys, and, of
 * entities, among those whose names are like it. Five statements at the most, asked for what is to be refused anyway.
 */
export function nearestKeys(
  session: Session,
  view: View,
  label: "Entity" | "Document",
  key: string,
): Promise<string[]> {
  const before = keysLookedUp.get(session) ?? new Set();
  keysLookedUp.set(session, before.add(`${label} ${key}`));
  if (before.size > MOST_IN_AN_OPERATION) return Promise.resolve([]);
  return Promise.resolve(session.once(view, `nearest ${label} ${key}`, () => found(session, view, label, key)));
}

async function found(session: Session, view: View, label: "Entity" | "Document", key: string): Promise<string[]> {
  const given = { key, revision: view.revision, limit: AROUND };
  const [beside, alike] = await Promise.all([
    session.readCached("keys-around", given, { KIND: label }),
    label === "Entity" ? namedLike(session, view, key) : new Map<string, string>(),
  ]);
  return nearestTo(key, [...beside.map(({ id }) => id), ...alike.keys()], alike);
}

/** The entities found when the key is searched for as a name, by key, with the name that matched. */
async function namedLike(session: Session, view: View, key: string): Promise<Map<string, string>> {
  const text = key.replace(/[-_.:/]+/g, " ").slice(0, LONGEST_TEXT);
  const { edges } = await search(session, view, { text, first: NAMED }).page();
  return new Map(edges.map(({ node }) => [node.entity.key, node.matched.text]));
}
