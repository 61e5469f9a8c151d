import { disassemble } from "es-hangul";
import { FINALS } from "./hangul.js";
import { simplified } from "./simplified.js";
import { syllablesTyped } from "./typed-hangul.js";

/**
 * A text as everything that looks for texts compares it: searches, the beginnings of names, identifiers and the keys of
 * sorting. Case (full case folding: Weiß is WEISS), width, marks that are no letters of their own, spaces, punctuation,
 * hiragana or katakana, traditional or simplified do not matter. What is made of symbols alone stays as it is, and what
 * shows nothing is ''. A form never has a space in it.
 */
export function folded(text: string): string {
  return simplified(plainForm(text));
}

/** The forms of a name of which a beginning may be asked for: where it begins with signs, "🍌 Banana", also with them. */
export function beginningsOf(name: string): string[] {
  const form = folded(name);
  const signs = folded(/^[^\p{L}\p{N}\p{M}&]*/u.exec(name)?.[0] ?? "");
  return signs === "" || signs === form ? [form] : [form, signs + form];
}

/** A name as it is written but for case, marks and spaces, where it has signs in it that its form passes over: "c++"; else null. */
export function signedForm(name: string): string | null {
  const visible = name.replace(INVISIBLE, "").replace(/[\s\p{Z}\p{Cc}]/gu, "");
  if (!/[^\p{L}\p{N}\p{M}&]/u.test(visible)) return null;
  return (visible.match(/[\p{L}\p{N}\p{M}&]+|[^\p{L}\p{N}\p{M}&]+/gu) ?? []).map(folded).join("");
}

/** A form in which traditional and simplified Chinese are apart. */
export function plainForm(text: string): string {
  if (IS_PLAIN.test(text)) {
    const plain = text.toLowerCase();
    return plain.replace(/[ -%'-/:-@[-`{-~]/g, "") || plain.replace(/ /g, "");
  }
  const visible = text.replace(INVISIBLE, "");
  // Two consonants typed one after the other, ㄱ and ㅅ, become one sign in many an editor.
  const whole = visible
    .replace(LONE_LETTERS, syllablesOf)
    .replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/g, splitPair)
    .replace(/[゛゜]/g, (mark) => (mark === "゛" ? "\u3099" : "\u309a"));
  // Twice, since some compatibility forms are of capitals: ℡ is TEL.
  const lower = withoutCaseAndMarks(withoutCaseAndMarks(whole));
  const letters = lower
    .replace(SAME_LETTERS, (letter) => SAME_AS.get(letter) ?? letter)
    .replace(/[\u3041-\u3096\u309d\u309e]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA));
  const kept = letters.replace(PASSED_OVER, "");
  // Where nothing else is left the signs are what is meant: "C++" is c, and "+++" is itself.
  return (kept === "" ? letters.replace(/[\s\p{Z}\p{Cc}]/gu, "") : kept).normalize("NFC");
}

/** Two consonants that became one sign as two, and nothing else. */
function splitPair(letter: string): string {
  return /[ㄳㄵㄶㄺ-ㅀㅄ]/.test(letter) ? disassemble(letter) : letter;
}

/** Most names: letters without marks, syllables, and characters of which no other form is the same. Nothing else need be done for them. */
const IS_PLAIN = /^[ -~가-힣一-鿿ァ-ヺー]*$/;

function withoutCaseAndMarks(text: string): string {
  return caseFolded(text).normalize("NFKD").replace(MARKED, withoutMarks).normalize("NFKC");
}

/** What nobody sees: joiners, marks of direction, the wish for one glyph of a character, fillers, a blank of Braille. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** Full case folding: ẞ has its capitals, SS, only by its lower case, and ς is σ wherever it stands. */
function caseFolded(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
}

/** Letters with marks, in the scripts whose marks tell how a letter sounds. Devanagari's vowels and Thai's tones are letters. */
const MARKED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}ـ]\p{Mn}+/gu;

/**
 * Cyrillic's й, ї, ў, ѓ and ќ are letters of their own, with keys of their own, and nobody writes them without: they stay. ё is
 * as often written е. So do the hamzas of Arabic on other letters than alif, without which a word is another one.
 */
const LETTERS_WITH_MARKS = new Set(["и\u0306", "у\u0306", "і\u0308", "г\u0301", "к\u0301", "و\u0654", "ي\u0654"]);

function withoutMarks(marked: string): string {
  const [letter = "", ...marks] = marked;
  return letter + marks.filter((mark) => LETTERS_WITH_MARKS.has(letter.toLowerCase() + mark)).join("");
}

/** Letters that are no other letter with a mark, as people write them who do not have them on the keyboard: "written from". */
const WRITTEN: { readonly [written: string]: string } = {
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
  // Keyboards of Arabic and of Persian have codes of their own for the same letters; ة at the end is written ه, and ى is ي.
  ا: "ٱ",
  ك: "ک",
  ي: "یى",
  ه: "ةەہ",
};

/** Letters by those that they are the same as; digits of Arabic; single letters of Hangul by the forms that NFKC makes of them. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WRITTEN).flatMap(([written, from]) => [...from].map((letter) => [letter, written] as const)),
  ...["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"].flatMap((digits) => [...digits].map((digit, value) => [digit, `${value}`] as const)),
  ...Array.from(FINALS, (letter, place) => [String.fromCharCode(0x11a8 + place), splitPair(letter)] as const),
  ...Array.from({ length: 0x3164 - 0x3131 }, (_, place) => {
    const letter = String.fromCharCode(0x3131 + place);
    return [letter.normalize("NFKC"), splitPair(letter)] as const;
  }),
]);
const SAME_LETTERS = new RegExp(`[${[...SAME_AS.keys()].join("")}]`, "gu");

/** How far katakana stand behind hiragana. */
const TO_KATAKANA = 0x60;

/**
 * What is between letters, and `&` is not: also what Unicode counts among the letters and people write as a middle dot (ㆍ, ꞏ), an
 * apostrophe (ʼ, ʻ) or to stretch a word of Arabic (ـ).
 */
const PASSED_OVER = /[^\p{L}\p{N}\p{M}&]|[\u02b9-\u02bf\u02c6-\u02cf\u02d1\u02ee\ua78b\ua78c\ua78f\u119e\u318dـ]/gu;

/** Letters of Hangul that stand alone, one after another, whatever is between them that is passed over. */
const LONE_LETTERS = /[ㄱ-ㅎㅏ-ㅣ](?:[^\p{L}\p{N}\p{M}&]*[ㄱ-ㅎㅏ-ㅣ])+/gu;

/** Letters that were typed one by one, ㅅㅏㅁㅅㅓㅇ, as the syllables they make. Without a vowel they are initials. */
function syllablesOf(letters: string): string {
  if (!/[ㅏ-ㅣ]/.test(letters)) return letters;
  return syllablesTyped(letters.replace(/[^ㄱ-ㅎㅏ-ㅣ]/g, ""));
}
