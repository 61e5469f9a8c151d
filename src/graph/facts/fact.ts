import type { FactForm } from "../../domain/fact.js";
import type { Note } from "../../domain/note.js";
import type { Participation } from "../../domain/participation.js";
import type { FactRecord, Modality, Standing } from "../../domain/records.js";
import type { Texts } from "../../domain/text/language.js";
import type { Day } from "../../domain/time/day.js";
import type { Phase, TimeSpan } from "../../domain/time/times.js";
import type { Certainty, View } from "../../domain/view.js";

/** A fact in its view: the version that is visible there. */
export interface Fact {
  readonly view: View;
  readonly key: string;
  /** The id of the version, "fact:p/F026#1". Internal: the API does not show it. */
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
  /** Its standing in the view. */
  readonly standing: Standing;
  /** DEFINITE or POSSIBLE in the view; null when it is withdrawn or only at other dates. */
  readonly certainty: Certainty | null;
  /** Since when it could be known, and until when where the view's day is past that. */
  readonly known: { readonly from: Day; readonly until: Day | null };
}
