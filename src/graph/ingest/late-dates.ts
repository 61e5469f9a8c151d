import { shown } from "../../domain/errors.js";
import type { FactRecord } from "../../domain/records.js";
import type { Day } from "../../domain/time/day.js";
import { parseDate } from "../../domain/time/edtf.js";
import type { Problem } from "./fact-rules.js";

/**
 * The dates of a fact that lie wholly after all documents that report it: none of them can tell that something holds or
 * has happened, or was announced, on a day that was yet to come. What is to come is a plan, ANNOUNCED.
 */
export function lateDates(record: FactRecord, publishedOn: (document: string) => Day | undefined): Problem[] {
  const last = record.evidence
    .map(({ document }) => publishedOn(document))
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const reported = record.phase === "IN_EFFECT" || record.phase === "COMPLETED" || record.phase === "HALTED";
  const fields = reported ? (["start", "date", "announced"] as const) : (["announced"] as const);
  return fields.flatMap((field) => {
    const date = record[field];
    if (date === undefined || parseDate(date).earliest <= last) return [];
    const how = field === "announced" ? "" : `, for it is ${record.phase}`;
    return [
      {
        path: [field],
        problem: `must not lie after ${last}, when its last evidence was published${how}, not ${shown(date)}`,
      },
    ];
  });
}
