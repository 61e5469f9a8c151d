import fc from "fast-check";
import { NAME_USES } from "../../../src/domain/records.js";
import { folded, plainForm } from "../../../src/domain/text/folding.js";
import { nearest, nearness } from "../../../src/search/distance.js";
import { initialsOf, lettersOf } from "../../../src/search/forms.js";
import { gramsOf, innerGramsOf } from "../../../src/search/grams.js";
import { withoutLegalForm } from "../../../src/search/legal-forms.js";
import { WAYS } from "../../../src/search/match.js";
import { matchOf } from "../../../src/search/matching.js";
import { queryOf } from "../../../src/search/query.js";
import { comparePositions, positionOf, scoreOf } from "../../../src/search/ranking.js";

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const han = fc.constantFrom(..."云雲腾騰讯訊华華为為爲台臺裏裡里发發髮麼么幺阿巴");
const latin = fc.constantFrom(..."abcxyzABCÉéøßæＡＷ");
const other = fc.constantFrom(..." -.&1 ㄱㄳㅏ🙂𠮷");
const text = fc.array(fc.oneof(syllable, han, latin, other), { maxLength: 12 }).map((parts) => parts.join(""));

test.each([
  ["ＡＷＳ", "aws"],
  ["Ørsted", "orsted"],
  ["Société Générale", "societegenerale"],
  ["騰訊雲", "腾讯云"],
  ["臺積電", "台积电"],
  ["華爲 華為", "华为华为"],
  ["ㄳ", "ㄱㅅ"],
  ["ᄐ", "ㅌ"],
  ["텐센트".normalize("NFD"), "텐센트"],
  ["AT&T", "at&t"],
  ["ㅅㅏㅁㅅㅓㅇ", "삼성"],
  ["ㅎㅗㅏ ㅇㅜㅔ ㅇㅣ", "화웨이"],
  ["ㄷㅏㄺㄱㅗㄱㅣ", "닭고기"],
  ["SKㅌㅔㄹㄹㅔㅋㅗㅁ", "sk텔레콤"],
  ["삼ㅅㅈㅈ", "삼ㅅㅈㅈ"],
  ["楽天", "乐天"],
  ["樂天", "乐天"],
  ["日産 東芝 広島", "日产东芝广岛"],
  ["余芸台", "余芸台"],
  ["腾\ufe00讯", "腾讯"],
])("%s is compared as %s", (written, form) => {
  expect(folded(written)).toBe(form);
});

test("a form is its own form", () => {
  fc.assert(fc.property(text, (one) => folded(folded(one)) === folded(one)));
});

test("spaces, capitals and the way it is composed do not change a form", () => {
  fc.assert(
    fc.property(text.map(folded), (form) => {
      expect(folded([...form].join(" "))).toBe(form);
      expect(folded(form.toUpperCase())).toBe(folded(form));
      expect(plainForm(form.normalize("NFD"))).toBe(plainForm(form));
    }),
  );
});

test("initials are one for each character", () => {
  fc.assert(fc.property(text.map(folded), (form) => [...initialsOf(form)].length === [...form].length));
  expect(initialsOf("텐센트cloud")).toBe("ㅌㅅㅌcloud");
  expect(lettersOf("화웨이")).toBe("ㅎㅗㅏㅇㅜㅔㅇㅣ");
});

test("a name finds itself, its beginnings and its parts, and has their small parts", () => {
  fc.assert(
    fc.property(text.map(folded), fc.nat(12), fc.nat(12), (form, from, length) => {
      const part = [...form].slice(from, from + length + 1).join("");
      // Consonants that stand alone are sought as initials.
      fc.pre(part !== "" && !/[ㄱ-ㅎ]/.test(part));
      const way = part === form ? "exact" : form.startsWith(part) ? "prefix" : "part";
      expect(matchOf(queryOf(part), form)?.way).toBe(way);
      const inner = gramsOf(part).filter((gram) => !/[\^$]/.test(gram));
      for (const gram of inner) expect(gramsOf(form)).toContain(gram);
      expect(inner).toEqual(expect.arrayContaining(innerGramsOf(part)));
      expect(innerGramsOf(part).length > 0).toBe(inner.length > 0);
    }),
  );
});

test("a name finds itself by its initials", () => {
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (syllables) => {
      const name = syllables.join("");
      expect(matchOf(queryOf(initialsOf(name)), name)).toEqual({ way: "initials", degree: 0 });
    }),
  );
});

const letters = fc.array(fc.constantFrom(..."abc"), { maxLength: 8 });

test("the distance of two texts is the same both ways, and nothing only from a text to itself", () => {
  fc.assert(
    fc.property(letters, letters, (one, another) => {
      expect(nearness(one, another).whole).toBe(nearness(another, one).whole);
      expect(nearness(one, another).whole === 0).toBe(one.join("") === another.join(""));
      const { whole, prefix, part } = nearness(one, another);
      expect(part).toBeLessThanOrEqual(prefix);
      expect(prefix).toBeLessThanOrEqual(whole);
    }),
  );
});

test.each([
  ["swapped", "tecnent", 1],
  ["left out", "tencet", 1],
  ["put in", "tenncent", 1],
  ["changed", "tencemt", 1],
  ["two of them", "tecnet", 2],
])("a letter %s is an edit", (_, typed, edits) => {
  expect(nearest([...typed], [..."tencent"], { whole: 2, prefix: 0, part: 0 })).toEqual({ edits, place: "whole" });
});

test.each([
  ["Apple Inc.", "Apple"],
  ["Alibaba Co., Ltd.", "Alibaba Co."],
  ["Alibaba Co.", "Alibaba"],
  ["Arm Holdings", "Arm"],
  ["Novo A/S", "Novo"],
  ["PT Telkom", "Telkom"],
  ["삼성전자 주식회사", "삼성전자"],
  ["주식회사 케이티", "케이티"],
  ["㈜카카오", "카카오"],
  ["(주) 카카오", "카카오"],
  ["腾讯控股有限公司", "腾讯控股"],
  ["腾讯控股", "腾讯"],
  ["구글그룹", "구글"],
  ["集团", null],
  ["Group", null],
  ["華為技術有限責任公司", "華為技術"],
  ["株式會社日立", "日立"],
  ["Limited", null],
  ["公司", null],
  ["Incheon", null],
  ["Apple Incheon", null],
  ["주택공사", null],
])("%s without its outermost legal form is %s", (text, rest) => {
  expect(withoutLegalForm(text)).toBe(rest);
});

test("a better position has no smaller score, and the order is total", () => {
  const rank = fc.record({
    match: fc.record({ way: fc.constantFrom(...WAYS), degree: fc.nat(14) }),
    use: fc.constantFrom(...NAME_USES),
    length: fc.integer({ min: 1, max: 60 }),
    connected: fc.nat(20),
    key: fc.constantFrom("a", "b", "c", "a-b"),
  });
  fc.assert(
    fc.property(rank, rank, (one, another) => {
      const order = comparePositions(positionOf(one), positionOf(another));
      expect(Math.sign(order) + Math.sign(comparePositions(positionOf(another), positionOf(one)))).toBe(0);
      if (order < 0) expect(scoreOf(positionOf(one))).toBeGreaterThanOrEqual(scoreOf(positionOf(another)));
    }),
  );
});
