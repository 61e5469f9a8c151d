import { type AttributeType, allows, type Catalogue, type FactTypeInfo } from "../../domain/catalogue.js";
import { shown } from "../../domain/errors.js";
import { COMPARATORS, type FactRecord } from "../../domain/records.js";
import type { KnownEntity } from "./entities.js";

/** What the rules of a fact look up. */
export interface Known {
  readonly catalogue: Catalogue;
  entity(key: string): KnownEntity | undefined;
  hasDocument(key: string): boolean;
  hasFact(key: string): boolean;
}

/** What is wrong with a fact by its catalogue entry and by what it names: a path in its record and the rule it breaks. */
export function factProblems(record: FactRecord, known: Known): { path: readonly string[]; problem: string }[] {
  const type = known.catalogue.get(record.type);
  if (!type) return [{ path: ["type"], problem: `must be a fact type of the catalogue, not ${shown(record.type)}` }];
  return [
    ...roleProblems(record, type, known),
    ...attributeProblems(record, type),
    ...referenceProblems(record, type, known),
  ];
}

function roleProblems(record: FactRecord, type: FactTypeInfo, known: Known) {
  const names = Object.keys(type.roles);
  const problems: { path: string[]; problem: string }[] = [];
  for (const [role, keys] of Object.entries(record.roles)) {
    const path = ["roles", role];
    const info = Object.hasOwn(type.roles, role) ? type.roles[role] : undefined;
    if (!info) {
      problems.push({ path, problem: `${type.type} has the roles ${names.join(", ")}, not ${shown(role)}` });
      continue;
    }
    const most = info.end === "BOTH" ? 2 : info.many ? Number.POSITIVE_INFINITY : 1;
    if (keys.length > most || keys.length === 0 || new Set(keys).size < keys.length)
      problems.push({
        path,
        problem: `must have ${most === 1 ? "one participant" : "different participants"}, not ${shown(keys)}`,
      });
    if (info.end === "BOTH" && keys.length !== 2)
      problems.push({ path, problem: `must have the two who are alike in it, not ${shown(keys)}` });
    for (const key of keys) {
      const entity = known.entity(key);
      if (!entity)
        problems.push({ path, problem: `must be the key of an entity that a package declares, not ${shown(key)}` });
      else if (!allows(info, entity.record.kind))
        problems.push({
          path,
          problem: `must be of kind ${info.kinds.join(" or ")}, and ${shown(key)} is ${entity.record.kind}`,
        });
    }
  }
  for (const role of names) {
    if (type.roles[role]?.required && record.roles[role] === undefined)
      problems.push({ path: ["roles"], problem: `${type.type} needs the role ${role}` });
  }
  return problems;
}

function attributeProblems(record: FactRecord, type: FactTypeInfo) {
  return Object.entries(record.attributes).flatMap(([key, value]) => {
    const path = ["attributes", key];
    const wanted = Object.hasOwn(type.attributes, key) ? type.attributes[key] : undefined;
    if (!wanted)
      return [
        {
          path,
          problem: `${type.type} has the attributes ${Object.keys(type.attributes).join(", ") || "none"}, not ${shown(key)}`,
        },
      ];
    return suits(wanted, value) ? [] : [{ path, problem: `must be ${CONTRACTS[wanted]}, not ${shown(value)}` }];
  });
}

const CONTRACTS: { readonly [type in AttributeType]: string } = {
  text: "a text",
  texts: "a list of texts",
  number: "a number",
  comparator: `one of ${COMPARATORS.join(", ")}`,
};

function suits(type: AttributeType, value: FactRecord["attributes"][string]): boolean {
  if (type === "texts") return Array.isArray(value);
  if (type === "number") return typeof value === "number";
  return typeof value === "string" && (type === "text" || (COMPARATORS as readonly string[]).includes(value));
}

function referenceProblems(record: FactRecord, type: FactTypeInfo, known: Known) {
  const missing = (path: string, what: string, keys: readonly string[], has: (key: string) => boolean) =>
    keys
      .filter((key) => !has(key))
      .map((key) => ({ path: [path], problem: `must be the key of ${what}, not ${shown(key)}` }));
  return [
    ...missing(
      "attributedTo",
      "an entity that a package declares",
      record.attributedTo,
      (key) => known.entity(key) !== undefined,
    ),
    ...missing("about", "a fact", record.about, known.hasFact),
    ...missing("replaces", "a fact", record.replaces, known.hasFact),
    ...(["about", "replaces"] as const)
      .filter((path) => record[path].includes(record.key))
      .map((path) => ({ path: [path], problem: `must be the key of another fact, not ${shown(record.key)}` })),
    ...missing(
      "evidence",
      "a document that a package declares",
      record.evidence.map(({ document }) => document),
      known.hasDocument,
    ),
    ...(record.about.length > 0 && !type.about
      ? [{ path: ["about"], problem: `facts of type ${type.type} are not about other facts` }]
      : []),
  ];
}
