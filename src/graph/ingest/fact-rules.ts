import { allows, type Catalogue, type FactTypeInfo } from "../../domain/catalogue.js";
import type { AttributeType, RoleInfo } from "../../domain/catalogue-entry.js";
import { edgesOf, joinsOnlyItself, MOST_EDGES } from "../../domain/edges.js";
import { shown } from "../../domain/errors.js";
import { COMPARATORS, type FactRecord } from "../../domain/records.js";
import { isHeld } from "../../domain/time/date-fields.js";
import type { Phase } from "../../domain/time/times.js";
import type { KnownEntity } from "../stored/entities.js";

/** What the rules of a fact look up. */
export interface KnownKeys {
  readonly catalogue: Catalogue;
  entity(key: string): KnownEntity | undefined;
  hasDocument(key: string): boolean;
  hasFact(key: string): boolean;
}

/** A path in a record and the rule that is broken there. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** What is wrong with a fact by its catalogue entry and by what it names. */
export function factProblems(record: FactRecord, known: KnownKeys): Problem[] {
  const type = known.catalogue.get(record.type);
  if (!type) return [{ path: ["type"], problem: `must be a fact type of the catalogue, not ${shown(record.type)}` }];
  return [
    ...phaseProblems(record, type),
    ...roleProblems(record, type, known),
    ...edgeProblems(record, type),
    ...attributeProblems(record, type),
    ...factReferenceProblems(record, type, known),
    ...repeatedEvidence(record),
  ];
}

/** The phases of facts that hold, that happen, and that are measured: a plan may be one of any. */
const PHASES_OF: { readonly [kind: string]: readonly Phase[] } = {
  "a state": ["ANNOUNCED", "IN_EFFECT", "HALTED"],
  // UNSPECIFIED is for statements; which events are such the catalogue does not say.
  "an event": ["ANNOUNCED", "COMPLETED", "UNSPECIFIED"],
  "a figure": ["ANNOUNCED", "UNSPECIFIED"],
  "a held figure": ["ANNOUNCED", "IN_EFFECT"],
};

function phaseProblems({ phase }: FactRecord, type: FactTypeInfo): Problem[] {
  const held = type.temporality === "FIGURE" && isHeld(type);
  const kind = { STATE: "a state", EVENT: "an event", FIGURE: held ? "a held figure" : "a figure" }[type.temporality];
  const phases = PHASES_OF[kind] ?? [];
  if (phases.includes(phase)) return [];
  const problem = `must be ${orOf(phases)}, because ${type.type} is ${kind}, not ${shown(phase)}`;
  return [{ path: ["phase"], problem }];
}

/** "A, B or C". */
function orOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** The same place of a document twice says nothing more. */
function repeatedEvidence({ evidence }: FactRecord): Problem[] {
  const first = new Map<string, number>();
  return evidence.flatMap(({ document, locator }, nth) => {
    const place = `${document} ${locator}`;
    const before = first.get(place);
    if (before === undefined) first.set(place, nth);
    return before === undefined
      ? []
      : [
          {
            path: ["evidence", nth],
            problem: `must be another place than evidence.${before}, not ${shown(place)} again`,
          },
        ];
  });
}

function roleProblems(record: FactRecord, type: FactTypeInfo, known: KnownKeys) {
  const names = Object.keys(type.roles);
  const problems: Problem[] = [];
  for (const [role, keys] of Object.entries(record.roles)) {
    const path = ["roles", role];
    const info = Object.hasOwn(type.roles, role) ? type.roles[role] : undefined;
    if (!info) {
      problems.push({ path, problem: `${type.type} has the roles ${names.join(", ")}, not ${shown(role)}` });
      continue;
    }
    const contract = participantsContract(info, keys);
    if (contract !== undefined) problems.push({ path, problem: `must have ${contract}, not ${shown(keys)}` });
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

/** A fact joins those who take part: one that needs somebody to join has them, nobody to itself alone, and not too many. */
function edgeProblems({ roles }: FactRecord, type: FactTypeInfo): Problem[] {
  const path = ["roles"];
  const wanted = type.atLeastOne ?? [];
  if (wanted.length > 0 && !wanted.some((role) => Object.hasOwn(roles, role)))
    return [{ path, problem: `${type.type} needs at least one of the roles ${wanted.join(", ")}` }];
  const participants = Object.entries(roles).flatMap(([role, keys]) => keys.map((entity) => ({ role, entity })));
  const most = type.pairs.reduce(
    (sum, [one, other]) => sum + (roles[one]?.length ?? 0) * (roles[other]?.length ?? 0),
    0,
  );
  // Counted before they are made: a list of thousands in two roles would be millions.
  if (most > 2 * MOST_EDGES)
    return [{ path, problem: `must join at most ${MOST_EDGES} pairs of entities, and ${most} would be joined` }];
  const edges = edgesOf(type, participants);
  if (edges.length > MOST_EDGES)
    return [
      { path, problem: `must join at most ${MOST_EDGES} pairs of entities, and ${edges.length} would be joined` },
    ];
  if (!joinsOnlyItself(type, participants, edges)) return [];
  // Of two in one role it is said there that they must be different.
  return type.pairs.flatMap(([one, other]) => {
    const both = roles[one]?.find((key) => one !== other && roles[other]?.includes(key));
    const problem = `the two ends of a ${type.type} must differ, and both are ${shown(both)}`;
    return both === undefined ? [] : [{ path: ["roles", other], problem }];
  });
}

/** How many participants a role must have, where it has others. */
function participantsContract({ end, many }: RoleInfo, keys: readonly string[]): string | undefined {
  const different = new Set(keys).size;
  if (end === "BOTH") return keys.length === 2 && different === 2 ? undefined : "exactly two different participants";
  if (!many) return keys.length === 1 ? undefined : "one participant";
  if (different === 0) return "at least one participant";
  return different < keys.length ? "each participant once" : undefined;
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
    return suits(wanted, value)
      ? []
      : [{ path, problem: `must be ${ATTRIBUTE_CONTRACTS[wanted]}, not ${shown(value)}` }];
  });
}

const ATTRIBUTE_CONTRACTS: { readonly [type in AttributeType]: string } = {
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

function factReferenceProblems(record: FactRecord, type: FactTypeInfo, known: KnownKeys) {
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
