import type { RowOf } from "../../database/rows.js";
import type { FactForm, Withdrawal } from "../../domain/fact.js";
import { joinedNotes, type Note, notesMadeBy } from "../../domain/note.js";
import { type Participation, participationIn } from "../../domain/participation.js";
import type { FactRecord, Modality, Standing } from "../../domain/records.js";
import type { Texts } from "../../domain/text/language.js";
import type { Phase, TimeSpan } from "../../domain/time/times.js";
import { type Certainty, certaintyOf, type View } from "../../domain/view.js";
import { viewParameters } from "../reading/session.js";
import type { Fact } from "./fact.js";

/** The columns of a version of a fact. */
export type FactRow = RowOf["versions-by-id"];

/** A fact over the row of its version. A class with getters, because pages make hundreds and select few of the fields. */
export class FactOfRow implements Fact {
  readonly view: View;
  readonly key: string;
  readonly form: FactForm;
  readonly type: string;
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  readonly known: Fact["known"];
  readonly replacedBy: string | null;
  readonly #row: FactRow;
  readonly #withdrawn: boolean;

  constructor(view: View, row: FactRow) {
    const { known } = viewParameters(view);
    const withdrawn = row.withdrawnAs !== null && row.knownTo <= known ? (row.withdrawnAs as Withdrawal) : null;
    this.view = view;
    this.key = row.fact;
    this.form = row.form as FactForm;
    this.type = row.type;
    this.replacedBy = withdrawn === "SUPERSEDED" ? row.replacedBy : null;
    this.standing = withdrawn ?? (row.standing as Standing);
    this.certainty = withdrawn ? null : certaintyOf(row, view);
    this.known = { from: row.published, until: withdrawn ? row.knownTo : null };
    this.#row = row;
    this.#withdrawn = withdrawn !== null;
  }
  get version() {
    return this.#row.id;
  }
  get sort() {
    return this.#row.sort;
  }
  get source() {
    return this.#row.source;
  }
  get self() {
    return this.#row.self === true;
  }
  get target() {
    return this.#row.target;
  }
  get phase() {
    return this.#row.phase as Phase;
  }
  get modality() {
    return this.#row.modality as Modality;
  }
  get attributedTo() {
    return this.#row.attributedTo;
  }
  get confidence() {
    return this.#row.confidence;
  }
  get derived() {
    return this.#row.derived;
  }
  get replaces() {
    return this.#row.replaces;
  }
  get disputedBy() {
    return this.#row.disputedBy;
  }
  get participants(): Participation[] {
    return this.#row.participants.map(participationIn);
  }
  get attributes() {
    return parsed(this.#row, "attributes") as FactRecord["attributes"];
  }
  get sentence() {
    return parsed(this.#row, "sentence") as Texts;
  }
  get note() {
    return joinedNotes(this.notes);
  }
  get notes(): readonly Note[] {
    const withdrawn = this.#withdrawn && this.#row.withdrawalNote !== null;
    const notes = parsed(this.#row, withdrawn ? "withdrawalNote" : "note") as readonly Note[] | Texts;
    // Versions that were ended before notes had days keep what they said.
    return Array.isArray(notes)
      ? notesMadeBy(viewParameters(this.view).known, notes)
      : [{ since: this.known.from, text: notes as Texts }];
  }
  get validity() {
    return parsed(this.#row, "validity") as TimeSpan;
  }
  get announced() {
    return this.#row.announced === null ? null : (parsed(this.#row, "announced") as TimeSpan);
  }
}

/** Parsed JSON columns by row. Rows live in the cache, so that each is parsed once for all operations. */
const parsedRows = new WeakMap<FactRow, { [column: string]: unknown }>();

function parsed(row: FactRow, column: keyof FactRow): unknown {
  let columns = parsedRows.get(row);
  if (columns === undefined) {
    columns = {};
    parsedRows.set(row, columns);
  }
  columns[column] ??= JSON.parse(row[column] as string);
  return columns[column];
}
