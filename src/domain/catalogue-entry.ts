import { z } from "zod";
import { ENTITY_KINDS } from "./kinds.js";

/** A state holds over a span, an event happens, a figure is a measured value. */
export const TEMPORALITIES = ["STATE", "EVENT", "FIGURE"] as const;

/** What an attribute holds: one text, several texts, a number, or how a value compares. */
const ATTRIBUTE_TYPES = ["text", "texts", "number", "comparator"] as const;

/** A sentence in each language. `{role}` stands for names, `{role:은/는}` for names with a Korean particle, `[...]` for a part dropped when a slot in it is empty, `[...|...]` for the first whose slots are filled. */
const templates = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) });

/** What Relata itself ties nodes with, so that no fact type can be called so. */
const TIES = ["NAMES", "PARTICIPANT", "EVIDENCE", "ABOUT", "WITHIN", "MERGED_INTO", "ATTRIBUTED_TO", "PUBLISHED_BY"];

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
  /** Where or on what occasion: whoever takes this role is joined to nobody by an edge. */
  circumstance: z.boolean().optional(),
});

const pair = z.tuple([slotName, slotName]);

export const factTypeFields = z.strictObject({
  type: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, "must be in upper snake case, such as CUSTOMER_OF")
    .refine((type) => !TIES.includes(type), `must not be ${TIES.join(" or ")}, which tie other things together`),
  description: z.string().min(1),
  temporality: z.enum(TEMPORALITIES),
  /** A figure that stands until it is replaced, such as a rank, is held like a state. */
  held: z.boolean().default(false),
  roles: z.record(slotName, roleInfo),
  /**
   * The pairs of roles whose participants an edge joins, the first of each as its source. A role paired with itself joins each
   * two of those in it, whichever way. Left out: the one pair of the roles that are SOURCE and TARGET.
   */
  edges: z.array(pair).min(1).optional(),
  /** Roles of which a fact fills at least one. */
  atLeastOne: z.array(slotName).min(2).optional(),
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

export type FactTypeRecord = z.infer<typeof factTypeFields>;

export type RoleInfo = z.infer<typeof roleInfo>;

export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];
