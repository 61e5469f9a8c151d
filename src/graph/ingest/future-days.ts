import { shown } from "../../domain/errors.js";
import type { Day } from "../../domain/time/day.js";
import { parseDate } from "../../domain/time/edtf.js";
import type { DataPackage } from "../packages/read.js";

/** The day after which an import takes nothing, and the time zone in which it is that day. */
export interface Today {
  readonly day: Day;
  readonly timeZone: string;
}

/** A day as it was declared, which may be imprecise: of "this year" some days are still to come, and it is past all the same. */
const firstDayOf = (said: string): Day => parseDate(said).earliest;

/**
 * What a package dates after today: a change of that day has not happened, and what a document of that day says, or a note
 * that could be made only then, would be hidden until then. Most often a digit was mistyped, and all of it would be missing in
 * silence.
 */
export function futureDays({ record, facts, changes, documents }: DataPackage, { day, timeZone }: Today): string[] {
  const late = (place: string, field: string, of: string, said: string | undefined) =>
    said === undefined || firstDayOf(said) <= day
      ? []
      : [
          `${place} (${of}) ${field}: must not lie after ${day}, which is today in ${timeZone} (RELATA_TIME_ZONE; \`relata import --allow-future\` takes it all the same), not ${shown(said)}`,
        ];
  return [
    ...late("package.yaml", "date", record.key, record.date),
    ...facts.flatMap(({ value: { key, note }, at }) =>
      note.flatMap(({ since }) => late(at(["note"]), "note.since", key, since)),
    ),
    ...changes.flatMap(({ value, at }) => late(at(["on"]), "on", value.fact, value.on)),
    ...documents.flatMap(({ value: { key, publishedOn, publishedEdtf }, at }) =>
      late(at(["publishedOn"]), "publishedOn", key, publishedEdtf ?? publishedOn),
    ),
  ];
}
