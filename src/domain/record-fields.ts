import { z } from "zod";
import { isKey } from "./identity.js";
import { isLanguageTag, LANGUAGE_TAG } from "./text/language-tags.js";
import { blockProblem, lineProblem } from "./text/plain-text.js";
import { isWebAddress, WEB_ADDRESS } from "./text/web-address.js";
import { isDay, UNBOUNDED_END } from "./time/day.js";
import { InvalidDate, parseDate, parseInterval } from "./time/edtf.js";

/* The fields of a data package's records, each with its check and the message when it fails. */

const checkedText = (problemOf: (value: string) => string | undefined) =>
  z.string().superRefine((value, context) => {
    const message = problemOf(value);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

/** A text of one line, such as a name, a title or a sentence. */
export const text = checkedText(lineProblem);
/** A text that may have several lines, such as a note. */
export const block = checkedText(blockProblem);
export const url = z.string().refine(isWebAddress, WEB_ADDRESS);
export const key = z.string().refine(isKey, "must be a key: 1 to 200 letters, digits and - _ . : / (never @, ~ or #)");
/** Documents' keys begin with "doc:", facts' keys with "fact:", entities' keys with neither. */
export const entityKey = key.refine((value) => !/^(doc|fact):/.test(value), 'must not begin with "doc:" or "fact:"');
export const documentKey = key.refine((value) => value.startsWith("doc:"), 'must begin with "doc:"');
/** Without a slash, since "fact:PACKAGE/F026" has one package. */
export const packageKey = key.refine((value) => !value.includes("/"), 'must not have a "/"');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in 64 lower case hexadecimal digits");
export const language = z.string().refine(isLanguageTag, `must be ${LANGUAGE_TAG}`);

/** The collection that gives identifiers: "wikidata". */
export const scheme = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be lower case letters, digits and _, the first a letter, such as "wikidata"');

/** Whether a locator is a span that ends where it starts or before, so that there is no text in it. */
export function isEmptySpan(locator: string): boolean {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(locator) ?? [];
  return start !== undefined && Number(end) <= Number(start);
}

/** A text in several languages by BCP 47 tag. */
export const texts = z.record(language, text);
export const blocks = z.record(language, block);

/** One or several keys, always read as a list. */
export const keys = z
  .union([key, z.array(key)], "must be a key or a list of keys")
  .transform((one) => (typeof one === "string" ? [one] : one));

/** YAML and JSON read a bare year as a number. A number of three digits may be a year with a digit lost, and is not taken. */
const asWritten = (value: unknown) => (Number.isInteger(value) && Number(value) >= 1000 ? String(value) : value);

export const edtf = (parse: (value: string) => unknown) =>
  z.preprocess(
    asWritten,
    z
      .string('must be a date in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06" or 2021')
      .superRefine((value, context) => {
        try {
          parse(value);
        } catch (error) {
          if (!(error instanceof InvalidDate)) throw error;
          context.addIssue({ code: "custom", message: error.message });
        }
      }),
  );

export const date = edtf(parseDate);

const DAY_EXPECTED = "must be a day of the calendar, such as 2021-07-25";
export const day = z.string().refine(isDay, DAY_EXPECTED);

/** When a document was published: a day, or a date of EDTF that has a last day. */
export const publication = z.preprocess(
  asWritten,
  z.string(DAY_EXPECTED).superRefine((value, context) => {
    try {
      if (isDay(value) || parseDate(value).latest < UNBOUNDED_END) return;
      context.addIssue({ code: "custom", message: "must have a last day, on which it counts as published" });
    } catch (error) {
      if (!(error instanceof InvalidDate)) throw error;
      context.addIssue({ code: "custom", message: DAY_EXPECTED });
    }
  }),
);
export const period = edtf(parseInterval);
