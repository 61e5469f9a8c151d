import type { FactTypeInfo } from "./catalogue.js";
import type { Participation } from "./fact.js";
import { bestLabel, type Texts } from "./language.js";
import type { FactRecord } from "./records.js";
import { type Slots, sentence } from "./sentence.js";
import type { DeclaredDates } from "./time.js";
import type { Surroundings } from "./versions.js";

const LANGUAGES = ["en", "ko"] as const;

/** The sentence of a fact in English and Korean: its own where it brings one, else the template of its type. */
export function factSentence(
  record: FactRecord,
  dates: DeclaredDates,
  participants: readonly Participation[],
  around: Surroundings,
): Texts {
  const templates = templatesFor(around.type, record, dates);
  const made = LANGUAGES.map((language) => {
    const slots = slotsOf(record, participants, around, language);
    return [language, sentence(templates[language], slots, language)];
  });
  return { ...Object.fromEntries(made), ...record.sentence };
}

/** A plan, a stop and a past state have wordings of their own. */
function templatesFor({ sentences, temporality, held }: FactTypeInfo, record: FactRecord, dates: DeclaredDates) {
  const stands = temporality === "STATE" || held;
  const past = stands && dates.end !== undefined && dates.end !== "..";
  if (record.phase === "ANNOUNCED") return sentences.ANNOUNCED ?? sentences.default;
  if (record.phase === "HALTED") return sentences.HALTED ?? sentences.default;
  return (past ? sentences.PAST : undefined) ?? sentences.default;
}

function slotsOf(
  record: FactRecord,
  participants: readonly Participation[],
  around: Surroundings,
  language: "en" | "ko",
): Slots {
  const slots: Record<string, string[]> = {};
  for (const { role, entity } of participants) {
    const { key, labels } = around.entity(entity);
    slots[role] = [...(slots[role] ?? []), bestLabel(labels, language) ?? key];
  }
  for (const [key, value] of Object.entries(record.attributes)) {
    const values = Array.isArray(value) ? value : [value];
    slots[key] = values.map((one) => (typeof one === "number" ? one.toLocaleString(language) : one));
  }
  return slots;
}
