import { z } from "zod";
import { ENTITY_KINDS, REGION_LEVELS } from "./kinds.js";
import { notes } from "./note.js";
import {
  block,
  date,
  day,
  documentKey,
  entityKey,
  isEmptySpan,
  key,
  keys,
  language,
  packageKey,
  period,
  publication,
  scheme,
  sha256,
  text,
  texts,
  url,
} from "./record-fields.js";
import { type Day, isDay } from "./time/day.js";
import { parseDate } from "./time/edtf.js";

/*
 * The records that the files of a data package hold. A package is a folder with `package.yaml` and, as JSON Lines or YAML,
 * `documents`, `entities`, `facts`, `changes` and `catalogue`.
 */

export const PHASES = ["ANNOUNCED", "IN_EFFECT", "COMPLETED", "HALTED", "UNSPECIFIED"] as const;
export const MODALITIES = ["FACT", "CLAIM", "ANALYSIS", "FRAMING", "PLAN", "PREDICTION", "OPINION"] as const;
export const STANDINGS = ["ASSERTED", "DISPUTED", "SUPERSEDED", "RETRACTED"] as const;
export const NAME_USES = ["LABEL", "ALIAS", "FORMER", "ABBREVIATION", "TICKER", "ROMANIZATION"] as const;
export const COMPARATORS = ["EQUAL", "ABOUT", "AT_LEAST", "AT_MOST", "MORE_THAN", "LESS_THAN"] as const;

export type Modality = (typeof MODALITIES)[number];
export type Standing = (typeof STANDINGS)[number];
export type NameUse = (typeof NAME_USES)[number];
export type Comparator = (typeof COMPARATORS)[number];

export const packageRecord = z.strictObject({
  key: packageKey,
  title: text,
  licence: text,
  languages: z.array(language).min(1),
  /** The day the package was made: its notes without a day of their own could be made from then on. */
  date: day,
  description: block.optional(),
});

const name = z.strictObject({
  text,
  language: language.optional(),
  use: z.enum(NAME_USES).default("LABEL"),
  /** When the name was in use, as an EDTF interval such as "2004/2019-03". */
  validity: period.optional(),
});

const identifier = z
  .union([text, z.array(text).min(1)], "must be a text or a list of texts")
  .refine((value) => typeof value === "string" || new Set(value).size === value.length, "must have each value once");

const ADDITION =
  "is for the package that the entity belongs to: a record without a kind adds names and identifiers only";

/** An entity. Without `kind` the record only adds names and identifiers to an entity of another package. */
export const entityRecord = z
  .strictObject({
    key: entityKey,
    kind: z.enum(ENTITY_KINDS).optional(),
    names: z.array(name).default([]),
    summary: texts.default({}),
    /** Scheme to one value or several: `{ wikidata: Q1359568, lei: [5493001KJTIIGC8Y1R12, ...] }`. */
    identifiers: z.record(scheme, identifier).default({}),
    url: url.optional(),
    /** For regions: how large it is, and the region around it. */
    level: z.enum(REGION_LEVELS).optional(),
    within: key.optional(),
    /** The survivor, when this entity turned out to be the same as that one. */
    mergedInto: key.optional(),
  })
  .superRefine((record, context) => {
    if (record.kind !== undefined && record.names.length === 0)
      context.addIssue({
        code: "custom",
        path: ["names"],
        message: "must have at least one name",
        input: record.names,
      });
    for (const path of ["summary", "url", "level", "within", "mergedInto"] as const) {
      const value = record[path];
      if (value === undefined || (path === "summary" && Object.keys(record.summary).length === 0)) continue;
      if (record.kind === undefined) context.addIssue({ code: "custom", path: [path], message: ADDITION });
      else if (record.kind !== "REGION" && (path === "level" || path === "within"))
        context.addIssue({ code: "custom", path: [path], message: `is for regions, and this is a ${record.kind}` });
    }
  });

/** Where a document says something, checkable to the character. */
export const evidenceRecord = z.strictObject({
  document: documentKey,
  /** "523-590": code points from the start of the document, end-exclusive; "row:17" of a table. */
  locator: z
    .string()
    .regex(
      /^(\d{1,9}-\d{1,9}|row:\d{1,9})$/,
      'must be a span of code points such as "523-590", or a row such as "row:17"',
    )
    .refine((value) => !isEmptySpan(value), 'must end behind its start, as "523-590" does'),
  /** Line number from 1, blank lines counted. */
  paragraph: z.int().positive().optional(),
  /** SHA-256 of the unchanged span in UTF-8. */
  sha256,
  /** A verbatim fragment of the span, never a whole sentence. */
  anchor: block.refine((value) => [...value].length <= 60, "must have at most 60 characters").optional(),
  /** What it says, in our own words. */
  gloss: texts,
  /** The number of the statement in the extraction that it was taken from. */
  ref: text.optional(),
});

const document = z.strictObject({
  key: documentKey,
  title: text.optional(),
  publisher: key.optional(),
  authors: z.array(key).default([]),
  credits: z.array(z.strictObject({ role: text, entity: key })).default([]),
  language: language.optional(),
  /** A day, or an EDTF date, which counts as published on its last day. */
  publishedOn: publication,
  url: url.optional(),
  sha256: sha256.optional(),
  licence: text.optional(),
  basedOn: z.array(key).default([]),
  /** Where the document itself says what the fields above say: `field` names one of them. */
  evidence: z
    .array(evidenceRecord.safeExtend({ field: z.enum(["title", "publisher", "authors", "credits", "basedOn"]) }))
    .default([]),
});

/** A document. For an imprecise date of publication `publishedOn` is its last day, and `publishedEdtf` the date as declared. */
export const documentRecord = document.transform(
  ({ publishedOn, ...record }): Omit<z.infer<typeof document>, "publishedOn"> & Published =>
    isDay(publishedOn)
      ? { ...record, publishedOn }
      : { ...record, publishedOn: parseDate(publishedOn).latest, publishedEdtf: publishedOn },
);

interface Published {
  readonly publishedOn: Day;
  readonly publishedEdtf?: string;
}

const attribute = z.union([text, z.number(), z.array(text).min(1)], "must be a text, a number or a list of texts");

export const factRecord = z.strictObject({
  /** "F026"; its full key is "fact:PACKAGE/F026". */
  key,
  type: text,
  /** Role to the key or keys of its participants. */
  roles: z.record(z.string(), keys),
  attributes: z.record(z.string(), attribute).default({}),
  phase: z.enum(PHASES),
  modality: z.enum(MODALITIES).default("FACT"),
  /** Older graphs have DISPUTED here too; now only a change disputes a fact. */
  standing: z
    .enum(["ASSERTED", "DISPUTED"], 'must be "ASSERTED"')
    .refine(
      (standing): boolean => standing === "ASSERTED",
      'must be "ASSERTED": a change makes a fact DISPUTED, with the evidence or the fact that disputes it',
    )
    .default("ASSERTED"),
  /** Who says so, when it is not the document itself. */
  attributedTo: z.array(key).default([]),
  /** From 0 to 1: how sure it is that the source asserts this, not that it is true. */
  confidence: z.number().min(0).max(1),
  derived: z.boolean().default(false),
  /**
   * For states: when it began, and when it ended or ".." (reported as present, the default), "unknown" (reported as past),
   * "over".
   */
  start: date.optional(),
  end: z.union([z.enum(["..", "unknown", "over"]), date], 'must be "..", "unknown", "over" or a date').optional(),
  /** For events: when it happened. */
  date: date.optional(),
  /** For figures: a date or an interval. */
  period: period.optional(),
  /** When it was announced or decided. */
  announced: date.optional(),
  /** The source's own words for those dates. */
  wording: z.partialRecord(z.enum(["start", "end", "date", "period", "announced"]), text).default({}),
  /** A sentence of its own, only where the template of the catalogue cannot say it. */
  sentence: texts.default({}),
  /** Keys of the facts that this one is about, where its type allows it. */
  about: z.array(key).default([]),
  /** Keys of the facts that this one replaces. */
  replaces: z.array(key).default([]),
  /**
   * Remarks that no document of its evidence makes: `{ en, ko }`, or a list of such, each with the day `since` which it could
   * be made: for a remark on the source the day of publication, for one on the world the day of what it reports.
   */
  note: notes.default([]),
  evidence: z.array(evidenceRecord).min(1),
});

export type PackageRecord = z.infer<typeof packageRecord>;
export type NameRecord = z.infer<typeof name>;
export type EntityRecord = z.infer<typeof entityRecord>;
export type EvidenceRecord = z.infer<typeof evidenceRecord>;
export type DocumentRecord = z.infer<typeof documentRecord>;
export type FactRecord = z.infer<typeof factRecord>;
