import type { SmallPackage } from "./small-package.js";

const yaml = (name: string, text: string) => ({ files: { [`${name}.jsonl`]: undefined, [`${name}.yaml`]: text } });
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
  .concat([..."bcdefgh"].map((letter, nth) => `${letter}: &${letter} [${Array(10).fill(`*${"abcdefg"[nth]}`)}]`))
  .join("\n");

/** Packages with a file that cannot be read as one. Each: what is wrong, the package, and what the message says after naming the folder. */
export const refusedFiles: [string, SmallPackage, string | RegExp][] = [
  [
    "a property twice in a line of JSON",
    { files: { "entities.jsonl": '{"key": "a"}\n{"key": "b", "names": [{"text": "x", "te\\u0078t": "y"}]}\n' } },
    'entities.jsonl:2 (b) names.0.text: must have each property of an object once, not "text" twice.',
  ],
  [
    "a property twice in YAML",
    yaml("entities", "- key: acme\n  key: cloud\n"),
    "entities.yaml:2: not YAML: Map keys must be unique",
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
    "package.yaml:6 record: a package has one package.yaml with one record",
  ],
  [
    "a package without the day it was made",
    { files: { "package.yaml": packages(1).replace(/ {2}date.*\n/, "") } },
    "package.yaml:1 (p1) date: must be given: a text",
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
    .map((n) => `- key: p${n}\n  title: T\n  licence: L\n  languages: [en]\n  date: 2021-07-25\n`)
    .join("");
}
