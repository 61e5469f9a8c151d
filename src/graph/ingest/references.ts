import type { ChangeRecord } from "../../domain/change-record.js";
import { shown, visible } from "../../domain/errors.js";
import type { DocumentRecord, EntityRecord, FactRecord } from "../../domain/records.js";
import type { Entities } from "../stored/entities.js";
import type { Publications } from "./corrections.js";
import { factProblems, type KnownKeys } from "./fact-rules.js";
import { lateDates } from "./late-dates.js";
import type { Placed } from "./placed.js";

/** What is wrong with where an entity lies and with what it is merged into. */
export function entityProblems({ value, at }: Placed<EntityRecord>, entities: Entities): string[] {
  const unknown = (["within", "mergedInto"] as const).flatMap((path) => {
    const key = value[path];
    if (key === undefined || entities.get(key)) return [];
    return [
      `${at([path])} (${value.key}) ${path}: must be the key of an entity that a package declares, not ${shown(key)}`,
    ];
  });
  if (unknown.length > 0) return unknown;
  const problem = (path: string, rule: string) => [`${at([path])} (${value.key}) ${path}: ${rule}`];
  if (value.within !== undefined && entities.get(value.within)?.record.kind !== "REGION")
    return problem("within", `must be the key of a region, not ${shown(value.within)}`);
  if (value.within !== undefined && entities.isInside(value.within, value.key))
    return problem("within", `must not lead back to the region itself, as ${shown(value.within)} does`);
  if (value.mergedInto === undefined) return [];
  const survivor = entities.survivor(value.key);
  if (!survivor)
    return problem("mergedInto", `must not lead back to the entity itself, as ${shown(value.mergedInto)} does`);
  return survivor.record.kind === value.kind
    ? []
    : problem("mergedInto", `must be of kind ${value.kind}, and ${shown(survivor.key)} is ${survivor.record.kind}`);
}

/** What is wrong with whom and what a document names. */
export function documentProblems(
  { value, at }: Placed<DocumentRecord>,
  entities: Entities,
  known: Pick<KnownKeys, "hasDocument">,
): string[] {
  const named = {
    publisher: value.publisher ?? [],
    authors: value.authors,
    credits: value.credits.map(({ entity }) => entity),
  };
  const strangers = Object.entries(named).flatMap(([path, keys]) =>
    [keys]
      .flat()
      .filter((key) => !entities.get(key))
      .map(
        (key) =>
          `${at([path])} (${value.key}) ${path}: must be the key of an entity that a package declares, not ${shown(key)}`,
      ),
  );
  const sources = value.basedOn
    .filter((key) => !known.hasDocument(key))
    .map(
      (key) =>
        `${at(["basedOn"])} (${value.key}) basedOn: must be the key of a document that a package declares, not ${shown(key)}`,
    );
  const cited = value.evidence.flatMap(({ document }, nth) =>
    known.hasDocument(document)
      ? []
      : [
          `${at(["evidence", nth])} (${value.key}) evidence.${nth}.document: must be the key of a document that a package declares, not ${shown(document)}`,
        ],
  );
  return [...strangers, ...sources, ...cited];
}

/** What is wrong with a fact of a package: with its key, its dates, and what it names. */
export function factRecordProblems(
  { value, at }: Placed<FactRecord>,
  dataPackage: string,
  known: KnownKeys & Publications,
): string[] {
  const own = `fact:${dataPackage}/`;
  return [
    ...(value.key.startsWith(own)
      ? []
      : [`${at(["key"])} key: must begin with "${own}", or be written without it, not ${shown(value.key)}`]),
    ...[...factProblems(value, known), ...lateDates(value, known.publishedOn)].map(
      ({ path, problem }) => `${at(path)} (${value.key}) ${visible(path.join("."))}: ${problem}`,
    ),
  ];
}

/** What is wrong with the facts and documents that a change names. */
export function changeProblems(
  { value, at }: Placed<ChangeRecord>,
  known: Pick<KnownKeys, "hasFact" | "hasDocument">,
): string[] {
  return [
    ...[value.fact, ...value.by]
      .filter((key) => !known.hasFact(key))
      .map((key) => `${at()} (change on ${value.on}): must name a fact that a package declares, not ${shown(key)}`),
    ...(value.by.includes(value.fact)
      ? [`${at(["by"])} (change on ${value.on}) by: must name another fact, not ${shown(value.fact)}`]
      : []),
    ...value.evidence
      .filter(({ document }) => !known.hasDocument(document))
      .map(
        ({ document }) =>
          `${at(["evidence"])} (change on ${value.on}): must name a document that a package declares, not ${shown(document)}`,
      ),
  ];
}
