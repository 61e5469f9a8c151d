import { josa } from "es-hangul";

/** The pairs of Korean particles that a slot may ask for. */
export const PARTICLES: readonly string[] = [
  ...["은/는", "이/가", "을/를", "와/과", "이나/나", "이란/란", "아/야", "이랑/랑", "이에요/예요", "으로/로"],
  ...["으로서/로서", "으로써/로써", "으로부터/로부터", "이여/여", "이며/며", "이었다/였다"],
];

/**
 * A name or a number with the one of two particles that fits its pronunciation. Where that is unknown without a dictionary,
 * above all for Chinese characters, it has both, as Korean writes then: "中國은(는)".
 */
export function withParticle(word: string, pair: string): string {
  const sound = lastSound(word);
  return word + (sound === undefined ? bothForms(pair) : josa.pick(sound, pair as Parameters<typeof josa.pick>[1]));
}

function bothForms(pair: string): string {
  const [long = "", short = ""] = pair.split("/");
  return long.endsWith(short) ? `(${long.slice(0, -short.length)})${short}` : `${long}(${short})`;
}

/** Syllables that stand for an ending in ㄹ, in another consonant, and in a vowel. */
const L = "을";
const CONSONANT = "음";
const VOWEL = "으";

const DIGITS = "영일이삼사오육칠팔구";
const SIGNS: { readonly [sign: string]: string } = { "%": "트", "+": "스" };
/** The names of all other letters end in a vowel. */
const LETTER_ENDINGS: { readonly [letter: string]: string } = { l: L, m: CONSONANT, n: CONSONANT, r: L };

/** A Hangul syllable that ends like the word; undefined where that is unknown. Parentheses after a name are not read. */
function lastSound(word: string): string | undefined {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  const read = plain.replace(/(?<=.)\s*\([^()]*\)$/u, "").replace(/[^\p{L}\p{N}%+]+$/u, "");
  const last = read.at(-1) ?? "";
  if (/[가-힣]/.test(last)) return last;
  if (/[0-9]/.test(last)) return DIGITS[Number(last)];
  const [latin] = /[A-Za-z]+$/.exec(read) ?? [];
  return latin === undefined ? SIGNS[last] : latinSound(latin);
}

/** How a Latin word ends in Korean, by its spelling: es-hangul takes everything but capitals for a vowel. */
function latinSound(word: string): string {
  const lower = word.toLowerCase();
  const spelt = word.length === 1 || (word === word.toUpperCase() && word.length < 5);
  if (spelt) return LETTER_ENDINGS[lower.at(-1) ?? ""] ?? VOWEL;
  if (/le?$/.test(lower)) return L;
  if (/([mn]|ng|[aeiouy][mn]e)$/.test(lower)) return CONSONANT;
  // A stop after one short vowel closes the syllable (TikTok 틱톡, Slack 슬랙); after another consonant it gets a vowel (Cloud 클라우드).
  return /((^|[^aeiou])[aeiou](ck|[ckpt]|(?<!hu)b)|ook|oup)$/.test(lower) ? CONSONANT : VOWEL;
}
