import type { Day } from "../../domain/day.js";
import { shown } from "../../domain/errors.js";
import type { DataPackage } from "../packages/read.js";

/** The day after which an import takes nothing, and the time zone in which it is that day. */
export interface Today {
  readonly day: Day;
  readonly timeZone: string;
}

/**
 * What a package dates after today: a change of that day has not happened, and what a document of that day says would be
 * hidden until then. Most often a digit was mistyped, and everything the document says would be missing in silence.
 */
export function futureDays({ changes, documents }: DataPackage, { day, timeZone }: Today): string[] {
  const late = (place: string, field: string, of: string, value: Day) =>
    value <= day
      ? []
      : [
          `${place} (${of}) ${field}: must not lie after ${day}, which is today in ${timeZone} (RELATA_TIME_ZONE; \`relata import --allow-future\` takes it all the same), not ${shown(value)}`,
        ];
  return [
    ...changes.flatMap(({ value, at }) => late(at(["on"]), "on", value.fact, value.on)),
    ...documents.flatMap(({ value, at }) => late(at(["publishedOn"]), "publishedOn", value.key, value.publishedOn)),
  ];
}
