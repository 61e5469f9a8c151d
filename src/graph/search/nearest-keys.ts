import type { View } from "../../domain/view.js";
import { nearestTo } from "../../search/nearest.js";
import { LONGEST_TEXT } from "../../search/query.js";
import type { Session } from "../reading/session.js";
import { search } from "./search.js";

/** How many keys before, and behind, the one that is not there are looked at. */
const AROUND = 20;
/** How many of the entities that have a name like it are looked at. */
const NAMED = 5;
/** For how many keys of an operation the nearest are looked for: whoever has more wrong hears of these first. */
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

/** The entities that a key finds when it is read as a name, by their keys, each with the name that it finds. */
async function namedLike(session: Session, view: View, key: string): Promise<Map<string, string>> {
  const text = key.replace(/[-_.:/]+/g, " ").slice(0, LONGEST_TEXT);
  const { edges } = await search(session, view, { text, first: NAMED }).page();
  return new Map(edges.map(({ node }) => [node.entity.key, node.matched.text]));
}
