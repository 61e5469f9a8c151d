import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeCountries } from "../../scripts/base-package.mjs";
import type { EvidenceRecord } from "../../src/domain/records.js";
import { readPackage } from "../../src/graph/packages/read.js";

const folder = (key: string) => fileURLToPath(new URL(`../../data/${key}/`, import.meta.url));

export const DOCUMENT = "doc:g-enews-20210725";
export const PUBLISHED = "2021-07-25";

// The countries of the base package are generated; a fresh checkout has none yet.
writeCountries();

/** The package of the article, and the base package that defines its countries and cities. */
export const article = await readPackage(folder("g-enews-20210725"));
export const base = await readPackage(folder("base"));

export const entities = article.entities.map(({ value }) => value);
export const documents = article.documents.map(({ value }) => value);
export const facts = article.facts.map(({ value }) => value);

/** Every evidence record of the package, with the key of what it stands under. */
export const evidence: { of: string; cited: EvidenceRecord }[] = [...documents, ...facts].flatMap((record) =>
  record.evidence.map((cited) => ({ of: record.key, cited })),
);

export const TEXT_PATH = "../shared/seed/article.txt";
const place = fileURLToPath(new URL(`../../${TEXT_PATH}`, import.meta.url));

/** The article, which is not part of the repository; undefined where nobody has put it. */
export const text = existsSync(place) ? readFileSync(place, "utf8") : undefined;

/** The whole sentences of a Korean text: those of at least 10 characters that end in "다.", without the headline. */
export function sentencesOf(korean: string): string[] {
  const sentences = korean.split("\n").flatMap((line) => line.match(/\S.*?다\./g) ?? []);
  return [...new Set(sentences)].filter((sentence) => [...sentence].length >= 10);
}
