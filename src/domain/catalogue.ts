import { z } from "zod";
import { ENTITY_KINDS, type EntityKind } from "./kinds.js";
import { templateProblem } from "./sentence.js";

/** A state holds over a span, an event happens, a figure is a measured value. */
export const TEMPORALITIES = ["STATE", "EVENT", "FIGURE"] as const;

/** What an attribute holds: one text, several texts, a number, or how a value compares. */
const ATTRIBUTE_TYPES = ["text", "texts", "number", "comparator"] as const;

/** A sentence in each language. `{role}` stands for names, `{role:은/는}` for names with a Korean particle, `[...]` for a part dropped when a slot in it is empty, `[...|...]` for the first whose slots are filled. */
const templates = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) });

/** What Relata itself ties nodes with, so that no fact type can be called so. */
const TIES = ["NAMES", "PARTICIPANT", "EVIDENCE", "ABOUT", "WITHIN", "MERGED_INTO"];

const slotName = z
  .string()
  .regex(/^[a-z][A-Za-z]*$/, "must be letters, the first in lower case")
  .refine((name) => !(name in {}), "must not be a name that every object of JavaScript has");

const roleInfo = z.strictObject({
  kinds: z.array(z.enum(ENTITY_KINDS)).min(1),
  /** Which end of the edge this role is. A symmetric type has one role that is both. */
  end: z.enum(["SOURCE", "TARGET", "BOTH"]).optional(),
  required: z.boolean().default(false),
  many: z.boolean().default(false),
});

const factTypeFields = z.strictObject({
  type: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, "must be in upper snake case, such as CUSTOMER_OF")
    .refine((type) => !TIES.includes(type), `must not be ${TIES.join(" or ")}, which tie other things together`),
  description: z.string().min(1),
  temporality: z.enum(TEMPORALITIES),
  /** A figure that stands until it is replaced, such as a rank, is held like a state. */
  held: z.boolean().default(false),
  roles: z.record(slotName, roleInfo),
  attributes: z.record(slotName, z.enum(ATTRIBUTE_TYPES)).default({}),
  /** Facts of this type name the facts that they are about. */
  about: z.boolean().default(false),
  /** What the target is to the source, for people: "provider of". */
  inverse: z.string().optional(),
  /**
   * `default`, and other wordings for a plan, for what was stopped, and for a state that is past. A word in front of the
   * default stands in for one that is missing.
   */
  sentences: z.strictObject({
    default: templates,
    ANNOUNCED: templates.optional(),
    HALTED: templates.optional(),
    PAST: templates.optional(),
  }),
  /** Which way exposure flows along such an edge, if it does. */
  exposure: z.enum(["TO_TARGET", "TO_SOURCE"]).optional(),
});

/** One entry of the catalogue as its YAML file holds it. */
export const factTypeRecord = factTypeFields.superRefine((record, context) => {
  // Only here: entries that graphs hold already were stored without this rule, and must not keep a service from starting.
  for (const [phase, template, language] of templatesOf(record)) {
    const problem = templateProblem(template, slotsOf(record), slotsThatMayBeEmpty(record));
    if (problem !== undefined && templateProblem(template, slotsOf(record)) === undefined)
      context.addIssue({ code: "custom", path: ["sentences", phase, language], message: problem });
  }
});

export type FactTypeRecord = z.infer<typeof factTypeFields>;
export type RoleInfo = z.infer<typeof roleInfo>;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** The type whose facts are switches: a customer leaves a provider. */
export const SWITCH_TYPE = "SWITCHED_PROVIDER";

/** A fact type with what follows from its entry. */
export interface FactTypeInfo extends FactTypeRecord {
  readonly symmetric: boolean;
  /** The roles at the two ends of the edge; undefined where facts of this type are no edges. */
  readonly sourceRole: string | undefined;
  readonly targetRole: string | undefined;
}

/** An entry that contradicts itself or another one. */
export class InvalidCatalogue extends Error {}

/** The fact types a service knows, in the order of their entries. */
export class Catalogue {
  readonly entries: readonly FactTypeInfo[];
  /** The names of all fact types, sorted, so that a statement made from them has one text. */
  readonly types: readonly string[];
  /** The types whose facts may be edges of the graph, sorted. */
  readonly edgeTypes: readonly string[];
  readonly #byType: ReadonlyMap<string, FactTypeInfo>;

  constructor(records: readonly FactTypeRecord[]) {
    this.entries = records.map(derive);
    this.#byType = new Map(this.entries.map((entry) => [entry.type, entry]));
    const twice = this.entries.find((entry) => this.#byType.get(entry.type) !== entry);
    if (twice) throw new InvalidCatalogue(`The catalogue has two entries for ${twice.type}; a fact type has one.`);
    this.types = [...this.#byType.keys()].sort();
    this.edgeTypes = this.types.filter((type) => this.get(type)?.targetRole !== undefined);
  }

  get(type: string): FactTypeInfo | undefined {
    return this.#byType.get(type);
  }

  /** The same catalogue with further entries, such as those of a package. An equal entry may be repeated. */
  with(records: readonly FactTypeRecord[]): Catalogue {
    const known = new Map(this.entries.map((entry) => [entry.type, JSON.stringify(bare(entry))]));
    const fresh = records.filter((record) => {
      const text = JSON.stringify(bare(derive(record)));
      const repeats = known.get(record.type) === text;
      if (!known.has(record.type)) known.set(record.type, text);
      return !repeats;
    });
    return fresh.length === 0 ? this : new Catalogue([...this.entries.map(bare), ...fresh]);
  }
}

function derive(record: FactTypeRecord): FactTypeInfo {
  const roleAt = (end: "SOURCE" | "TARGET"): string | undefined => {
    const names = Object.keys(record.roles).filter((name) => [end, "BOTH"].includes(record.roles[name]?.end ?? ""));
    if (names.length > 1)
      throw new InvalidCatalogue(`${record.type}: only one role can be ${end}, not ${names.join(" and ")}.`);
    return names[0];
  };
  const sourceRole = roleAt("SOURCE");
  const targetRole = roleAt("TARGET");
  const symmetric = sourceRole !== undefined && sourceRole === targetRole;
  if (targetRole !== undefined && sourceRole === undefined)
    throw new InvalidCatalogue(`${record.type}: the role ${targetRole} is TARGET, but no role is SOURCE.`);
  if (!symmetric && [sourceRole, targetRole].some((role) => role !== undefined && record.roles[role]?.many))
    throw new InvalidCatalogue(
      `${record.type}: a role at an end of an edge holds one participant, so it cannot be many.`,
    );
  for (const [, template] of templatesOf(record)) {
    const problem = templateProblem(template, slotsOf(record));
    if (problem !== undefined) throw new InvalidCatalogue(`${record.type}: ${problem}, in "${template}".`);
  }
  return { ...record, symmetric, sourceRole, targetRole };
}

/** Its templates, each with its phase and language. */
function templatesOf({ sentences }: FactTypeRecord): [phase: string, template: string, language: string][] {
  return Object.entries(sentences).flatMap(([phase, texts]) =>
    Object.entries(texts ?? {}).map(([language, template]): [string, string, string] => [phase, template, language]),
  );
}

function slotsOf({ roles, attributes }: FactTypeRecord): string[] {
  return [...Object.keys(roles), ...Object.keys(attributes)];
}

/** Those of roles that a fact needs are always filled. */
function slotsThatMayBeEmpty(record: FactTypeRecord): string[] {
  return slotsOf(record).filter((name) => !record.roles[name]?.required);
}

function bare(entry: FactTypeInfo): FactTypeRecord {
  const { symmetric: _symmetric, sourceRole: _source, targetRole: _target, ...record } = entry;
  return record;
}

/** Whether an entity of `kind` may stand in `role`. */
export function allows(role: RoleInfo, kind: EntityKind): boolean {
  return role.kinds.includes(kind);
}
