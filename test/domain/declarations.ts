import { Catalogue, type FactTypeInfo, factTypeRecord } from "../../src/domain/catalogue.js";
import { type ChangeRecord, changeRecord } from "../../src/domain/change-record.js";
import type { FactContext } from "../../src/domain/fact-sentence.js";
import { type FactRecord, factRecord } from "../../src/domain/records.js";
import type { Label } from "../../src/domain/text/language.js";

const sha256 = "0".repeat(64);

/** Evidence in the document of a day: "doc:2021-07-25" was published on that day. */
export const evidenceOn = (day: string) => ({
  document: `doc:${day}`,
  locator: "0-1",
  sha256,
  gloss: { en: "It says so." },
});

/** A fact of the type USES that documents of these days tell. */
export function factOf(days: readonly string[], more: object = {}): FactRecord {
  return factRecord.parse({
    key: "fact:p/F1",
    type: "USES",
    roles: { customer: "acme", provider: "cloud" },
    phase: "IN_EFFECT",
    confidence: 1,
    evidence: days.map(evidenceOn),
    ...more,
  });
}

export function changeOf(as: string, on: string, more: object = {}): ChangeRecord {
  const by = as === "SUPERSEDED" || (as === "DISPUTED" && !("evidence" in more)) ? { by: ["fact:p/F2"] } : {};
  return changeRecord.parse({ fact: "fact:p/F1", as, on, ...by, ...(as === "ENDED" && { end: "over" }), ...more });
}

/** An entry of the catalogue: by default a state with an end at each side. */
export function typeOf(more: object = {}): FactTypeInfo {
  const record = factTypeRecord.parse({
    type: "USES",
    description: "Someone uses what someone offers.",
    temporality: "STATE",
    roles: {
      customer: { kinds: ["COMPANY"], end: "SOURCE", required: true },
      provider: { kinds: ["COMPANY"], end: "TARGET" },
      region: { kinds: ["REGION"], many: true },
    },
    attributes: { service: "text", services: "texts", count: "number" },
    sentences: {
      default: { en: "{customer} uses[ {provider}].", ko: "{customer:은/는} [{provider:을/를} ]쓴다." },
    },
    ...more,
  });
  const type = new Catalogue([record]).get(record.type);
  if (!type) throw new Error("The catalogue has lost its only entry.");
  return type;
}

const NAMES: { readonly [key: string]: readonly Label[] } = {
  acme: [
    { text: "Acme", language: "en" },
    { text: "에이스", language: "ko" },
  ],
  cloud: [
    { text: "Cloud", language: "en" },
    { text: "구름", language: "ko" },
  ],
  asia: [{ text: "Asia", language: "en" }],
};

/** Every key is a company with these names, or with none; `merged` maps keys to the entity that stands for them. */
export function around(type = typeOf(), merged: { readonly [key: string]: string } = {}): FactContext {
  return {
    type,
    publishedOn: (document) => document.slice("doc:".length),
    publisherOf: () => null,
    entity: (key) => {
      const survivor = merged[key] ?? key;
      return { key: survivor, kind: "COMPANY", labels: NAMES[survivor] ?? [] };
    },
  };
}
