import { z } from "zod";
import { ENTITY_KINDS } from "./kinds.js";

/** A state holds over a span, an event happens, a figure is a measured value. */
export const TEMPORALITIES = ["STATE", "EVENT", "FIGURE"] as const;

/** What an attribute holds: a text, several texts, a number, or how the true value compares with the given one. */
const ATTRIBUTE_TYPES = ["text", "texts", "number", "comparator"] as const;

/**
 * The template of a sentence in each language. `{role}` becomes names, `{role:은/는}` names with a Korean particle; `[...]` is
 * dropped when a slot in it is empty, and of `[...|...]` the first wording stays whose slots are filled.
 */
const templates = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) });

/** Names of edges that Relata itself uses in the graph; no fact type may have one. */
const RESERVED_EDGES = [
  "NAMES",
  "PARTICIPANT",
  "EVIDENCE",
  "ABOUT",
  "WITHIN",
  "MERGED_INTO",
  "ATTRIBUTED_TO",
  "PUBLISHED_BY",
];

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
  /** The role says where or on what occasion: no edge leads to its participants. */
  circumstance: z.boolean().optional(),
});

const pair = z.tuple([slotName, slotName]);

export const factTypeFields = z.strictObject({
  type: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, "must be in upper snake case, such as CUSTOMER_OF")
    .refine(
      (type) => !RESERVED_EDGES.includes(type),
      `must not be ${RESERVED_EDGES.join(" or ")}, which tie other things together`,
    ),
  description: z.string().min(1),
  temporality: z.enum(TEMPORALITIES),
  /** A figure that stands until it is replaced, such as a rank, is held like a state. */
  held: z.boolean().default(false),
  roles: z.record(slotName, roleInfo),
  /**
   * The pairs of roles that an edge joins, source first. A role paired with itself joins every two of its participants, in
   * either direction. When left out, the one pair is the roles that are SOURCE and TARGET.
   */
  edges: z.array(pair).min(1).optional(),
  /** Every fact fills at least one of these roles. */
  atLeastOne: z.array(slotName).min(2).optional(),
  attributes: z.record(slotName, z.enum(ATTRIBUTE_TYPES)).default({}),
  /** Whether facts of this type name the facts that they are about. */
  about: z.boolean().default(false),
  /** How the target relates to the source, in words: "provider of". */
  inverse: z.string().optional(),
  /**
   * The default template, and those for a plan, for something stopped and for a past state. Where one of these is missing,
   * a word in front of the default says the same.
   */
  sentences: z.strictObject({
    default: templates,
    ANNOUNCED: templates.optional(),
    HALTED: templates.optional(),
    PAST: templates.optional(),
  }),
  /** The direction in which exposure flows along an edge of this type, if it does. */
  exposure: z.enum(["TO_TARGET", "TO_SOURCE"]).optional(),
});

export type FactTypeRecord = z.infer<typeof factTypeFields>;

export type RoleInfo = z.infer<typeof roleInfo>;

export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];
