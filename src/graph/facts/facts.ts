import type { Row } from "../../database/port.js";
import type { FactForm, Participation } from "../../domain/fact.js";
import type { Note } from "../../domain/note.js";
import type { FactRecord, Modality, Standing } from "../../domain/records.js";
import type { Texts } from "../../domain/text/language.js";
import type { Day } from "../../domain/time/day.js";
import type { Phase, TimeSpan } from "../../domain/time/fact-times.js";
import type { Certainty, View } from "../../domain/view.js";
import { groupOf, rowsBy, type Session, viewParameters } from "../reading/session.js";
import { FactOfRow } from "./fact-of-row.js";

/** A fact in its view: the version that is visible there. */
export interface Fact {
  readonly view: View;
  readonly key: string;
  /** The id of the version, "fact:p/F026#1": of this graph's own books, not for callers. */
  readonly version: string;
  readonly sort: string;
  readonly type: string;
  readonly form: FactForm;
  readonly participants: readonly Participation[];
  /** Whether it would join somebody to itself alone, since a merge made two entities one. */
  readonly self: boolean;
  /** Keys of the ends of its first edge. */
  readonly source: string | null;
  readonly target: string | null;
  readonly attributes: FactRecord["attributes"];
  readonly sentence: Texts;
  readonly note: Texts;
  /** The remarks that the note is made of, in the order of their days. */
  readonly notes: readonly Note[];
  readonly validity: TimeSpan;
  readonly announced: TimeSpan | null;
  readonly phase: Phase;
  readonly modality: Modality;
  readonly attributedTo: readonly string[];
  readonly confidence: number;
  readonly derived: boolean;
  /** Keys of facts. */
  readonly replaces: readonly string[];
  readonly replacedBy: string | null;
  readonly disputedBy: readonly string[];
  /** Where it stands, seen from the view. */
  readonly standing: Standing;
  /** How surely it is present in the view; null when it is at other dates only, or withdrawn. */
  readonly certainty: Certainty | null;
  /** Since when it could be known, and until when where the view's day is past that. */
  readonly known: { readonly from: Day; readonly until: Day | null };
}

/** The versions with these ids as facts of the view, in their order. */
export function factsOfVersions(session: Session, view: View, ids: readonly string[]): Promise<Fact[]> {
  return Promise.all(ids.map((id) => factOfVersion(session, view, id)));
}

/** The fact with a key as the view shows it: null when unknown or not yet published on the view's day. */
export async function factByKey(session: Session, view: View, key: string): Promise<Fact | null> {
  const row = await session.gather("facts-by-key", groupOf(view), key, async (facts) => {
    const { known, revision } = viewParameters(view);
    const rows = await session.read("facts-by-key", { facts, known, revision, types: session.catalogue.types });
    return new Map([...rowsBy(rows, "fact")].map(([fact, [latest]]) => [fact, latest]));
  });
  return row ? factOf(view, row) : null;
}

/** The facts with these keys in their order; one that the view does not know is left out. */
export async function factsByKey(session: Session, view: View, keys: readonly string[]): Promise<Fact[]> {
  const facts = await Promise.all(keys.map((key) => factByKey(session, view, key)));
  return facts.filter((fact) => fact !== null);
}

async function factOfVersion(session: Session, view: View, id: string): Promise<Fact> {
  // A version never changes, so that one statement serves all views of an operation.
  const row = await session.gather("versions-by-id", "", id, async (ids) => {
    const rows = await session.read("versions-by-id", { ids });
    return new Map(rows.map((one) => [one.id as string, one]));
  });
  if (!row) throw new Error(`The version ${id} was on a page, and is gone.`);
  return factOf(view, row);
}

/** A version as a row of its columns, seen from a view. */
export function factOf(view: View, row: Row): Fact {
  return new FactOfRow(view, row);
}

/** The attribute of a fact that is a text; null where there is none. */
export function textAttribute({ attributes }: Fact, key: string): string | null {
  const value = attributes[key];
  return typeof value === "string" ? value : null;
}
