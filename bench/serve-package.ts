import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How many companies the generated package has, and relationships from each. */
export const COMPANIES = 300;
const TIES = 6;

const number = (nth: number) => String(nth).padStart(3, "0");

/** The key of the nth company; every number has one. */
export const companyKey = (nth: number) => `bench-${number(nth % COMPANIES)}`;

/** The position of the nth company in a list by name. */
export const companySort = (nth: number) => `company${number(nth % COMPANIES)} ${companyKey(nth)}`;

const EVIDENCE = [{ document: "doc:bench", locator: "0-10", sha256: "0".repeat(64), gloss: { en: "It says so." } }];

function company(nth: number): object {
  return {
    key: companyKey(nth),
    kind: "COMPANY",
    names: [
      { text: `Company ${number(nth)}`, language: "en" },
      { text: `회사 ${number(nth)}`, language: "ko" },
      { text: `C${number(nth)}`, language: "en", use: "ABBREVIATION" },
    ],
    summary: {
      en: `Company number ${nth}, made up to be measured with.`,
      ko: `측정을 위해 지어낸 ${nth}번째 회사이다.`,
    },
    identifiers: { wikidata: `Q9${number(nth)}` },
    url: `https://example.org/${number(nth)}`,
  };
}

/** A customer of companies further on, a competitor of one: about 12 relationships meet at each. */
function tie(nth: number, which: number): object {
  const here = companyKey(nth);
  const there = companyKey(nth + 1 + which * 7);
  const competing = which === 0;
  return {
    key: `${number(nth)}-${which}`,
    type: competing ? "COMPETES_WITH" : "CUSTOMER_OF",
    roles: competing ? { competitor: [here, there] } : { customer: here, provider: there },
    phase: "IN_EFFECT",
    confidence: 0.5 + which / 20,
    start: `20${10 + which}-0${1 + (nth % 9)}`,
    evidence: EVIDENCE,
  };
}

/** Writes the package into a folder, which is made. */
export function writePackage(folder: string): void {
  const nths = Array.from({ length: COMPANIES }, (_, nth) => nth);
  const file = (name: string, records: readonly object[]) =>
    writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.yaml"),
    "key: bench\ntitle: For measuring\nlicence: none\nlanguages: [en, ko]\ndate: 2021-07-25\n",
  );
  file("documents.jsonl", [{ key: "doc:bench", publishedOn: "2021-01-01" }]);
  file("entities.jsonl", nths.map(company));
  file(
    "facts.jsonl",
    nths.flatMap((nth) => Array.from({ length: TIES }, (_, which) => tie(nth, which))),
  );
}
