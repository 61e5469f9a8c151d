import { type FactTypeRecord, factTypeFields, type RoleInfo } from "./catalogue-entry.js";
import { connectionProblem, type EdgeRules, edgeRulesOf } from "./edges.js";
import { shown } from "./errors.js";
import type { EntityKind } from "./kinds.js";
import { wordingProblems } from "./text/catalogue-wording.js";
import { templateProblem } from "./text/sentence.js";

/** One entry of the catalogue as its YAML file holds it. */
export const factTypeRecord = factTypeFields.superRefine((record, context) => {
  // These rules are checked here only: graphs hold entries from before them, which must not keep a service from starting.
  for (const { path, message } of wordingProblems(record)) context.addIssue({ code: "custom", path, message });
  for (const [phase, template, language] of templatesOf(record)) {
    const problem = templateProblem(template, slotNames(record), slotsThatMayBeEmpty(record));
    if (problem !== undefined && templateProblem(template, slotNames(record)) === undefined)
      context.addIssue({ code: "custom", path: ["sentences", phase, language], message: problem });
  }
  const problem = connectionProblem(record);
  if (problem !== undefined) context.addIssue({ code: "custom", path: ["edges"], message: problem });
});
/** The type whose facts are switches: a customer leaves a provider. */
export const SWITCH_TYPE = "SWITCHED_PROVIDER";

/** A fact type: its entry, and what follows from it. */
export interface FactTypeInfo extends FactTypeRecord, EdgeRules {
  /** Whether every edge of its facts goes both ways, since both ends have the same role. */
  readonly symmetric: boolean;
  /** The roles at the ends of the first pair; undefined where facts of this type make no edge. */
  readonly sourceRole: string | undefined;
  readonly targetRole: string | undefined;
}

/** Thrown for an entry that contradicts itself or another entry. */
export class InvalidCatalogue extends Error {}

/** The fact types a service knows, in the order of their entries. */
export class Catalogue {
  readonly entries: readonly FactTypeInfo[];
  /** The names of all fact types, sorted so that a statement made from them always has the same text. */
  readonly types: readonly string[];
  /** The types whose facts make edges of the graph, sorted. */
  readonly edgeTypes: readonly string[];
  /** Those of `edgeTypes` whose facts may make several edges each, sorted. */
  readonly severalEdgeTypes: readonly string[];
  readonly #byType: ReadonlyMap<string, FactTypeInfo>;

  constructor(records: readonly FactTypeRecord[]) {
    this.entries = records.map(derive);
    this.#byType = new Map(this.entries.map((entry) => [entry.type, entry]));
    const twice = this.entries.find((entry) => this.#byType.get(entry.type) !== entry);
    if (twice) throw new InvalidCatalogue(`The catalogue has two entries for ${twice.type}; a fact type has one.`);
    this.types = [...this.#byType.keys()].sort();
    this.edgeTypes = this.types.filter((type) => (this.get(type)?.pairs.length ?? 0) > 0);
    this.severalEdgeTypes = this.types.filter((type) => this.get(type)?.several);
  }

  get(type: string): FactTypeInfo | undefined {
    return this.#byType.get(type);
  }

  /** This catalogue with further entries, such as those of a package. An entry may be repeated if it is equal. */
  with(records: readonly FactTypeRecord[]): Catalogue {
    const known = new Map(this.entries.map((entry) => [entry.type, entryOf(entry)]));
    const fresh = records.filter((record) => {
      const entry = entryOf(derive(record));
      const before = known.get(record.type);
      if (before === undefined) known.set(record.type, entry);
      return before === undefined || !repeats(entry, before);
    });
    return fresh.length === 0 ? this : new Catalogue([...this.entries.map(entryOf), ...fresh]);
  }
}

function derive(record: FactTypeRecord): FactTypeInfo {
  const roleAt = (end: "SOURCE" | "TARGET"): string | undefined => {
    const names = Object.keys(record.roles).filter((name) => [end, "BOTH"].includes(record.roles[name]?.end ?? ""));
    if (names.length > 1)
      throw new InvalidCatalogue(`${record.type}: only one role can be ${end}, not ${names.join(" and ")}.`);
    return names[0];
  };
  const [source, target] = [roleAt("SOURCE"), roleAt("TARGET")];
  if (target !== undefined && source === undefined)
    throw new InvalidCatalogue(`${record.type}: the role ${target} is TARGET, but no role is SOURCE.`);
  const unknown = [...(record.edges ?? []), record.atLeastOne ?? []].flat().find((role) => !record.roles[role]);
  if (unknown !== undefined)
    throw new InvalidCatalogue(
      `${record.type}: edges and atLeastOne name its roles ${Object.keys(record.roles).join(", ")}, not ${unknown}.`,
    );
  if (
    record.edges === undefined &&
    source !== target &&
    [source, target].some((role) => role && record.roles[role]?.many)
  )
    throw new InvalidCatalogue(
      `${record.type}: a role at an end of an edge holds one participant, so it cannot be many; name its pairs in edges.`,
    );
  const [first] = record.edges ?? [];
  if (first !== undefined && source !== undefined && (first[0] !== source || first[1] !== target))
    throw new InvalidCatalogue(
      `${record.type}: the first of its edges is ${first.join(" to ")}, but its ends are ${source} and ${target ?? "none"}.`,
    );
  const rules = edgeRulesOf(record, source, target);
  const [sourceRole = source, targetRole = target] = rules.pairs[0] ?? [];
  for (const [, template] of templatesOf(record)) {
    const problem = templateProblem(template, slotNames(record));
    if (problem !== undefined) throw new InvalidCatalogue(`${record.type}: ${problem}, in ${shown(template)}.`);
  }
  const symmetric = rules.pairs.length > 0 && rules.pairs.every(([one, other]) => one === other);
  return { ...record, ...rules, symmetric, sourceRole, targetRole };
}

/**
 * Whether an entry repeats another one. An entry without edges may repeat one that has them: graphs hold entries from before
 * edges were declared.
 */
function repeats(entry: FactTypeRecord, before: FactTypeRecord): boolean {
  if (JSON.stringify(entry) === JSON.stringify(before)) return true;
  const edgeless = withoutEdges(entry);
  return (
    JSON.stringify(edgeless) === JSON.stringify(entry) &&
    JSON.stringify(edgeless) === JSON.stringify(withoutEdges(before))
  );
}

function withoutEdges({ edges: _edges, atLeastOne: _atLeastOne, roles, ...rest }: FactTypeRecord): object {
  const plain = Object.entries(roles).map(([name, { circumstance: _circumstance, ...role }]) => [name, role]);
  const { type, description, temporality, held, ...others } = rest;
  return { type, description, temporality, held, roles: Object.fromEntries(plain), ...others };
}

/** The templates of an entry, each with its phase and language. */
function templatesOf({ sentences }: FactTypeRecord): [phase: string, template: string, language: string][] {
  return Object.entries(sentences).flatMap(([phase, texts]) =>
    Object.entries(texts ?? {}).map(([language, template]): [string, string, string] => [phase, template, language]),
  );
}

function slotNames({ roles, attributes }: FactTypeRecord): string[] {
  return [...Object.keys(roles), ...Object.keys(attributes)];
}

/** Slots that a fact may leave empty: all but the required roles. */
function slotsThatMayBeEmpty(record: FactTypeRecord): string[] {
  return slotNames(record).filter((name) => !record.roles[name]?.required);
}

function entryOf(entry: FactTypeInfo): FactTypeRecord {
  const { symmetric: _, sourceRole: _source, targetRole: _target, pairs: _pairs, several: _several, ...record } = entry;
  return record;
}

/** Whether an entity of `kind` may stand in `role`. */
export function allows(role: RoleInfo, kind: EntityKind): boolean {
  return role.kinds.includes(kind);
}
