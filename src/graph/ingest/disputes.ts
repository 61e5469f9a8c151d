import { shown } from "../../domain/errors.js";
import type { DataPackage } from "../packages/read.js";
import type { Publications } from "./corrections.js";

/**
 * What is wrong with how a package disputes facts by facts of its own: without evidence, one of them has to be known on the day
 * from which the fact is DISPUTED, or nobody could know it to be.
 */
export function disputeProblems({ facts, changes }: DataPackage, { publishedOn }: Publications): string[] {
  const first = new Map(
    facts.map(({ value }) => [
      value.key,
      value.evidence.flatMap(({ document }) => publishedOn(document) ?? []).sort()[0],
    ]),
  );
  return changes.flatMap(({ value: { as, on, by, evidence }, at }) => {
    const later = by.filter((key) => (first.get(key) ?? on) > on);
    if (as !== "DISPUTED" || evidence.length > 0 || later.length < by.length) return [];
    return later.map(
      (key) =>
        `${at(["by"])} (change on ${on}) by: must be a fact that was published by then, and ${shown(key)} was published on ${first.get(key)}`,
    );
  });
}
