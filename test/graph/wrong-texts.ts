import { company, customerOf, paper, type SmallPackage, saying } from "./small-package.js";

const named = (text: string): SmallPackage => ({ entities: [company("acme", { names: [{ text }] })] });
const at = (url: string): SmallPackage => ({ entities: [company("acme", { url })] });
const fact = (more: object): SmallPackage => ({
  entities: [company("acme"), company("cloud")],
  documents: [paper("2021-07-25")],
  facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { ...more })],
});
const attribute = (written: string): SmallPackage => {
  const [line] = fact({ type: "REVENUE", roles: { subject: "acme" }, attributes: { amount: 0 } }).facts ?? [];
  return { files: { "facts.jsonl": `${JSON.stringify(line).replace('"amount":0', `"amount":${written}`)}\n` } };
};
const numbers = (yaml: string): SmallPackage => ({
  files: { "facts.jsonl": undefined, "facts.yaml": `- key: F1\n  type: REVENUE\n  attributes:\n    amount: ${yaml}\n` },
});

/** Packages with a text, number or URL that is not taken. Each: what is wrong, the package, and what the message says. */
export const refusedTexts: [string, SmallPackage, string | RegExp][] = [
  ["a blank name", named("   "), 'entities.jsonl:1 (acme) names.0.text: must have something to show, not "   "'],
  ["a name of no width", named("\u200b\u200d\u2060"), 'must have something to show, not "\\u200b\u200d\\u2060"'],
  ["U+0000 in a name", named("N\u0000UL"), 'must have no control characters, and has U+0000, not "N\\u0000UL"'],
  ["ESC in a name", named("\u001b[31mred\u0007"), 'and has U+001B, not "\\u001b[31mred\\u0007"'],
  [
    "a name that turns what stands around it",
    named("ac\u202eme"),
    'must have no bidirectional control characters, and has U+202E, not "ac\\u202eme"',
  ],
  [
    "a name that is too long",
    named("x".repeat(2_001)),
    /must have at most 2000 characters, and has 2001, not "x{198}…$/,
  ],
  [
    "a name of which something was lost",
    named("Caf\ufffd"),
    "must have no characters that stand for lost or private text, and has U+FFFD",
  ],
  [
    "an entity without a name",
    { entities: [{ key: "acme", kind: "COMPANY" }] },
    "entities.jsonl:1 (acme) names: must have at least one name",
  ],
  [
    "a control character in a sentence",
    fact({ sentence: { en: "A\u0007" } }),
    "(F1) sentence.en: must have no control",
  ],
  ["a line break in a gloss", fact({ evidence: [saying("doc:2021-07-25", { gloss: { en: "a\nb" } })] }), "U+000A"],
  ["a control character in an anchor", fact({ evidence: [saying("doc:2021-07-25", { anchor: "a\u009b" })] }), "U+009B"],
  ["a control character in a title", { documents: [paper("2021-07-25", undefined, { title: "a\u0000" })] }, "U+0000"],
  [
    "a control character in an attribute",
    fact({ attributes: { service: "a\u0000" } }),
    "(F1) attributes.service: must",
  ],
  ["one in a list of them", fact({ attributes: { service: ["a", "\u200b"] } }), "must have something to show"],
  [
    "an identifier twice",
    { entities: [company("acme", { identifiers: { wikidata: ["Q1", "Q1"] } })] },
    '(acme) identifiers.wikidata: must have each value once, not ["Q1","Q1"]',
  ],
  [
    "an empty list of identifiers",
    { entities: [company("acme", { identifiers: { wikidata: [] } })] },
    "(acme) identifiers.wikidata: ",
  ],
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>1</script>",
    "file:///etc/passwd",
    "about:blank",
    "http://127.0.0.1:22/",
    "https://user:pw@host/",
  ].map((url): [string, SmallPackage, string] => [
    `the URL ${url}`,
    at(url),
    `entities.jsonl:1 (acme) url: must be a URL with http:// or https://, without a login, of a host other than the reader's own machine, not "${url}"`,
  ]),
  [
    "such a URL of a document",
    { documents: [paper("2021-07-25", undefined, { url: "javascript:alert(1)" })] },
    "(doc:2021-07-25) url: must be a URL with http:// or https://",
  ],
  ...["9007199254740993", "1e400", "-1e400", "0.12345678901234567890"].flatMap(
    (written): [string, SmallPackage, string][] => [
      [
        `${written} in JSON`,
        attribute(written),
        `facts.jsonl:1 (F1) attributes.amount: must be a number that can be held exactly (64-bit floating point), not ${written}.`,
      ],
      [
        `${written} in YAML`,
        numbers(written),
        `facts.yaml:4 (F1) attributes.amount: must be a number that can be held exactly (64-bit floating point), not ${written}.`,
      ],
    ],
  ),
  ["an infinite number in YAML", numbers(".inf"), "facts.yaml:4 (F1) attributes.amount: must be a number that can be"],
  [
    "a number in a list of YAML",
    numbers("[1, [9007199254740993]]"),
    "facts.yaml:4 (F1) attributes.amount.1.0: must be",
  ],
  [
    "a number in a list of JSON",
    attribute("[1,[9007199254740993]]"),
    "facts.jsonl:1 (F1) attributes.amount.1.0: must be",
  ],
  [
    "__proto__ in JSON",
    { files: { "entities.jsonl": '{"key":"acme","identifiers":{"__pro\\u0074o__":"x"}}\n' } },
    'entities.jsonl:1 (acme) identifiers.__proto__: must be the name of a property other than "__proto__".',
  ],
  [
    "__proto__ in YAML",
    { files: { "facts.jsonl": undefined, "facts.yaml": "- key: F1\n  attributes: { service: x, __proto__: y }\n" } },
    'facts.yaml:2 (F1) attributes.__proto__: must be the name of a property other than "__proto__".',
  ],
  [
    "a fact type of 65 letters",
    { catalogue: [type({ type: "X".repeat(65) })] },
    /catalogue\.jsonl:1 type: must have at most 64 letters, and has 65, not "X+"/,
  ],
  [
    "an attribute of 65 letters",
    { catalogue: [type({ attributes: { ["x".repeat(65)]: "text" } })] },
    /catalogue\.jsonl:1 attributes\.x+: must have at most 64 letters, and has 65/,
  ],
  [
    "a control character in the catalogue",
    { catalogue: [type({ description: "a\u0007" })] },
    "description: must have no",
  ],
  [
    "a key that a terminal would obey",
    { entities: [company("\u001b[31m\u202e")] },
    /entities\.jsonl:1 \(\\u001b\[31m\\u202e\) key: must be a key.*, not "\\u001b\[31m\\u202e"/,
  ],
  [
    "a role that a terminal would obey",
    fact({ roles: { customer: "acme", provider: "cloud", "\u001b[31m": "acme" } }),
    /\(fact:p\/F1\) roles\.\\u001b\[31m: CUSTOMER_OF has the roles [\w, ]+, not "\\u001b\[31m"/,
  ],
  [
    "a field that a terminal would obey",
    { entities: [company("acme", { "\u001b[31m": 1 })] },
    "entities.jsonl:1 (acme) \\u001b[31m: is not a field of such a record, not 1",
  ],
];

function type(more: object) {
  const sentences = { default: { en: "{who} runs.", ko: "{who:이/가} 달린다." } };
  return {
    type: "RUNS",
    description: "Runs.",
    temporality: "STATE",
    roles: { who: { kinds: ["COMPANY"], end: "SOURCE", required: true } },
    sentences,
    ...more,
  };
}
