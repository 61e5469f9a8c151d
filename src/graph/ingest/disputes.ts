import type { ChangeRecord } from "../../domain/change-record.js";
import { shown } from "../../domain/errors.js";
import { firstPublished, type Publications } from "./corrections.js";
import type { Placed } from "./placed.js";
import type { Source } from "./source.js";

/**
 * What is wrong with a change that disputes a fact by facts of its own package: without evidence, one of them has to be known on
 * the day from which the fact is DISPUTED, or nobody could know it to be.
 */
export function disputeProblems(
  { value: { as, on, by, evidence }, at }: Placed<ChangeRecord>,
  { facts }: Pick<Source, "facts">,
  publications: Publications,
): string[] {
  if (as !== "DISPUTED" || evidence.length > 0) return [];
  const later = by.flatMap((key) => {
    const record = facts.get(key)?.value;
    const first = record && firstPublished(record, publications);
    return first !== undefined && first > on ? [{ key, first }] : [];
  });
  if (later.length < by.length) return [];
  return later.map(
    ({ key, first }) =>
      `${at(["by"])} (change on ${on}) by: must be a fact that was published by then, and ${shown(key)} was published on ${first}`,
  );
}
