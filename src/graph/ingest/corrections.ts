import { shown } from "../../domain/errors.js";
import type { Day } from "../../domain/time/day.js";
import type { DataPackage } from "../packages/read.js";

/** What the rules of a correction look up. */
export interface Publications {
  /** The day a document was published; undefined for one that nobody declares. */
  publishedOn(document: string): Day | undefined;
}

/**
 * What is wrong with how a package supersedes facts. The fact that takes the place and the change that supersedes name each
 * other, and one package says both, so that `replaces`, `replacedBy` and the standing agree whatever else is imported. A
 * fact takes the place of another on the day it was published at the earliest.
 */
export function correctionProblems({ facts, changes }: DataPackage, { publishedOn }: Publications): string[] {
  const pair = (replaced: string, by: string) => `${replaced} ${by}`;
  const replacing = new Map(facts.map(({ value }) => [value.key, value]));
  const superseding = changes.filter(({ value: { as, by, fact } }) => as === "SUPERSEDED" && !by.includes(fact));
  const superseded = new Set(superseding.flatMap(({ value: { fact, by } }) => by.map((one) => pair(fact, one))));
  const oneSided = facts.flatMap(({ value: { key, replaces }, at }) =>
    replaces
      .filter((replaced) => replaced !== key && !superseded.has(pair(replaced, key)))
      .map(
        (replaced) =>
          `${at(["replaces"])} (${key}) replaces: the package must have a change that says ${shown(replaced)} is SUPERSEDED by ${shown(key)}, and has none`,
      ),
  );
  const unanswered = superseding.flatMap(({ value: { fact, on, by }, at }) =>
    by.flatMap((key) => {
      const place = `${at(["by"])} (change on ${on}) by:`;
      const record = replacing.get(key);
      if (!record?.replaces.includes(fact))
        return [`${place} must be a fact of this package that replaces ${shown(fact)}, and ${shown(key)} is none`];
      const [first] = record.evidence.flatMap(({ document }) => publishedOn(document) ?? []).sort();
      return first === undefined || first <= on
        ? []
        : [
            `${place} ${shown(key)} takes the place of ${shown(fact)} from ${first} on, when it was published, not ${shown(on)}`,
          ];
    }),
  );
  return [...oneSided, ...unanswered];
}
