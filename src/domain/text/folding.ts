import { disassemble } from "es-hangul";
import { FINALS } from "./hangul.js";
import { simplified } from "./simplified.js";
import { syllablesTyped } from "./typed-hangul.js";

/**
 * The form in which texts are compared wherever they are looked for: in searches, beginnings of names, identifiers and sort
 * keys. Case (full case folding: Weiß is WEISS), width, marks that are no letters of their own, spaces, punctuation,
 * hiragana or katakana, traditional or simplified do not count. A text of symbols alone stays as it is, and a blank text
 * becomes ''. A form never has a space in it.
 */
export function folded(text: string): string {
  return simplified(plainForm(text));
}

/**
 * The forms in which the beginning of a name may be looked for. One that begins with signs, "🍌 Banana", has two: without and
 * with them.
 */
export function beginningsOf(name: string): string[] {
  const form = folded(name);
  const signs = folded(/^[^\p{L}\p{N}\p{M}&]*/u.exec(name)?.[0] ?? "");
  return signs === "" || signs === form ? [form] : [form, signs + form];
}

/** The form of a name with the signs that `folded` ignores, such as "c++"; null for a name without such signs. */
export function signedForm(name: string): string | null {
  const visible = name.replace(INVISIBLE, "").replace(/[\s\p{Z}\p{Cc}]/gu, "");
  if (!/[^\p{L}\p{N}\p{M}&]/u.test(visible)) return null;
  return (visible.match(/[\p{L}\p{N}\p{M}&]+|[^\p{L}\p{N}\p{M}&]+/gu) ?? []).map(folded).join("");
}

/** The form before traditional Chinese becomes simplified. */
export function plainForm(text: string): string {
  if (IS_PLAIN.test(text)) {
    const plain = text.toLowerCase();
    return plain.replace(/[ -%'-/:-@[-`{-~]/g, "") || plain.replace(/ /g, "");
  }
  const visible = text.replace(INVISIBLE, "");
  // Many editors join two consonants typed in a row, ㄱ and ㅅ, into one sign.
  const whole = visible
    .replace(LONE_LETTERS, syllablesOf)
    .replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/g, splitPair)
    .replace(/[゛゜]/g, (mark) => (mark === "゛" ? "\u3099" : "\u309a"));
  // Twice, since some compatibility forms have capitals: ℡ is TEL.
  const lower = withoutCaseAndMarks(withoutCaseAndMarks(whole));
  const letters = lower
    .replace(SAME_LETTERS, (letter) => SAME_AS.get(letter) ?? letter)
    .replace(/[\u3041-\u3096\u309d\u309e]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA));
  const kept = letters.replace(IGNORED, "");
  // A text of signs alone keeps them: "C++" is c, but "+++" is itself.
  return (kept === "" ? letters.replace(/[\s\p{Z}\p{Cc}]/gu, "") : kept).normalize("NFC");
}

/** Splits a sign of two joined consonants; any other letter stays. */
function splitPair(letter: string): string {
  return /[ㄳㄵㄶㄺ-ㅀㅄ]/.test(letter) ? disassemble(letter) : letter;
}

/** Most names: letters without marks, syllables, and characters that have no equivalent form. They take a shorter way. */
const IS_PLAIN = /^[ -~가-힣一-鿿ァ-ヺー]*$/;

function withoutCaseAndMarks(text: string): string {
  return caseFolded(text).normalize("NFKD").replace(MARKED, withoutMarks).normalize("NFKC");
}

/** Invisible characters: joiners, marks of direction, variation selectors, fillers, the blank of Braille. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** Full case folding. Lower case comes first, since only the lower case of ẞ has the capitals SS; ς is σ everywhere. */
function caseFolded(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
}

/**
 * Letters with marks in scripts whose marks only modify a sound. The vowels of Devanagari and the tones of Thai count as
 * letters.
 */
const MARKED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}ـ]\p{Mn}+/gu;

/**
 * Letters that keep their marks. Cyrillic й, ї, ў, ѓ and ќ are letters with keys of their own, and nobody writes them without
 * the mark, while ё is often written е. Arabic hamzas on letters other than alif change the word.
 */
const LETTERS_WITH_MARKS = new Set(["и\u0306", "у\u0306", "і\u0308", "г\u0301", "к\u0301", "و\u0654", "ي\u0654"]);

function withoutMarks(marked: string): string {
  const [letter = "", ...marks] = marked;
  return letter + marks.filter((mark) => LETTERS_WITH_MARKS.has(letter.toLowerCase() + mark)).join("");
}

/** How people without these letters on their keyboard write them. */
const SUBSTITUTES: { readonly [written: string]: string } = {
  ae: "æ",
  b: "ƀɓƃ",
  c: "ƈȼ",
  d: "đðɖɗƌȡ",
  e: "ɇǝəɛ",
  f: "ƒ",
  g: "ǥɠ",
  h: "ħɦ",
  i: "ıɨɩ",
  j: "ȷɉ",
  k: "ĸƙ",
  l: "łƚɫⱡ",
  n: "ŋɲƞ",
  o: "øɵɔ",
  oe: "œ",
  p: "ƥ",
  r: "ɍɽ",
  t: "ŧƫƭʈ",
  th: "þ",
  u: "ʉ",
  v: "ʋ",
  y: "ƴɏ",
  z: "ƶȥ",
  // Arabic and Persian keyboards use different codes for the same letters; a final ة is also written ه, and ى is also ي.
  ا: "ٱ",
  ك: "ک",
  ي: "یى",
  ه: "ةەہ",
};

/**
 * Equivalents of single characters: the letters above, Arabic digits, and single letters of Hangul in the forms that NFKC
 * makes of them.
 */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SUBSTITUTES).flatMap(([written, from]) => [...from].map((letter) => [letter, written] as const)),
  ...["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"].flatMap((digits) => [...digits].map((digit, value) => [digit, `${value}`] as const)),
  ...Array.from(FINALS, (letter, place) => [String.fromCharCode(0x11a8 + place), splitPair(letter)] as const),
  ...Array.from({ length: 0x3164 - 0x3131 }, (_, place) => {
    const letter = String.fromCharCode(0x3131 + place);
    return [letter.normalize("NFKC"), splitPair(letter)] as const;
  }),
]);
const SAME_LETTERS = new RegExp(`[${[...SAME_AS.keys()].join("")}]`, "gu");

/** The distance of katakana from hiragana in Unicode. */
const TO_KATAKANA = 0x60;

/**
 * Characters that are ignored: all but letters, digits, marks and `&`, and also letters by Unicode that people use as a middle
 * dot (ㆍ, ꞏ), as an apostrophe (ʼ, ʻ) or to stretch an Arabic word (ـ).
 */
const IGNORED = /[^\p{L}\p{N}\p{M}&]|[\u02b9-\u02bf\u02c6-\u02cf\u02d1\u02ee\ua78b\ua78c\ua78f\u119e\u318dـ]/gu;

/** Letters of Hangul that stand alone in a row, whatever ignored characters are between them. */
const LONE_LETTERS = /[ㄱ-ㅎㅏ-ㅣ](?:[^\p{L}\p{N}\p{M}&]*[ㄱ-ㅎㅏ-ㅣ])+/gu;

/** Letters that were typed one by one, ㅅㅏㅁㅅㅓㅇ, as syllables. Letters without a vowel are initials and stay. */
function syllablesOf(letters: string): string {
  if (!/[ㅏ-ㅣ]/.test(letters)) return letters;
  return syllablesTyped(letters.replace(/[^ㄱ-ㅎㅏ-ㅣ]/g, ""));
}
