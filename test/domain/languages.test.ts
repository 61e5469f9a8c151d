import { entityRecord } from "../../src/domain/records.js";
import { bestLabel, bestText, languageArgument } from "../../src/domain/text/language.js";
import { isLanguageTag } from "../../src/domain/text/language-tags.js";

/** The tag whose label is given, of labels in these languages in this order. */
const given = (tags: string, language?: string) =>
  bestLabel(
    tags.split(" ").map((tag) => ({ text: tag, language: tag === "-" ? null : tag })),
    language,
  );

test.each([
  ["zh zh-Hant", "zh-Hant-TW", "zh-Hant"],
  ["zh zh-Hant", "zh-TW", "zh-Hant"],
  ["zh zh-Hant", "zh-HK", "zh-Hant"],
  ["zh zh-Hant", "zh-MO", "zh-Hant"],
  ["zh zh-Hant", "zh-Hant-HK", "zh-Hant"],
  ["zh-Hant zh", "zh-SG", "zh"],
  ["zh-Hant zh", "zh-CN", "zh"],
  ["zh-Hant zh", "zh", "zh"],
  ["zh-TW zh-CN", "zh-Hans", "zh-CN"],
  ["zh-TW zh-CN", "zh", "zh-CN"],
  ["zh-CN zh-TW", "zh-Hant", "zh-TW"],
  ["zh-TW zh-HK zh-Hant", "zh-HK", "zh-HK"],
  ["zh-TW zh-Hant", "zh-HK", "zh-Hant"],
  ["en zh-Hant", "zh-CN", "zh-Hant"],
  ["sr-Cyrl sr-Latn", "sr-Latn-RS", "sr-Latn"],
  ["sr-Cyrl sr-Latn", "sr", "sr-Cyrl"],
  ["sr-Latn sr-Cyrl", "sr-RS", "sr-Cyrl"],
  ["sr-Cyrl sr-Latn", "sh", "sr-Latn"],
  ["en nn nb", "no", "nb"],
  ["en no", "nb", "no"],
  ["en nb", "nn-NO", "nb"],
  ["nb nn", "nn", "nn"],
  ["en zh zh-Hant", "yue-HK", "zh-Hant"],
  ["en zh zh-Hant", "zh-yue", "zh-Hant"],
  ["zh-Hant zh", "cmn-Hans-CN", "zh"],
  ["zh-Hant zh", "zh-cmn-Hans-CN", "zh"],
  ["pt-BR pt-PT", "pt-PT", "pt-PT"],
  ["en-US en", "en-GB", "en"],
  ["en-GB en-US", "en", "en-US"],
  ["de-1901 de", "de-CH", "de"],
  ["de de-CH", "de-CH-1996", "de-CH"],
  ["iw en", "he", "iw"],
  ["ko en", "KO-kr", "ko"],
  ["ko en-GB", "fr", "en-GB"],
  ["- ko en", "fr", "en"],
  ["- ko", "fr", "-"],
  ["ko fr", undefined, "ko"],
  ["ko en-AU", undefined, "en-AU"],
  ["ko x-house", "x-house", "x-house"],
])("of %s the one that suits %s is %s", (tags, language, expected) => {
  expect(given(tags, language)).toBe(expected);
});

test("texts in several languages are chosen by the same rule as names", () => {
  const texts = { en: "bank", zh: "银行", "zh-Hant": "銀行" };
  expect(["zh-TW", "zh-SG", "fr"].map((language) => bestText(texts, language))).toEqual(["銀行", "银行", "bank"]);
  expect(bestText({}, "ko")).toBeUndefined();
});

test.each(
  "ko zh-Hant-TW zh-min-nan de-CH-1996 sl-rozaj-biske-1994 en-u-co-phonebk i-klingon x-a-b es-419 EN-gb en-x-a".split(
    " ",
  ),
)("%s is a language tag", (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
  expect(languageArgument(tag)).toBe(tag);
});

test.each([
  "",
  " ",
  "k",
  "zh_TW",
  "ko ",
  "*",
  "한국어",
  "en--GB",
  "en-",
  "-en",
  "a-b",
  "toolonglanguage",
  "english",
  "Korean-KR",
  "de-1996-1996",
  "en-a-bb-a-cc",
  "en-GB-US",
])("%j is no language tag: it is refused in arguments and in records", (tag) => {
  expect(() => languageArgument(tag)).toThrow(
    `Argument "language" must be a BCP 47 language tag, such as "ko" or "zh-Hant", not ${JSON.stringify(tag)}.`,
  );
  const names = [{ text: "a", language: tag }];
  expect(entityRecord.safeParse({ key: "a", kind: "COMPANY", names }).error?.issues[0]?.message).toBe(
    'must be a BCP 47 language tag, such as "ko" or "zh-Hant"',
  );
});
