import { isUnspaced, type TextWithWords } from "./words.js";

/** A text that names may lie in, among other words. */
type Text = Pick<TextWithWords, "form" | "beginnings">;

/** Fewer characters than this, in a script without spaces, begin too many texts that mean something else: 京东 and 京东方. */
const FEWEST_CHARACTERS = 3;
/** So many of them mean the same wherever they are, also between others. */
const FEWEST_CHARACTERS_INSIDE = 4;
/** Letters that begin a word with no space behind them, when enough others follow; and those that may be anywhere in it. */
const FEWEST_LETTERS = 6;
const FEWEST_LETTERS_LEFT = 4;
const FEWEST_LETTERS_INSIDE = 8;
/** Letters that are a word behind others: two of them are in too many texts, as "us". */
const FEWEST_LETTERS_OF_WORD = 3;

/**
 * What follows a name of two syllables in one word: particles, and what companies add to a name. Anything else makes another
 * word of it: 메타버스 is not 메타.
 */
const SUFFIXES = new Set(
  (
    "은 는 이 가 을 를 의 에 와 과 도 로 만 랑 들 께 으로 에서 에게 이나 까지 부터 보다 처럼 이랑 하고 에는 에도 이란 라는 이라는 에서는 " +
    "코리아 재팬 차이나 아시아 아메리카 유럽 글로벌 인터내셔널 클라우드 페이 뱅크 그룹 홀딩스 서비스 테크 테크놀로지 모바일 게임즈 스튜디오 뮤직 지사 본사 법인"
  ).split(" "),
);

/**
 * Whether a name may be what stands from `start` to `end` of a text: as words of their own, or with other words before, between
 * and behind where no spaces part them. What is too short for that is chance.
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
  // The last ones of a longer name are not cut off either: "amazon" is not in "amazonas".
  if (length < FEWEST_LETTERS || spaced.slice(start, end).includes(false)) return false;
  return begins ? edges.indexOf(true, end) - end >= FEWEST_LETTERS_LEFT : length >= FEWEST_LETTERS_INSIDE;
}

/** What is at each place of a text. */
interface Places {
  /** Whether a word begins or ends there: a space was there, or the script changes. */
  readonly edges: readonly boolean[];
  /** Whether the character there is of a script that puts no spaces between words. */
  readonly unspaced: readonly boolean[];
  /** Whether it is a letter of one that does. */
  readonly spaced: readonly boolean[];
}

/** Of texts that were looked at before: a search compares one with many names. */
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

/** Where a text has a form in it that may be a name there. */
export function containsName(text: Text, form: string): boolean {
  let start = text.form.indexOf(form);
  if (start < 0) return false;
  const places = placesOf(text);
  for (; start >= 0; start = text.form.indexOf(form, start + 1))
    if (mayBeName(text, places, start, start + form.length)) return true;
  return false;
}

/** How many characters a name that is looked for among other words has at the most, and how many such names there are. */
const LONGEST_PART = 40;
const MOST_PARTS = 300;

/** The parts of a text that may be names, without the whole of it; of very many the longest. */
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

/** Whether a script with spaces between words and one without meet: 엘지CNS is two words. */
export function isSeam(form: string, place: number): boolean {
  return isUnspaced(form.charAt(place - 1)) !== isUnspaced(form.charAt(place));
}
