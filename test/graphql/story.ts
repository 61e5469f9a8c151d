import { citing, type WrittenPackage } from "./written-package.js";

/** Companies of which it is told what the article never says: what was withdrawn, disputed, corrected, ended and merged. */
const companies = ["acme", "globex", "initech", "umbrella", "hooli"];

const FIRST = { evidence: [citing("doc:first")] };
const SECOND = { evidence: [citing("doc:second")] };
const state = { phase: "IN_EFFECT", confidence: 0.9 };

const customer = (key: string, of: string, provider: string) => ({
  key,
  type: "CUSTOMER_OF",
  roles: { customer: of, provider },
  ...state,
});
const unit = (key: string, of: string, parent: string, confidence: number, more: object = {}) => ({
  key,
  type: "UNIT_OF",
  roles: { unit: of, parent },
  ...state,
  confidence,
  ...FIRST,
  ...more,
});

/**
 * The first documents say things on 10 January and 1 March 2021. `retracted` goes on 1 May, `superseded` gives way to `successor` on
 * 1 June, `disputed` is doubted by `doubt` from 1 April on, `ended` is known to have ended in June from 1 July on.
 */
export const STORY: WrittenPackage = {
  key: "story",
  entities: [
    ...companies.map((key) => ({ key, kind: "COMPANY", names: [{ text: key, language: "en" }] })),
    { key: "acme-limited", kind: "COMPANY", names: [{ text: "Acme Limited", language: "en" }], mergedInto: "acme" },
    { key: "atlantis", kind: "REGION", level: "OTHER", names: [{ text: "Atlantis", language: "en" }] },
  ],
  documents: [
    { key: "doc:first", publishedOn: "2021-01-10" },
    { key: "doc:second", publishedOn: "2021-03-01" },
  ],
  facts: [
    { ...customer("retracted", "acme", "globex"), ...FIRST, start: "2020" },
    { ...customer("superseded", "acme", "initech"), ...FIRST },
    { ...customer("successor", "acme", "umbrella"), ...SECOND, replaces: ["superseded"] },
    { ...customer("disputed", "globex", "umbrella"), ...FIRST },
    { key: "doubt", type: "STATED", roles: { subject: "globex" }, phase: "UNSPECIFIED", confidence: 1, ...SECOND },
    { ...customer("ended", "initech", "umbrella"), ...FIRST, start: "2020-01-01" },
    { ...customer("over", "hooli", "umbrella"), ...FIRST, start: "2019-01-01", end: "2019-12-31" },
    { ...customer("merged", "acme-limited", "hooli"), ...FIRST, confidence: 0.5 },
    { ...customer("both", "hooli", "acme"), evidence: [citing("doc:first"), citing("doc:second")] },
    { key: "rivals", type: "COMPETES_WITH", roles: { competitor: ["globex", "acme"] }, ...state, ...FIRST },
    unit("tie-1", "acme", "umbrella", 0.9),
    unit("tie-2", "acme", "hooli", 0.9),
    unit("weaker", "globex", "umbrella", 0.5),
    unit("stronger", "globex", "hooli", 0.6),
    // Surer by far, and perhaps over by now: certainty goes before confidence.
    unit("possible", "initech", "hooli", 1, { end: "unknown", start: "2020-01-01" }),
    unit("definite", "initech", "umbrella", 0.2, { start: "2020-01-01" }),
  ],
  changes: [
    {
      fact: "retracted",
      on: "2021-05-01",
      as: "RETRACTED",
      note: { en: "It was another company." },
      evidence: [citing("doc:second")],
    },
    { fact: "superseded", on: "2021-06-01", as: "SUPERSEDED", by: ["successor"] },
    { fact: "disputed", on: "2021-04-01", as: "DISPUTED", by: ["doubt"] },
    { fact: "ended", on: "2021-07-01", as: "ENDED", end: "2021-06", evidence: [citing("doc:second")] },
  ],
};

/** The key of a fact of the story. */
export const fact = (name: string) => `fact:story/${name}`;
