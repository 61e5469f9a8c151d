import { z } from "zod";
import { blocks, day } from "./record-fields.js";
import type { Texts } from "./text/language.js";
import type { Day } from "./time/day.js";

/** A remark on a fact, and the day since which it could be made: a view that is known on an earlier one does not have it. */
export interface Note {
  readonly since: Day;
  readonly text: Texts;
}

/** What a package declares of a note; without `since` it could be made on the day of the package. */
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

/** One note or a list of them, always kept as a list; one without a text is none. Tried by what is there, so that a problem has its place. */
export const notes = z.unknown().transform((value, context): NoteRecord[] => {
  const { data = [], error } = (Array.isArray(value) ? several : single).safeParse(value);
  context.issues.push(...issuesOf(error));
  return data.filter(({ text }) => Object.keys(text).length > 0);
});

/** The issues of a part as issues of the whole. */
function issuesOf(error: z.ZodError | undefined): z.core.$ZodRawIssue[] {
  return (error?.issues ?? []) as z.core.$ZodIssue[] as z.core.$ZodRawIssue[];
}

/** The notes that could be made by a day, in the order of their days. */
export function notesMadeBy(day: Day, notes: readonly Note[]): Note[] {
  const made = notes.filter(({ since }) => since <= day);
  return made.sort((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
}

/** Notes as one: in each language what is said in it, a line for each, what is said twice once. */
export function joinedNotes(notes: readonly Note[]): Texts {
  const lines = new Map<string, Set<string>>();
  for (const { text } of notes)
    for (const [language, line] of Object.entries(text))
      lines.set(language, (lines.get(language) ?? new Set()).add(line));
  return Object.fromEntries([...lines].map(([language, texts]) => [language, [...texts].join("\n")]));
}
