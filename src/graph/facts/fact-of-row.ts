import type { Row } from "../../database/port.js";
import type { FactForm, Withdrawal } from "../../domain/fact.js";
import { joinedNotes, type Note, notesMadeBy } from "../../domain/note.js";
import type { Participation } from "../../domain/participation.js";
import type { FactRecord, Modality, Standing } from "../../domain/records.js";
import type { Texts } from "../../domain/text/language.js";
import type { Day } from "../../domain/time/day.js";
import type { Phase, Presence, TimeSpan } from "../../domain/time/times.js";
import { type Certainty, certaintyOf, type View } from "../../domain/view.js";
import { viewParameters } from "../reading/session.js";
import { participationsOf } from "../stored/rows.js";
import type { Fact } from "./fact.js";

/** A class, because a page makes hundreds of them: what few operations select is read from the row when it is asked for. */
export class FactOfRow implements Fact {
  readonly view: View;
  readonly key: string;
  readonly form: FactForm;
  readonly type: string;
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  readonly known: Fact["known"];
  readonly replacedBy: string | null;
  readonly #row: Row;
  readonly #withdrawn: boolean;

  constructor(view: View, row: Row) {
    const { known } = viewParameters(view);
    const withdrawn =
      row.withdrawnAs !== null && (row.knownTo as Day) <= known ? (row.withdrawnAs as Withdrawal) : null;
    this.view = view;
    this.key = row.fact as string;
    this.form = row.form as FactForm;
    this.type = row.type as string;
    this.replacedBy = withdrawn === "SUPERSEDED" ? (row.replacedBy as string | null) : null;
    this.standing = withdrawn ?? (row.standing as Standing);
    this.certainty = withdrawn ? null : certaintyOf(row as unknown as Presence, view);
    this.known = { from: row.published as Day, until: withdrawn ? (row.knownTo as Day) : null };
    this.#row = row;
    this.#withdrawn = withdrawn !== null;
  }
  get version() {
    return this.#row.id as string;
  }
  get sort() {
    return this.#row.sort as string;
  }
  get source() {
    return this.#row.source as string | null;
  }
  get self() {
    return this.#row.self === true;
  }
  get target() {
    return this.#row.target as string | null;
  }
  get phase() {
    return this.#row.phase as Phase;
  }
  get modality() {
    return this.#row.modality as Modality;
  }
  get attributedTo() {
    return this.#row.attributedTo as string[];
  }
  get confidence() {
    return this.#row.confidence as number;
  }
  get derived() {
    return this.#row.derived as boolean;
  }
  get replaces() {
    return this.#row.replaces as string[];
  }
  get disputedBy() {
    return this.#row.disputedBy as string[];
  }
  get participants(): Participation[] {
    return participationsOf(this.#row.participants as string[]);
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

/** What columns in JSON say, once for each row: rows are remembered for other operations. */
const parsedRows = new WeakMap<Row, { [column: string]: unknown }>();

function parsed(row: Row, column: string): unknown {
  let columns = parsedRows.get(row);
  if (columns === undefined) {
    columns = {};
    parsedRows.set(row, columns);
  }
  columns[column] ??= JSON.parse(row[column] as string);
  return columns[column];
}
