import { change, company, customerOf, paper, type SmallPackage, saying } from "./small-package.js";

/** A package with nothing wrong. */
export const good = {
  entities: [company("acme"), company("cloud")],
  documents: [paper("2021-07-25")],
  facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"])],
};
const fact = (more: object) => ({ facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { ...more })] });
const evidence = (more: object) => fact({ evidence: [saying("doc:2021-07-25", { ...more })] });

/** Packages with a record that is wrong by itself. Each: what is wrong, the package, and what the message says after naming the folder. */
export const refusedRecords: [string, SmallPackage, string | RegExp][] = [
  [
    "a field of the wrong type",
    fact({ confidence: "high" }),
    'facts.jsonl:1 (F1) confidence: Invalid input: expected number, received string, not "high"',
  ],
  ["an unknown field", fact({ sure: true }), "facts.jsonl:1 (F1) sure: is not a field of such a record, not true"],
  [
    "evidence without a gloss",
    evidence({ gloss: undefined }),
    'facts.jsonl:1 (F1) evidence.0.gloss: must be given: a text by language, such as { en: "..." }',
  ],
  [
    "an unknown field inside",
    evidence({ page: 7 }),
    "facts.jsonl:1 (F1) evidence.0.page: is not a field of such a record, not 7",
  ],
  [
    "a day that does not exist",
    { documents: [paper("2021-02-30")] },
    '(doc:2021-02-30) publishedOn: must be a day of the calendar, such as 2021-07-25, not "2021-02-30"',
  ],
  ["a date that is not EDTF", fact({ start: "July 2021" }), /facts\.jsonl:1 \(F1\) start: .+, not "July 2021"/],
  [
    "an end of the wrong type",
    fact({ end: 2021.5 }),
    'facts.jsonl:1 (F1) end: must be "..", "unknown", "over" or a date, not 2021.5',
  ],
  [
    "a year that has lost a digit",
    fact({ start: 201 }),
    'facts.jsonl:1 (F1) start: must be a date in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06" or 2021, not 201',
  ],
  [
    "a year after 9999",
    fact({ start: 10000 }),
    'facts.jsonl:1 (F1) start: "10000" lies after the year 9999: years are 0000 to 9999, not 10000',
  ],
  [
    "a day after the year 9999",
    fact({ start: "12021-01-01" }),
    'facts.jsonl:1 (F1) start: "12021-01-01" lies after the year 9999: years are 0000 to 9999, not "12021-01-01"',
  ],
  [
    "a winter that ends after the year 9999",
    fact({ announced: "9999-24" }),
    'facts.jsonl:1 (F1) announced: "9999-24" lies after the year 9999: years are 0000 to 9999, not "9999-24"',
  ],
  [
    "a document published after the year 9999",
    { documents: [paper("10000-01-01")] },
    '(doc:10000-01-01) publishedOn: must be a day of the calendar, such as 2021-07-25, not "10000-01-01"',
  ],
  [
    "a role of the wrong type",
    fact({ roles: { customer: 5 } }),
    "facts.jsonl:1 (F1) roles.customer: must be a key or a list of keys, not 5",
  ],
  [
    "an attribute of the wrong type",
    fact({ attributes: { service: null } }),
    "facts.jsonl:1 (F1) attributes.service: must be a text, a number or a list of texts, not null",
  ],
  [
    "a tag that is no language",
    fact({ note: { "in english": "x" } }),
    '(F1) note.in english: the key must be a BCP 47 language tag, such as "ko" or "zh-Hant", not "in english"',
  ],
  [
    "a day of a note that is none",
    fact({ note: [{ en: "x" }, { since: "2021-02-30", en: "y" }] }),
    '(F1) note.1.since: must be a day of the calendar, such as 2021-07-25, not "2021-02-30"',
  ],
  [
    "a fact that is disputed by nobody",
    fact({ standing: "DISPUTED" }),
    '(F1) standing: must be "ASSERTED": a change makes a fact DISPUTED, with the evidence or the fact that disputes it, not "DISPUTED"',
  ],
  [
    "a change that a remark disputes",
    { ...good, changes: [change("F1", "DISPUTED", "2022-01-01", { note: { en: "Others say otherwise." } })] },
    "changes.jsonl:1 evidence: must say who disputes it: DISPUTED needs evidence, or a fact in `by`",
  ],
  [
    "a scheme of identifiers in capitals",
    { entities: [company("acme", { identifiers: { Wikidata: "Q1" } })] },
    '(acme) identifiers.Wikidata: the key must be lower case letters, digits and _, the first a letter, such as "wikidata", not "Wikidata"',
  ],
  [
    "a passage that ends before its start",
    evidence({ locator: "9-2" }),
    '(F1) evidence.0.locator: must end behind its start, as "523-590" does, not "9-2"',
  ],
  [
    "an empty passage",
    evidence({ locator: "007-7" }),
    '(F1) evidence.0.locator: must end behind its start, as "523-590" does, not "007-7"',
  ],
  [
    "an empty passage about a document",
    {
      documents: [paper("2021-07-25", undefined, { evidence: [saying("doc:x", { field: "title", locator: "5-5" })] })],
    },
    '(doc:2021-07-25) evidence.0.locator: must end behind its start, as "523-590" does, not "5-5"',
  ],
  [
    "a key that is none",
    { entities: [company("ac me")] },
    'entities.jsonl:1 (ac me) key: must be a key: 1 to 200 letters, digits and - _ . : / (never @, ~ or #), not "ac me"',
  ],
  [
    "an entity with the key of a document",
    { entities: [company("doc:acme")] },
    'key: must not begin with "doc:" or "fact:", not "doc:acme"',
  ],
  [
    "an entity with the key of a fact",
    { entities: [company("fact:acme")] },
    'key: must not begin with "doc:" or "fact:", not "fact:acme"',
  ],
  [
    "a document with the key of an entity",
    { documents: [paper("2021-07-25", "paper")] },
    'documents.jsonl:1 (paper) key: must begin with "doc:", not "paper"',
  ],
  [
    "evidence in an entity",
    fact({ evidence: [saying("acme")] }),
    '(F1) evidence.0.document: must begin with "doc:", not "acme"',
  ],
  [
    "the same key twice",
    { entities: [company("acme"), company("cloud"), company("acme")] },
    'entities.jsonl:3 key: "acme" is used already at entities.jsonl:1',
  ],
  [
    "the same fact twice, once with its package",
    { facts: [...good.facts, customerOf("fact:p/F1", ["cloud", "acme"], ["2021-07-25"])] },
    'facts.jsonl:2 key: "fact:p/F1" is used already at facts.jsonl:1',
  ],
  [
    "a fact whose key is too long with its package",
    fact({ key: "f".repeat(195) }),
    /facts\.jsonl:1 key: has more than 200 letters with its package, as fact:p\/f+…$/,
  ],
  [
    "an anchor of 61 characters",
    evidence({ anchor: "가".repeat(61) }),
    /\(F1\) evidence\.0\.anchor: must have at most 60 characters, not "가+…?"?/,
  ],
  [
    "half of a surrogate pair",
    { entities: [company("acme", { url: undefined, names: [{ text: "A\ud83d" }] })] },
    "(acme) names.0.text: must be whole characters, without half of a surrogate pair",
  ],
  [
    "an addition that says more than names",
    { entities: [{ key: "acme", summary: { en: "x" } }] },
    "(acme) summary: is for the package that the entity belongs to: a record without a kind adds names and identifiers only",
  ],
  [
    "a company in a region",
    { entities: [company("acme", { within: "asia" })] },
    '(acme) within: is for regions, and this is a COMPANY, not "asia"',
  ],
  [
    "a replacement that is not named",
    { ...good, changes: [change("F1", "SUPERSEDED", "2022-01-01")] },
    "changes.jsonl:1 by: must name the one fact that replaces it",
  ],
  [
    "an end without a date",
    { ...good, changes: [change("F1", "ENDED", "2022-01-01")] },
    "changes.jsonl:1 end: goes with ENDED, and ENDED needs it",
  ],
];
