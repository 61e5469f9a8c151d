import { searchableForm, searchWordsOf } from "../../src/search/fact-text.js";
import { type FactText, factTextScore, matchFactTexts } from "../../src/search/fact-text-match.js";

const english = (text: string, where: FactText["where"] = "SENTENCE"): FactText => ({ where, language: "en", text });
const rankOf = (sought: string, ...texts: FactText[]) => matchFactTexts(searchWordsOf(sought), texts)?.rank;
/** The parts of texts that are found, as they are written there. */
const placed = (sought: string, ...texts: string[]) =>
  matchFactTexts(
    searchWordsOf(sought),
    texts.map((text) => english(text)),
  )?.matches.map(({ text, start, end }) => [...text].slice(start, end).join("")) ?? null;

describe("A word is found where it stands in a text as it was written", () => {
  test.each([
    ["alibaba", "🍌 ＡＬＩＢＡＢＡ's cloud", ["ＡＬＩＢＡＢＡ"]],
    ["cafe", "Le Cafe\u0301 de la gare", ["Cafe\u0301"]],
    ["strasse", "Wallstraße 1", ["straße"]],
    ["騰訊云", "腾讯 云服务", ["腾讯 云"]],
    ["데이터센터", "새 데이터 센터는", ["데이터 센터"]],
    ["데이터 센터", "새 데이터센터는", ["데이터", "센터"]],
    ["us", "The U.S. said", ["U.S"]],
    ["data-centre", "two data centres", ["data centre"]],
    ["cloud,tiktok", "TikTok left a cloud", ["TikTok", "cloud"]],
    ["틱톡·알리바바", "알리바바와 틱톡은", ["알리바바", "틱톡"]],
    ["I/O", "an IO port", ["IO"]],
    ["2,500", "paid 2500", ["2500"]],
    ["\u1112\u1161\u11ab국", "한국의", ["한국"]],
  ])("%s in %s", (sought, text, found) => {
    expect(placed(sought, text)).toEqual(found);
  });

  test.each([
    ["sa", "This is a test"],
    ["a", "Alibaba"],
    ["cloud alibaba tencent", "Alibaba Cloud"],
    ["★", "no star"],
    ["", "anything"],
    ["\u200b \u00a0", "anything"],
  ])("%j is not in %s", (sought, text) => {
    expect(placed(sought, text)).toBeNull();
  });

  test("each word is found once in every text, at the beginning of a word rather than inside one", () => {
    expect(placed("cloud", "Aliclouds, cloudy and Cloud", "no", "a cloud")).toEqual(["Cloud", "cloud"]);
    expect(matchFactTexts(searchWordsOf("cloud"), [english("iCloud clouds")])?.matches[0]?.start).toBe(7);
  });

  test("signs are ignored between letters, and matched literally in a text of signs alone", () => {
    expect(placed("8.6 — billion", "8.6 billion")).toEqual(["8.6", "billion"]);
    expect(placed("—", "a — b")).toEqual(["—"]);
    expect(placed("$", "86억 $")).toEqual(["$"]);
  });
});

test("facts with the words in a row come first, then in one text, then in several; then sentences, glosses, notes", () => {
  const [row, one, apart] = ["cloud service", "service of a cloud", "cloud"].map((text) => english(text));
  const service = english("service", "GLOSS");
  const ranks = [
    rankOf("cloud service", row as FactText),
    rankOf("cloud service", english("cloud service", "GLOSS")),
    rankOf("cloud service", english("cloud service", "NOTE")),
    rankOf("cloud service", one as FactText),
    rankOf("cloud service", apart as FactText, service),
  ];
  expect(ranks).toEqual([...ranks].sort((first, second) => Number(first) - Number(second)));
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(rankOf("loud", english("cloud"))).toBeGreaterThan(Number(rankOf("cloud", english("clouds"))));
  expect(ranks.map((rank) => factTextScore(Number(rank)))).toEqual([1, ...Array(4).fill(expect.any(Number))]);
});

test("the stored search text holds each text once, folded, with its signs at the end", () => {
  expect(searchableForm(["Data Centre, new", "데이터 센터", "Data Centre, new"])).toBe("datacentrenew\n데이터센터\n,");
  expect(searchableForm(["", " "])).toBe("");
});
