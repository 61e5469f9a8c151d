import type { ChangeRecord } from "../../domain/change-record.js";
import { shown } from "../../domain/errors.js";
import type { FactRecord } from "../../domain/records.js";
import type { Day } from "../../domain/time/day.js";
import type { Placed } from "./placed.js";
import type { Source } from "./source.js";

/** What the rules of a correction look up. */
export interface Publications {
  /** The day a document was published; undefined for one that nobody declares. */
  publishedOn(document: string): Day | undefined;
}

/** The day on which a fact was published first, by the documents that are known; undefined where none is. */
export function firstPublished({ evidence }: FactRecord, { publishedOn }: Publications): Day | undefined {
  return evidence.flatMap(({ document }) => publishedOn(document) ?? []).sort()[0];
}

/*
 * The fact that takes the place of another and the change that supersedes the other name each other, and one package says both,
 * so that `replaces`, `replacedBy` and the standing agree whatever else is imported. A fact takes the place of another on the day
 * it was published at the earliest.
 */

/** What is wrong with what a fact replaces: a change must say that the other is SUPERSEDED by it. */
export function replacesProblems(
  { value: { key, replaces }, at }: Placed<FactRecord>,
  source: Pick<Source, "changesOf">,
): string[] {
  const isSuperseded = (replaced: string) =>
    source.changesOf(replaced).some(({ value }) => supersedes(value) && value.by.includes(key));
  return replaces
    .filter((replaced) => replaced !== key && !isSuperseded(replaced))
    .map(
      (replaced) =>
        `${at(["replaces"])} (${key}) replaces: the package must have a change that says ${shown(replaced)} is SUPERSEDED by ${shown(key)}, and has none`,
    );
}

/** What is wrong with a change that supersedes: the fact in `by` must say that it replaces the other, and be published by then. */
export function supersededProblems(
  { value, at }: Placed<ChangeRecord>,
  { facts }: Pick<Source, "facts">,
  publications: Publications,
): string[] {
  if (!supersedes(value)) return [];
  const { fact, on, by } = value;
  return by.flatMap((key) => {
    const place = `${at(["by"])} (change on ${on}) by:`;
    const record = facts.get(key)?.value;
    if (!record?.replaces.includes(fact))
      return [`${place} must be a fact of this package that replaces ${shown(fact)}, and ${shown(key)} is none`];
    const first = firstPublished(record, publications);
    return first === undefined || first <= on
      ? []
      : [
          `${place} ${shown(key)} takes the place of ${shown(fact)} from ${first} on, when it was published, not ${shown(on)}`,
        ];
  });
}

function supersedes({ as, by, fact }: ChangeRecord): boolean {
  return as === "SUPERSEDED" && !by.includes(fact);
}
