import type { ChangeRecord } from "../../domain/change-record.js";
import type { NoteRecord } from "../../domain/note.js";
import type { FactRecord } from "../../domain/records.js";
import type { Texts } from "../../domain/text/language.js";

/** What packages declare of a fact, from the JSON that is kept with its versions; null where nothing is. */
export function storedDeclaration(json: string): DeclaredFact | null {
  const declared = JSON.parse(json) as DeclaredFact | null;
  if (!declared?.record || !declared.changes) return null;
  return { ...declared, record: { ...declared.record, note: notesIn(declared.record.note) } };
}

/** Older graphs have one note without a day. */
function notesIn(stored: readonly NoteRecord[] | Texts): NoteRecord[] {
  if (Array.isArray(stored)) return [...stored];
  return Object.keys(stored).length === 0 ? [] : [{ text: stored as Texts }];
}

/** A fact with all that packages declare of it, as it is kept with its versions. */
export interface DeclaredFact {
  readonly package: string;
  readonly record: FactRecord;
  /** By the package that declares the changes, in the order of their keys: whoever was imported last changes no order. */
  readonly changes: { readonly [dataPackage: string]: readonly ChangeRecord[] };
}
