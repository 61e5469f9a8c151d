import { isUnspaced, type TextWithWords } from "./words.js";

/** A text that may contain names among other words. */
type Text = Pick<TextWithWords, "form" | "beginnings">;

/**
 * How many characters of a script without spaces count as a name at the beginning or end of words; fewer begin too many other
 * names: 京东 and 京东方.
 */
const FEWEST_CHARACTERS = 3;
/** How many such characters count as a name anywhere, also between others. */
const FEWEST_CHARACTERS_INSIDE = 4;
/**
 * How many letters count as a name at the beginning of a longer word, how many letters must then follow, and how many letters
 * count anywhere in a word.
 */
const FEWEST_LETTERS = 6;
const FEWEST_LETTERS_LEFT = 4;
const FEWEST_LETTERS_INSIDE = 8;
/** How many letters count as a name when they are a word after others; two, such as "us", are in too many texts. */
const FEWEST_LETTERS_OF_WORD = 3;

/**
 * What may follow a name of two syllables in one word: particles, and what companies add to a name. With anything else it is
 * another word: 메타버스 is not 메타.
 */
const SUFFIXES = new Set(
  (
    "은 는 이 가 을 를 의 에 와 과 도 로 만 랑 들 께 으로 에서 에게 이나 까지 부터 보다 처럼 이랑 하고 에는 에도 이란 라는 이라는 에서는 " +
    "코리아 재팬 차이나 아시아 아메리카 유럽 글로벌 인터내셔널 클라우드 페이 뱅크 그룹 홀딩스 서비스 테크 테크놀로지 모바일 게임즈 스튜디오 뮤직 지사 본사 법인"
  ).split(" "),
);

/**
 * Whether a text may have a name from `start` to `end`: as words of their own, or inside longer words where no spaces separate
 * them, if it is long enough not to be chance.
 */
function mayBeName(text: Text, { edges, unspaced, spaced }: Places, start: number, end: number): boolean {
  const length = end - start;
  const [begins, ends] = [edges[start] === true, edges[end] === true];
  const [first, last] = [unspaced[start] === true, unspaced[end - 1] === true];
  if (begins && ends) return length > 1 && (start === 0 || (first && last) || length >= FEWEST_LETTERS_OF_WORD);
  if (first && last) {
    if (length >= (begins || ends ? FEWEST_CHARACTERS : FEWEST_CHARACTERS_INSIDE)) return true;
    return begins && length === 2 && SUFFIXES.has(text.form.slice(end, edges.indexOf(true, end)));
  }
  if (begins && last) return length >= FEWEST_CHARACTERS;
  // Not all but the last letters of a longer word: "amazon" is not in "amazonas".
  if (length < FEWEST_LETTERS || spaced.slice(start, end).includes(false)) return false;
  return begins ? edges.indexOf(true, end) - end >= FEWEST_LETTERS_LEFT : length >= FEWEST_LETTERS_INSIDE;
}

/** What is at each position of a text. */
interface Places {
  /** Whether a word begins or ends there, by a space or a change of script. */
  readonly edges: readonly boolean[];
  /** Whether the character there is of a script without spaces between words. */
  readonly unspaced: readonly boolean[];
  /** Whether it is a letter of a script with spaces between words. */
  readonly spaced: readonly boolean[];
}

/** Positions by text: a search compares one text with many names. */
const placesByText = new WeakMap<Text, Places>();

function placesOf(text: Text): Places {
  const before = placesByText.get(text);
  if (before) return before;
  const { form, beginnings } = text;
  const units = form.split("");
  const unspaced = units.map(isUnspaced);
  const edges = [...units, ""].map(
    (_, place) =>
      place === 0 || place === units.length || beginnings.has(place) || unspaced[place - 1] !== unspaced[place],
  );
  const spaced = units.map((unit) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(unit));
  const places = { edges, unspaced, spaced };
  placesByText.set(text, places);
  return places;
}

/** Whether a text contains a form at a position where it may be a name. */
export function containsName(text: Text, form: string): boolean {
  let start = text.form.indexOf(form);
  if (start < 0) return false;
  const places = placesOf(text);
  for (; start >= 0; start = text.form.indexOf(form, start + 1))
    if (mayBeName(text, places, start, start + form.length)) return true;
  return false;
}

/** The longest part of a text that is looked up as a name, and how many parts are. */
const LONGEST_PART = 40;
const MOST_PARTS = 300;

/** The parts of a text that may be names, the longest first, without the whole text; not more than `MOST_PARTS`. */
export function possibleNames(text: Text): string[] {
  const { form } = text;
  const places = placesOf(text);
  const parts = new Set<string>();
  for (let length = Math.min(LONGEST_PART, form.length - 1); length > 1; length--)
    for (let start = 0; start + length <= form.length; start++) {
      if (!mayBeName(text, places, start, start + length)) continue;
      parts.add(form.slice(start, start + length));
      if (parts.size === MOST_PARTS) return [...parts];
    }
  return [...parts];
}

/** Whether a script with spaces between words meets one without at a position: 엘지CNS is two words. */
export function isSeam(form: string, place: number): boolean {
  return isUnspaced(form.charAt(place - 1)) !== isUnspaced(form.charAt(place));
}
