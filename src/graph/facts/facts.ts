import type { View } from "../../domain/view.js";
import { groupOf, rowsBy, type Session, viewParameters } from "../reading/session.js";
import type { Fact } from "./fact.js";
import { FactOfRow, type FactRow } from "./fact-of-row.js";

/** The facts of versions in a view, in the order of the ids. */
export function factsOfVersions(session: Session, view: View, ids: readonly string[]): Promise<Fact[]> {
  return Promise.all(ids.map((id) => factByVersionId(session, view, id)));
}

/** The fact with a key as the view shows it: null when unknown or not yet published on the view's day. */
export async function factByKey(session: Session, view: View, key: string): Promise<Fact | null> {
  const row = await session.readMany("facts-by-key", groupOf(view), key, async (facts) => {
    const { known, revision } = viewParameters(view);
    const rows = await session.readFresh("facts-by-key", { facts, known, revision, types: session.catalogue.types });
    return new Map([...rowsBy(rows, "fact")].map(([fact, [latest]]) => [fact, latest]));
  });
  return row ? factOf(view, row) : null;
}

/** The facts with these keys in their order; one that the view does not know is left out. */
export async function factsByKey(session: Session, view: View, keys: readonly string[]): Promise<Fact[]> {
  const facts = await Promise.all(keys.map((key) => factByKey(session, view, key)));
  return facts.filter((fact) => fact !== null);
}

async function factByVersionId(session: Session, view: View, id: string): Promise<Fact> {
  // A version never changes, so that one statement serves all views of an operation.
  const row = await session.readMany("versions-by-id", "", id, async (ids) => {
    const rows = await session.readFresh("versions-by-id", { ids });
    return new Map(rows.map((one) => [one.id, one]));
  });
  if (!row) throw new Error(`The version ${id} was on a page, and is gone.`);
  return factOf(view, row);
}

/** The fact that a row of a version is in a view. */
export function factOf(view: View, row: FactRow): Fact {
  return new FactOfRow(view, row);
}

/** The attribute of a fact that is a text; null where there is none. */
export function textAttribute({ attributes }: Fact, key: string): string | null {
  const value = attributes[key];
  return typeof value === "string" ? value : null;
}
