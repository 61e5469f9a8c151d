import { disassemble } from "es-hangul";
import fc from "fast-check";
import { syllablesTyped } from "../../src/domain/text/typed-hangul.js";
import { queryOf } from "../../src/search/query.js";

const syllables = fc.string({
  unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
  maxLength: 8,
});

test("syllables taken apart to their keys and typed again are themselves", () => {
  fc.assert(
    fc.property(syllables, (text) => syllablesTyped(disassemble(text)) === text),
    { numRuns: 2_000 },
  );
});

test.each([
  ["ㅎㅗㅏㅇㅜㅔㅇㅣ", "화웨이"],
  ["ㅎㅘㅇㅞㅇㅣ", "화웨이"],
  ["ㅇㅏㄹㄹㅣㅂㅏㅂㅏ", "알리바바"],
  ["ㄱㅏㅂㅅㅇㅣ", "값이"],
  ["ㄱㅏㅂㅅㅣ", "갑시"],
  ["ㅜㅜㅣㅁ", "ㅜㅜㅣㅁ"],
  ["ㅋㅋㅏ", "ㅋ카"],
  ["삼ㅅㅓㅇ", "삼성"],
])("%s is %s", (letters, text) => {
  expect(syllablesTyped(letters)).toBe(text);
});

test.each([
  ["dkfflqkqk", "알리바바"],
  ["Dkfflqkqk", "알리바바"],
  ["DKFFLQKQK", "알리바바"],
  ["EntksRhkd", "두산꽝"],
  ["dkfflqkqk zmffkdnem", "알리바바클라우드"],
  ["nnla", undefined],
  ["dkf", undefined],
  ["google", undefined],
  ["dkf1", undefined],
])("%s was typed for %s", (typed, text) => {
  expect(queryOf(typed).keyboard?.form).toBe(text);
});

test("any text of single letters is within what a search can read", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abehklnmopqruvyQROP ㅜㅣㅗㅏㄱㅅㄳ"), maxLength: 30 });
  fc.assert(
    fc.property(letters, (text) => queryOf(text).form.length >= 0),
    { numRuns: 3_000 },
  );
});
