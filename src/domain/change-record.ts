import { z } from "zod";
import { blocks, date, day, key, texts } from "./record-fields.js";
import { evidenceRecord } from "./records.js";

/** An explicit entry that says what happened to a fact after it was published, and on which day. */
export const changeRecord = z
  .strictObject({
    fact: key,
    on: day,
    as: z.enum(["ENDED", "DISPUTED", "RETRACTED", "SUPERSEDED"]),
    /** ENDED: when the state ended, a date of EDTF or "over". */
    end: z.union([z.literal("over"), date], 'must be "over" or a date').optional(),
    /** DISPUTED, SUPERSEDED: the facts that dispute or replace it. */
    by: z.array(key).default([]),
    /** ENDED: the sentence of the fact from that day on; without it the template of its type says that it is over. */
    sentence: texts.optional(),
    /** Known from the day of the change on. */
    note: blocks.default({}),
    evidence: z.array(evidenceRecord).default([]),
  })
  .refine((change) => (change.as === "ENDED") === (change.end !== undefined), {
    path: ["end"],
    message: "goes with ENDED, and ENDED needs it",
  })
  .refine((change) => change.as === "ENDED" || change.sentence === undefined, {
    path: ["sentence"],
    message: "goes with ENDED: the sentence of the fact once it is over",
  })
  .refine((change) => change.as !== "DISPUTED" || change.by.length + change.evidence.length > 0, {
    path: ["evidence"],
    message: "must say who disputes it: DISPUTED needs evidence, or a fact in `by`",
  })
  .refine((change) => change.as !== "SUPERSEDED" || change.by.length === 1, {
    path: ["by"],
    message: "must name the one fact that replaces it",
  });

export type ChangeRecord = z.infer<typeof changeRecord>;
