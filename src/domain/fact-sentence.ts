import type { FactTypeInfo } from "./catalogue.js";
import type { ChangeRecord } from "./change-record.js";
import type { EntityKind } from "./kinds.js";
import type { Participation } from "./participation.js";
import type { FactRecord } from "./records.js";
import { bestLabel, type Label, type Texts } from "./text/language.js";
import { type Slots, sentence } from "./text/sentence.js";
import { isHeld } from "./time/date-fields.js";
import type { Day } from "./time/day.js";
import type { DeclaredDates } from "./time/times.js";
import { dateBoundOf } from "./time/validity.js";

const LANGUAGES = ["en", "ko"] as const;

/** What is known of a fact on a day, beside its record: its dates, and the change that ended it. */
export interface FactAsOfDay {
  readonly day: Day;
  readonly dates: DeclaredDates;
  readonly ended: ChangeRecord | undefined;
}

/** The sentence of a fact in English and Korean: the fact's own if declared, else made from the template of its type. */
export function factSentence(
  record: FactRecord,
  asOfDay: FactAsOfDay,
  participants: readonly Participation[],
  context: FactContext,
): Texts {
  const { wordings, before } = wordingOf(context.type, record, asOfDay);
  const made = LANGUAGES.map((language) => {
    const slots = slotValues(record, participants, context, language);
    return [language, before[language] + sentence(wordings[language], slots, language)];
  });
  return { ...Object.fromEntries(made), ...ownSentence(record, asOfDay) };
}

/** A fact's own sentence that speaks of the present no longer applies once a change has ended the fact. */
function ownSentence(record: FactRecord, { ended }: FactAsOfDay): Texts | undefined {
  if (ended?.sentence) return ended.sentence;
  const present = record.phase !== "ANNOUNCED" && (record.end ?? "..") === "..";
  return ended && present ? undefined : record.sentence;
}

/**
 * What comes before the default sentence where its type has no template for the case, so that nothing past or planned reads as
 * present.
 */
const PREFIXES = {
  ANNOUNCED: { en: "Planned: ", ko: "계획: " },
  HALTED: { en: "Halted: ", ko: "중단: " },
  PAST: { en: "In the past: ", ko: "과거: " },
};
const NO_PREFIX = { en: "", ko: "" };

function wordingOf(type: FactTypeInfo, { phase }: FactRecord, { day, dates }: FactAsOfDay) {
  const { sentences } = type;
  const end = isHeld(type) ? (dates.end ?? "..") : "..";
  const hasStage = phase === "ANNOUNCED" || phase === "HALTED";
  if (!hasStage && end === "..") return { wordings: sentences.default, before: NO_PREFIX };
  if (!hasStage && isAhead(end, day))
    return { wordings: sentences.default, before: { en: `Until ${end}: `, ko: `${end}까지: ` } };
  const stage = hasStage ? phase : "PAST";
  const wordings = sentences[stage];
  return wordings ? { wordings, before: NO_PREFIX } : { wordings: sentences.default, before: PREFIXES[stage] };
}

function isAhead(end: string, day: Day): boolean {
  return end !== "unknown" && end !== "over" && dateBoundOf("end", end).earliest > day;
}

function slotValues(
  record: FactRecord,
  participants: readonly Participation[],
  context: FactContext,
  language: "en" | "ko",
): Slots {
  const slots: Record<string, string[]> = {};
  for (const { role, entity } of participants) {
    const { key, labels } = context.entity(entity);
    slots[role] = [...(slots[role] ?? []), bestLabel(labels, language) ?? key];
  }
  for (const [key, value] of Object.entries(record.attributes)) {
    const values = Array.isArray(value) ? value : [value];
    slots[key] = values.map((one) =>
      // Without this the number would be rounded to three decimals.
      typeof one === "number" ? one.toLocaleString(language, { maximumFractionDigits: 20 }) : one,
    );
  }
  return slots;
}

/** What the versions of a fact depend on besides its record and changes. */
export interface FactContext {
  /** The entry of the fact's type. */
  readonly type: FactTypeInfo;
  /** The entity with this key, or the one it was merged into. */
  entity(key: string): { readonly key: string; readonly kind: EntityKind; readonly labels: readonly Label[] };
  /** The day a document was published. */
  publishedOn(document: string): Day;
  /** The key of who published a document; null where nobody is named. */
  publisherOf(document: string): string | null;
}
