import { z } from "zod";
import { isDay } from "./day.js";
import { InvalidDate, parseDate, parseInterval } from "./edtf.js";
import { isKey } from "./identity.js";
import { isLanguageTag, LANGUAGE_TAG } from "./language-tags.js";

/* The fields that records of a data package are made of, each with its check and the message that it gives. */

export const text = z
  .string()
  .min(1, "must not be empty")
  .refine((value) => !/\p{Surrogate}/u.test(value), "must be whole characters, without half of a surrogate pair");
export const key = z.string().refine(isKey, "must be a key: 1 to 200 letters, digits and - _ . : / (never @, ~ or #)");
/** What an id is of shows in how it begins: documents "doc:", facts "fact:", entities neither. */
export const entityKey = key.refine((value) => !/^(doc|fact):/.test(value), 'must not begin with "doc:" or "fact:"');
export const documentKey = key.refine((value) => value.startsWith("doc:"), 'must begin with "doc:"');
/** "fact:PACKAGE/F026" has one package. */
export const packageKey = key.refine((value) => !value.includes("/"), 'must not have a "/"');
export const day = z.string().refine(isDay, "must be a day of the calendar, such as 2021-07-25");
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in 64 lower case hexadecimal digits");
export const language = z.string().refine(isLanguageTag, `must be ${LANGUAGE_TAG}`);

/** Who gives identifiers: "wikidata". */
export const scheme = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be lower case letters, digits and _, the first a letter, such as "wikidata"');

/** Whether a locator is a span that ends before or where it starts: no text stands there. */
export function isEmptySpan(locator: string): boolean {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(locator) ?? [];
  return start !== undefined && Number(end) <= Number(start);
}

/** A text in several languages by BCP 47 tag. */
export const texts = z.record(language, text);

/** One or several keys, always kept as a list. */
export const keys = z
  .union([key, z.array(key)], "must be a key or a list of keys")
  .transform((one) => (typeof one === "string" ? [one] : one));

export const edtf = (parse: (value: string) => unknown) =>
  z.string().superRefine((value, context) => {
    try {
      parse(value);
    } catch (error) {
      if (!(error instanceof InvalidDate)) throw error;
      context.addIssue({ code: "custom", message: error.message });
    }
  });

export const date = edtf(parseDate);
export const period = edtf(parseInterval);
