import { change, company, customerOf, paper, region, type SmallPackage, saying } from "../small-package.js";

/** What the graph has: a package "p" and one called "other". */
export const existing: { readonly [key: string]: SmallPackage } = {
  p: {
    entities: [company("acme"), company("cloud"), region("asia")],
    documents: [paper("2021-07-25")],
    facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"])],
  },
  other: {
    entities: [company("foreign"), company("stranger")],
    documents: [paper("2021-08-10")],
    facts: [customerOf("O1", ["foreign", "stranger"], ["2021-08-10"])],
  },
};

const own = existing.p ?? {};
const second = (more: object = {}) => [
  ...(own.facts ?? []),
  customerOf("F2", ["cloud", "acme"], ["2021-07-25"], { ...more }),
];
const entity = (...more: object[]) => ({ ...own, entities: [...(own.entities ?? []), ...more] as never });
const changed = (...changes: ReturnType<typeof change>[]) => ({ ...own, changes });
const FACT = "facts.jsonl:1 (fact:p/F1)";
const KEY = "must be the key of an entity that a package declares, not";

/** Packages "p" whose entities, documents and changes do not fit each other or the graph. Each: what is wrong, the package, what the message says. */
export const refused: [string, SmallPackage, string | RegExp][] = [
  [
    "an entity of two packages",
    entity(company("foreign")),
    'entities.jsonl:4 "foreign": belongs to the package "other", so "p" may only add names and identifiers to it',
  ],
  [
    "a kind that changes",
    { ...own, entities: [company("acme", { kind: "GROUP" }), company("cloud"), region("asia")] },
    'entities.jsonl:1 "acme": a kind never changes, and this one is COMPANY already, not GROUP',
  ],
  [
    "an addition to nothing",
    entity({ key: "nobody", names: [{ text: "N" }] }),
    'entities.jsonl:4 "nobody": no package declares this entity, so there is nothing to add to; give it a kind',
  ],
  [
    "a merge into nothing",
    entity(company("x", { mergedInto: "nobody" })),
    `entities.jsonl:4 (x) mergedInto: ${KEY} "nobody"`,
  ],
  [
    "a merge in a circle",
    entity(company("x", { mergedInto: "y" }), company("y", { mergedInto: "x" })),
    'entities.jsonl:4 (x) mergedInto: must not lead back to the entity itself, as "y" does',
  ],
  [
    "a merge into another kind",
    entity(company("x", { mergedInto: "asia" })),
    '(x) mergedInto: must be of kind COMPANY, and "asia" is REGION',
  ],
  [
    "a region in a company",
    entity(region("korea", "acme")),
    'entities.jsonl:4 (korea) within: must be the key of a region, not "acme"',
  ],
  [
    "regions in a circle",
    entity(region("a", "b"), region("b", "a")),
    'entities.jsonl:4 (a) within: must not lead back to the region itself, as "b" does',
  ],
  [
    "an unknown publisher",
    { ...own, documents: [paper("2021-07-25", undefined, { publisher: "nobody" })] },
    `documents.jsonl:1 (doc:2021-07-25) publisher: ${KEY} "nobody"`,
  ],
  [
    "a document based on nothing",
    { ...own, documents: [paper("2021-07-25", undefined, { basedOn: ["doc:x"] })] },
    'basedOn: must be the key of a document that a package declares, not "doc:x"',
  ],
  [
    "a document of another package",
    { ...own, documents: [paper("2021-07-25"), paper("2021-08-10", undefined, { title: "Mine" })] },
    'documents.jsonl:2 "doc:2021-08-10": the package "other" declares this document, and differently than "p"',
  ],
  [
    "a change of an unknown fact",
    changed(change("F9", "RETRACTED", "2022-01-01")),
    'changes.jsonl:1 (change on 2022-01-01): must name a fact that a package declares, not "fact:p/F9"',
  ],
  [
    "a fact that replaces itself on a day",
    changed(change("F1", "SUPERSEDED", "2022-01-01", { by: ["F1"] })),
    '(change on 2022-01-01) by: must name another fact, not "fact:p/F1"',
  ],
  [
    "a replacement that does not say what it replaces",
    { ...changed(change("F1", "SUPERSEDED", "2022-01-01", { by: ["F2"] })), facts: second() },
    'changes.jsonl:1 (change on 2022-01-01) by: must be a fact of this package that replaces "fact:p/F1", and "fact:p/F2" is none',
  ],
  [
    "a fact that says it replaces another that nothing supersedes",
    { ...own, facts: second({ replaces: ["F1"] }) },
    'facts.jsonl:2 (fact:p/F2) replaces: the package must have a change that says "fact:p/F1" is SUPERSEDED by "fact:p/F2", and has none',
  ],
  [
    "a fact of another package in the place of one",
    changed(change("F1", "SUPERSEDED", "2022-01-01", { by: ["fact:other/O1"] })),
    '(change on 2022-01-01) by: must be a fact of this package that replaces "fact:p/F1", and "fact:other/O1" is none',
  ],
  [
    "a replacement before it was published",
    {
      ...changed(change("F1", "SUPERSEDED", "2021-08-01", { by: ["F2"] })),
      facts: second({ replaces: ["F1"], evidence: [saying("doc:2021-08-10")] }),
    },
    'by: "fact:p/F2" takes the place of "fact:p/F1" from 2021-08-10 on, when it was published, not "2021-08-01"',
  ],
  [
    "a fact that disputes before it was published",
    {
      ...changed(change("F1", "DISPUTED", "2021-08-01", { by: ["F2"] })),
      facts: second({ evidence: [saying("doc:2021-08-10")] }),
    },
    'by: must be a fact that was published by then, and "fact:p/F2" was published on 2021-08-10',
  ],
  [
    "a change before the publication",
    changed(change("F1", "RETRACTED", "2021-07-25")),
    `${FACT} fact:p/F1: a change on 2021-07-25 must come after 2021-07-25, the day the fact was published.`,
  ],
  [
    "a change after the withdrawal",
    changed(
      change("F1", "RETRACTED", "2022-01-01"),
      change("F1", "DISPUTED", "2022-01-02", { evidence: [saying("doc:2021-07-25")] }),
    ),
    `${FACT} fact:p/F1: a change on 2022-01-02 cannot follow the withdrawal on 2022-01-01.`,
  ],
  [
    "a change that rests on a later document",
    changed(change("F1", "DISPUTED", "2021-08-01", { evidence: [saying("doc:2021-08-10")] })),
    "a change on 2021-08-01 cannot rest on doc:2021-08-10, which was published on 2021-08-10.",
  ],
];
