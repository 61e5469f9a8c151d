import { z } from "zod";
import { blocks, day } from "./record-fields.js";
import type { Texts } from "./text/language.js";
import type { Day } from "./time/day.js";

/** A remark on a fact, and the first day on which it could be made: a view with an earlier known day does not show it. */
export interface Note {
  readonly since: Day;
  readonly text: Texts;
}

/** A note as a package declares it; without `since` it could be made on the package's day. */
export interface NoteRecord {
  readonly since?: Day | undefined;
  readonly text: Texts;
}

/** `{ since: 2022-03-17, en: ..., ko: ... }` */
const note = z
  .object({ since: day.optional() })
  .catchall(z.unknown())
  .transform(({ since, ...languages }, context): NoteRecord => {
    const { data: text = {}, error } = blocks.safeParse(languages);
    context.issues.push(...issuesOf(error));
    return since === undefined ? { text } : { since, text };
  });
const several = z.array(note);
const single = note.transform((one) => [one]);

/**
 * One note or a list of them, always read as a list; notes without a text are dropped. Which of the two is decided by the
 * value, so that a problem keeps its path.
 */
export const notes = z.unknown().transform((value, context): NoteRecord[] => {
  const { data = [], error } = (Array.isArray(value) ? several : single).safeParse(value);
  context.issues.push(...issuesOf(error));
  return data.filter(({ text }) => Object.keys(text).length > 0);
});

/** The issues of a part, to be added to those of the whole. */
function issuesOf(error: z.ZodError | undefined): z.core.$ZodRawIssue[] {
  return (error?.issues ?? []) as z.core.$ZodIssue[] as z.core.$ZodRawIssue[];
}

/** The notes that could be made by a day, in the order of their days. */
export function notesMadeBy(day: Day, notes: readonly Note[]): Note[] {
  const made = notes.filter(({ since }) => since <= day);
  return made.sort((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
}

/** Notes as one text in each language, a line for each note; a line that is repeated stands once. */
export function joinedNotes(notes: readonly Note[]): Texts {
  const lines = new Map<string, Set<string>>();
  for (const { text } of notes)
    for (const [language, line] of Object.entries(text))
      lines.set(language, (lines.get(language) ?? new Set()).add(line));
  return Object.fromEntries([...lines].map(([language, texts]) => [language, [...texts].join("\n")]));
}
