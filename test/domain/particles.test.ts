import { PARTICLES, withParticle } from "../../src/domain/text/particle.js";

/** What a Korean reader says aloud, and with it the particle. */
test.each([
  ...["서울은", "나라는", "삼성은", "클라우드는"],
  ...["AWS는", "IBM은", "KT는", "SAP는", "TSMC는", "SQL은", "5G는", "NAVER는", "ASEAN은"],
  ...["Google은", "Apple은", "Intel은", "Mobile은", "Amazon은", "Zoom은", "Samsung은", "Bing은", "Line은", "Chrome은"],
  ...["TikTok은", "Slack은", "Facebook은", "Alibaba Group은", "Alphabet은", "Snap은", "Electric은", "Web은", "Cafés는"],
  ...[
    "Alibaba Cloud는",
    "Microsoft는",
    "Tencent는",
    "Dropbox는",
    "Acme는",
    "Baidu는",
    "Bank는",
    "GitHub는",
    "Huawei는",
  ],
  ...[
    "0은",
    "1은",
    "2는",
    "3은",
    "4는",
    "5는",
    "6은",
    "7은",
    "8은",
    "9는",
    "10은",
    "12,000은",
    "1.5는",
    "50%는",
    "Disney+는",
  ],
  ...["서울(Seoul)은", "Seoul (서울)은", "U.S.는", "Inc.는", "Yahoo!는", "'구름'은"],
  ...["中國은(는)", "阿里巴巴은(는)", "Москва은(는)", "!은(는)"],
])("topic: %s", (expected) => {
  expect(withParticle(expected.replace(/(은|는|은\(는\))$/, ""), "은/는")).toBe(expected);
});

test.each([
  [
    "으로/로",
    ["서울로", "부산으로", "나라로", "Google로", "Amazon으로", "AWS로", "1로", "3으로", "8로", "HTML로", "中國(으)로"],
  ],
  ["와/과", ["서울과", "나라와", "Google과", "AWS와", "6과", "2와", "中國와(과)"]],
  ["이었다/였다", ["서울이었다", "나라였다", "USD였다", "percent였다", "3이었다", "2였다", "中國이었다(였다)"]],
  ["이나/나", ["서울이나", "나라나", "中國(이)나"]],
])("%s", (pair, expected) => {
  for (const one of expected) {
    const word = /^(中國|[A-Za-z]+|[0-9]+|서울|부산|나라)/u.exec(one)?.[0] ?? "";
    expect(withParticle(word, pair)).toBe(one);
  }
});

test("every pair that a slot may ask for ends in one of its two forms after Hangul", () => {
  for (const pair of PARTICLES) {
    const [long = "", short = ""] = pair.split("/");
    const ends = new Set(["밤", "배"].map((word) => withParticle(word, pair).slice(1)));
    expect(ends).toEqual(new Set([long, short]));
  }
});
