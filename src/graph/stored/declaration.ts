import type { NoteRecord } from "../../domain/note.js";
import type { Texts } from "../../domain/text/language.js";
import type { DeclaredFact } from "./facts.js";

/** What packages declare of a fact, from the JSON that is kept with its versions; null where nothing is. */
export function storedDeclaration(json: string): DeclaredFact | null {
  const declared = JSON.parse(json) as DeclaredFact | null;
  if (!declared?.record || !declared.changes) return null;
  return { ...declared, record: { ...declared.record, note: notesIn(declared.record.note) } };
}

/** Graphs of before have the texts of one note, and no day. */
function notesIn(stored: readonly NoteRecord[] | Texts): NoteRecord[] {
  if (Array.isArray(stored)) return [...(stored as readonly NoteRecord[])];
  return Object.keys(stored).length === 0 ? [] : [{ text: stored as Texts }];
}
