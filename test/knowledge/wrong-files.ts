import { change, company, customerOf, paper, type SmallPackage, saying } from "./small-package.js";

/** A package with nothing wrong. */
export const good = {
  entities: [company("acme"), company("cloud")],
  documents: [paper("2021-07-25")],
  facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"])],
};
const fact = (more: object) => ({ facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { ...more })] });
const evidence = (more: object) => fact({ evidence: [saying("doc:2021-07-25", { ...more })] });
const yaml = (name: string, text: string) => ({ files: { [`${name}.jsonl`]: undefined, [`${name}.yaml`]: text } });
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
  .concat([..."bcdefgh"].map((letter, nth) => `${letter}: &${letter} [${Array(10).fill(`*${"abcdefg"[nth]}`)}]`))
  .join("\n");

/** Packages whose files are wrong by themselves. Each: what is wrong, the package, and what the message says after naming the folder. */
export const refused: [string, SmallPackage, string | RegExp][] = [
  [
    "a field of the wrong type",
    fact({ confidence: "high" }),
    'facts.jsonl:1 (F1) confidence: Invalid input: expected number, received string, not "high"',
  ],
  ["an unknown field", fact({ sure: true }), "facts.jsonl:1 (F1) sure: is not a field of such a record, not true"],
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
    fact({ end: 2021 }),
    'facts.jsonl:1 (F1) end: must be "..", "unknown", "over" or a date, not 2021',
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
    '(F1) note.in english: the key must be a BCP 47 language tag, such as "ko" or "zh-Hant", not "x"',
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
    /facts\.jsonl:1 key: has more than 200 letters with its package, as fact:p\/f+$/,
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
  [
    "a line that is not JSON",
    { files: { "facts.jsonl": '{"key":\n' } },
    'facts.jsonl:1: must be one JSON value, not "{\\"key\\":".',
  ],
  [
    "a line of more than a megabyte",
    { files: { "facts.jsonl": `\n"${"x".repeat(1_000_000)}"` } },
    "facts.jsonl:2: a line has at most 1000000 characters, not 1000002.",
  ],
  ["a broken YAML", yaml("entities", "- key: acme\n  kind: [COMPANY\n- key: b\n"), /entities\.yaml:\d: not YAML: /],
  [
    "a problem in the middle of a YAML",
    yaml("entities", "# companies\n- key: acme\n  kind: COMPANY\n  names:\n    - text: Acme\n      use: NICKNAME\n"),
    /entities\.yaml:6 \(acme\) names\.0\.use: .+, not "NICKNAME"/,
  ],
  ["two documents in a YAML", yaml("entities", "- key: a\n---\n- key: b\n"), /entities\.yaml:2: not YAML: /],
  ["a YAML of nothing but brackets", yaml("entities", "[".repeat(50_000)), /entities\.yaml:\d+: not YAML: /],
  ["a bomb of YAML aliases", yaml("entities", bomb), /entities\.yaml: Excessive alias count/],
  ["an alias of nothing", yaml("entities", "- *nothing\n"), /entities\.yaml: Unresolved alias/],
  [
    "a file that is not UTF-8",
    { files: { "entities.jsonl": Buffer.from([0x22, 0xff, 0x22]) } },
    "entities.jsonl: must be a text in UTF-8.",
  ],
  [
    "an unknown data file",
    { files: { "people.yaml": "- key: x\n" } },
    /people\.yaml: the data files of a package are package\.yaml, entities\.yaml, /,
  ],
  ["a data file in capitals", { files: { "Facts.YAML": "[]" } }, /Facts\.YAML: the data files of a package are /],
  [
    "no package.yaml",
    { files: { "package.yaml": undefined } },
    /A package has a file package\.yaml, and ".+" has none\./,
  ],
  ["an empty package.yaml", { files: { "package.yaml": "# nothing\n" } }, /package\.yaml is empty\./],
  [
    "two packages in one",
    { files: { "package.yaml": packages(2) } },
    "package.yaml:5 record: a package has one package.yaml with one record",
  ],
  [
    "a package with a slash in its key",
    { files: { "package.yaml": packages(1).replace("p1", "p/1") } },
    'package.yaml:1 (p/1) key: must not have a "/", not "p/1"',
  ],
];

function packages(count: number): string {
  return [1, 2]
    .slice(0, count)
    .map((n) => `- key: p${n}\n  title: T\n  licence: L\n  languages: [en]\n`)
    .join("");
}
