import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Facts for each company of the package. */
const FACTS_PER_COMPANY = 4;
/** Documents of the package, one for each year from 2015 on. */
const YEARS = 10;
/** How many lines are written at once. */
const LINES = 1_000;

/**
 * Writes a data package of so many invented facts that companies are customers of each other, line by line, so that its size is
 * bounded by the disk alone. The same number is the same package.
 */
export function writePackage(folder: string, facts: number): void {
  const companies = Math.ceil(facts / FACTS_PER_COMPANY);
  const key = `invented-${facts}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.yaml"),
    `key: ${key}\ntitle: Invented\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2025-12-31\n`,
  );
  writeLines(join(folder, "documents.jsonl"), YEARS, (nth) => ({
    key: documentOf(key, nth),
    publishedOn: `${2015 + nth}-12-31`,
    language: "en",
  }));
  writeLines(join(folder, "entities.jsonl"), companies, (nth) => ({
    key: companyOf(key, nth),
    kind: "COMPANY",
    names: [{ text: `Company ${nth}`, language: "en" }],
  }));
  writeLines(join(folder, "facts.jsonl"), facts, (nth) => ({
    key: `F${nth}`,
    type: "CUSTOMER_OF",
    roles: { customer: [companyOf(key, nth % companies)], provider: [companyOf(key, providerOf(nth, companies))] },
    phase: "IN_EFFECT",
    start: `${2005 + (nth % 10)}-0${1 + (nth % 9)}`,
    confidence: (nth % 100) / 100,
    evidence: [
      {
        document: documentOf(key, nth % YEARS),
        locator: `row:${nth + 1}`,
        sha256: "0".repeat(64),
        gloss: { en: "Invented." },
      },
    ],
  }));
}

const companyOf = (key: string, nth: number) => `${key}-company-${nth}`;
const documentOf = (key: string, nth: number) => `doc:${key}-${nth}`;

/** Another company, each time a different one for the same customer. */
function providerOf(nth: number, companies: number): number {
  const customer = nth % companies;
  return (customer + 1 + ((nth * 7919) % (companies - 1))) % companies;
}

function writeLines(path: string, count: number, record: (nth: number) => object): void {
  const file = openSync(path, "w");
  for (let from = 0; from < count; from += LINES) {
    const lines = Array.from({ length: Math.min(LINES, count - from) }, (_, nth) => JSON.stringify(record(from + nth)));
    writeSync(file, `${lines.join("\n")}\n`);
  }
  closeSync(file);
}
