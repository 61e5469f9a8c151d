import { declaredNames, identifiersOf, labelsOf, ownerOf, scriptOf } from "../../src/domain/names.js";
import { entityRecord } from "../../src/domain/records.js";

const record = (more: object) => entityRecord.parse({ key: "acme", ...more });
const name = (text: string, more: object = {}) => ({ text, ...more });

describe("an entity that several packages name", () => {
  const declared = {
    a: record({ names: [name("A-Name"), name("Acme", { language: "en" })], identifiers: { wikidata: "Q2", lei: "L" } }),
    world: record({ kind: "COMPANY", names: [name("Acme", { language: "en" })], identifiers: { wikidata: "Q1" } }),
    b: record({ names: [name("ACME", { use: "ABBREVIATION" })] }),
  };

  test("belongs to the package that declares its kind", () => {
    expect(ownerOf(declared)).toBe("world");
    expect(ownerOf({ a: declared.a })).toBeUndefined();
  });

  test("has every name once, the owner's first, then by package", () => {
    expect(declaredNames(declared).map(({ text }) => text)).toEqual(["Acme", "A-Name", "ACME"]);
  });

  test("has the labels of all packages, but no abbreviation or former name among them", () => {
    expect(labelsOf(declared)).toEqual([
      { text: "Acme", language: "en" },
      { text: "A-Name", language: null },
    ]);
  });

  test("has the identifiers of all packages, the owner's first", () => {
    expect(identifiersOf(declared)).toEqual([
      { scheme: "wikidata", value: "Q1" },
      { scheme: "wikidata", value: "Q2" },
      { scheme: "lei", value: "L" },
    ]);
  });

  test("does not depend on the order of the packages", () => {
    const reversed = Object.fromEntries(Object.entries(declared).reverse());
    expect(declaredNames(reversed)).toEqual(declaredNames(declared));
    expect(identifiersOf(reversed)).toEqual(identifiersOf(declared));
  });
});

test("the same text in two languages, or with two validities, is two names", () => {
  const names = [
    name("Meta", { language: "en" }),
    name("Meta", { language: "de" }),
    name("Meta", { language: "en", validity: "2021/.." }),
  ];
  expect(declaredNames({ p: record({ kind: "COMPANY", names }) })).toHaveLength(3);
});

test.each([
  ["Alibaba", null, "Latn"],
  ["알리바바", "ko", "Hang"],
  ["阿里巴巴", "zh", "Hani"],
  ["阿里巴巴", "zh-Hant", "Hant"],
  ["ソニー", "ja", "Jpan"],
  ["Яндекс", "ru", "Cyrl"],
  ["kia 기아자동차", null, "Hang"],
  ["42", "en", null],
])("%s (%s) is in the script %s", (text, language, script) => {
  expect(scriptOf(text, language)).toBe(script);
});
