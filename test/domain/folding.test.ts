import { beginningsOf, folded, plainForm } from "../../src/domain/text/folding.js";

test.each([
  ["Café  Crème", "cafecreme"],
  ["AT&T Inc.", "at&tinc"],
  ["Ａｌｉｂａｂａ", "alibaba"],
  ["İstanbul", "istanbul"],
  ["ISPARTA", "isparta"],
  ["Isparta ve Iğdır", "ispartaveigdir"],
  ["알리바바 클라우드", "알리바바클라우드"],
  ["\u110b\u1161\u11af리", "알리"],
  ["ｿﾆｰ", "ソニー"],
  ["ガス", "ガス"],
  ["葛\u{e0100}城", "葛城"],
  ["\u2764\ufe0e腾\ufe00讯\ufe0f", "腾讯"],
  ["e\ufe0f\u0301", "e"],
  ["℡ ＴＥＬ", "teltel"],
])("%s is looked up as %s", (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test.each([
  ["Weiß", "WEISS"],
  ["WEIẞ", "Weiss"],
  ["Άλφα", "ΑΛΦΑ"],
  ["Ελλάς", "ΕΛΛΑΣ"],
  ["ὙΠΟΓΕΓΡΑΜΜΈΝΗ ᾳ", "υπογεγραμμενη αι"],
  ["Чёрный", "ЧЕРНЫЙ"],
  ["Москва́", "москва"],
  ["טֶבַע", "טבע"],
  ["אֶל עַל", "אל־על"],
  ["مِصْر", "مصر"],
  ["مـــصر", "مصر"],
  ["أرامكو", "ارامكو"],
  ["شَرِكَة", "شركه"],
  ["ایران ک", "ايران ك"],
  ["٢٠٢٤", "2024"],
  ["Ørsted", "orsted"],
  ["ÐONG Á", "đông a"],
  ["Æsir", "AESIR"],
  ["Łódź", "lodz"],
  ["Þórður", "thordur"],
  ["Œuvre", "oeuvre"],
  ["Ħamrun", "hamrun"],
  ["Əliyev", "eliyev"],
  ["Hawaiʻi", "Hawai'i"],
  ["とよた", "トヨタ"],
  ["ｶﾞｽ", "がす"],
  ["カ゛ス", "ガス"],
  ["ゝ", "ヽ"],
  ["삼성ㆍ엘지", "삼성·엘지"],
  ["國泰", "国泰"],
  ["SK\u200bhynix", "SK hynix"],
  ["soft\u00adbank", "SoftBank"],
  ["ᆪ", "ㄱㅅ"],
])("%s and %s are the same", (one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test.each([..."·∙•‧・･⋅⸱ꞏㆍ᛫●", ..."-‐‑‒–—―−－﹘⁻~〜"])("%s between letters does not matter", (sign) => {
  expect(folded(`삼성${sign}LG`)).toBe("삼성lg");
});

test.each([
  ["a voiced kana", "が", "か"],
  ["a small kana", "っ", "つ"],
  ["a long sound", "トーヨタ", "トヨタ"],
  ["a vowel of Devanagari", "की", "क"],
  ["a tone of Thai", "ป่า", "ปา"],
  ["a letter of Russian", "йод", "иод"],
  ["a letter of Ukrainian", "їжак", "іжак"],
  ["a hamza on waw", "مؤمن", "مومن"],
  ["a letter of Korean", "각", "가"],
  ["the & of a name", "A&T", "AT"],
])("%s is a mark that must not be left out", (_, one, other) => {
  expect(folded(one)).not.toBe(folded(other));
});

test("traditional and simplified Chinese differ only in the plain form", () => {
  expect([plainForm("國泰"), plainForm("国泰"), folded("國泰")]).toEqual(["國泰", "国泰", "国泰"]);
});

test.each([
  ["🍌", "🍌"],
  ["❤️", "❤"],
  ["+++", "+++"],
  ["＋＋＋", "+++"],
  ["# %", "#%"],
  ["--", "--"],
  ["C++", "c"],
])("a text of signs alone, %s, keeps them: %s", (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test("a name that begins with signs is found by its first letters and by its signs", () => {
  expect(beginningsOf("🍌 Banana")).toEqual(["banana", "🍌banana"]);
  expect(beginningsOf("(주)카카오")).toEqual(["주카카오", "(주카카오"]);
  expect(beginningsOf("C++")).toEqual(["c"]);
  expect(beginningsOf("🍌")).toEqual(["🍌"]);
});

test.each(["", " ", "\u200b", "\u2060\ufeff", "\u3164", "\u00ad\u200d", "\u2800", "\u0007\t"])(
  "blank text (%j) has an empty form",
  (text) => {
    expect(folded(text)).toBe("");
  },
);

/** Every character that Unicode gives another form for comparing: by case, width or composition. */
const characters = Array.from({ length: 0x30000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))
  .filter((character) => /\p{Changes_When_NFKC_Casefolded}/u.test(character));

test("lower case, upper case, composed and decomposed forms of every Unicode character are the same", () => {
  expect(characters.length).toBeGreaterThan(6_000);
  const others = characters.flatMap((character) => {
    const form = folded(character);
    const forms = [character.toLowerCase(), character.toUpperCase(), character.toUpperCase().toLowerCase(), form];
    forms.push(...["NFD", "NFKC", "NFKD"].map((name) => character.normalize(name)));
    return forms.filter((one) => folded(one) !== form).map((one) => `${character} ${one}`);
  });
  expect(others).toEqual([]);
});

test("letters that Unicode's case folding distinguishes are the same only where one has a mark or stands for another letter", () => {
  const cased = characters.filter((character) => /\p{Changes_When_Casefolded}/u.test(character));
  // Of Cherokee Unicode takes the capitals, and we the small letters.
  const unfolded = cased.filter(
    (character) => folded(character) === character && !/\p{Script=Cherokee}/u.test(character),
  );
  expect(cased.length).toBeGreaterThan(1_400);
  // Nothing that case folding changes stays as it is.
  expect(unfolded).toEqual([]);
  const alone = cased.filter((character) => character.normalize("NFKD") === character);
  const alike = new Map<string, string>();
  for (const character of alone) {
    const before = alike.get(folded(character)) ?? character;
    alike.set(folded(character), before);
    const same = new RegExp(`^${before}$`, "iu").test(character) || /[\p{Script=Latin}ς]/u.test(character);
    expect([before, character, same]).toEqual([before, character, true]);
  }
});
