import { shown } from "../../domain/errors.js";
import { type Day, today, UTC } from "../../domain/time/day.js";
import { parseDate } from "../../domain/time/edtf.js";
import type { SourceRecord } from "./source-record.js";

/** The day after which an import takes nothing, and the time zone in which it is that day. */
export interface Today {
  readonly day: Day;
  readonly timeZone: string;
}

/** A day as it was declared, which may be imprecise: of "this year" some days are still to come, and it is past all the same. */
const firstDayOf = (said: string): Day => parseDate(said).earliest;

/** Today in UTC, for those who say nothing else. */
export function todayInUtc(): Today {
  return { day: today(), timeZone: UTC };
}

/**
 * What a record dates after today: a change of that day has not happened, and what a document of that day says, or a note
 * that could be made only then, would be hidden until then. Most often a digit was mistyped, and all of it would be missing in
 * silence.
 */
export function futureDays(given: SourceRecord, now: Today): string[] {
  switch (given.kind) {
    case "fact": {
      const { value, at } = given.record;
      return value.note.flatMap(({ since }) => futureDay(at(["note"]), "note.since", value.key, since, now));
    }
    case "change": {
      const { value, at } = given.record;
      return futureDay(at(["on"]), "on", value.fact, value.on, now);
    }
    case "document": {
      const { value, at } = given.record;
      return futureDay(at(["publishedOn"]), "publishedOn", value.key, value.publishedEdtf ?? value.publishedOn, now);
    }
    default:
      return [];
  }
}

/** What is wrong with a day that lies after today; nothing with another one, or with none. */
export function futureDay(
  place: string,
  field: string,
  of: string,
  said: string | undefined,
  { day, timeZone }: Today,
): string[] {
  if (said === undefined || firstDayOf(said) <= day) return [];
  return [
    `${place} (${of}) ${field}: must not lie after ${day}, which is today in ${timeZone} (RELATA_TIME_ZONE; \`relata import --allow-future\` takes it all the same), not ${shown(said)}`,
  ];
}
