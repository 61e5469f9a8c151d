import { isUnspaced, type Worded } from "./words.js";

/** A text that names may lie in, among other words. */
type Text = Pick<Worded, "form" | "beginnings">;

/** Fewer characters than this, in a script without spaces, begin too many texts that mean something else: 京东 and 京东方. */
const TELLING = 3;
/** So many of them mean the same wherever they are, also between others. */
const TELLING_ANYWHERE = 4;
/** Letters that begin a word with no space behind them, when enough others follow; and those that may be anywhere in it. */
const LETTERS = 6;
const LETTERS_BEHIND = 4;
const LETTERS_ANYWHERE = 8;
/** Letters that are a word behind others: two of them are in too many texts, as "us". */
const LETTERS_OF_WORD = 3;

/**
 * What follows a name of two syllables in one word: particles, and what companies add to a name. Anything else makes another
 * word of it: 메타버스 is not 메타.
 */
const TAILS = new Set(
  (
    "은 는 이 가 을 를 의 에 와 과 도 로 만 랑 들 께 으로 에서 에게 이나 까지 부터 보다 처럼 이랑 하고 에는 에도 이란 라는 이라는 에서는 " +
    "코리아 재팬 차이나 아시아 아메리카 유럽 글로벌 인터내셔널 클라우드 페이 뱅크 그룹 홀딩스 서비스 테크 테크놀로지 모바일 게임즈 스튜디오 뮤직 지사 본사 법인"
  ).split(" "),
);

/**
 * Whether a name may be what stands from `start` to `end` of a text: as words of their own, or with other words before, between
 * and behind where no spaces part them. What is too short for that is chance.
 */
export function mayBeName(text: Text, start: number, end: number): boolean {
  const { form } = text;
  const name = [...form.slice(start, end)];
  const [begins, ends] = [isEdge(text, start), isEdge(text, end)];
  const unspaced = isUnspaced(name[0] ?? "") && isUnspaced(name.at(-1) ?? "");
  if (begins && ends) return name.length > 1 && (start === 0 || unspaced || name.length >= LETTERS_OF_WORD);
  if (unspaced) {
    if (name.length >= (begins || ends ? TELLING : TELLING_ANYWHERE)) return true;
    return begins && name.length === 2 && TAILS.has(form.slice(end, wordEnd(text, end)));
  }
  if (begins && isUnspaced(name.at(-1) ?? "")) return name.length >= TELLING;
  // The last ones of a longer name are not cut off either: "amazon" is not in "amazonas".
  const isLatin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(name.join(""));
  if (!isLatin) return false;
  if (begins) return name.length >= LETTERS && wordEnd(text, end) - end >= LETTERS_BEHIND;
  return name.length >= LETTERS_ANYWHERE;
}

/** Where a text has a form in it that may be a name there. */
export function liesIn(text: Text, form: string): boolean {
  for (let start = text.form.indexOf(form); start >= 0; start = text.form.indexOf(form, start + 1))
    if (mayBeName(text, start, start + form.length)) return true;
  return false;
}

/** How many characters a name that is looked for among other words has at the most, and how many such names there are. */
const LONGEST_NAME = 40;
const MOST_PARTS = 300;

/** The parts of a text that may be names, without the whole of it; of very many the longest. */
export function possibleNames(text: Text): string[] {
  const { form } = text;
  const places: number[] = [];
  for (let place = 0; place <= form.length; place += (form.codePointAt(place) ?? 0) > 0xffff ? 2 : 1)
    places.push(place);
  const parts = new Set<string>();
  for (let length = Math.min(LONGEST_NAME, places.length - 2); length > 1 && parts.size < MOST_PARTS; length--)
    for (let nth = 0; nth + length < places.length && parts.size < MOST_PARTS; nth++) {
      const [start = 0, end = 0] = [places[nth], places[nth + length]];
      if (mayBeName(text, start, end)) parts.add(form.slice(start, end));
    }
  return [...parts];
}

/** Whether a word begins or ends at a place: a space was there, or the script changes. */
function isEdge({ form, beginnings }: Text, place: number): boolean {
  if (place === 0 || place === form.length || beginnings.has(place)) return true;
  return isSeam(form, place);
}

/** Whether a script with spaces between words and one without meet: 엘지CNS is two words. */
export function isSeam(form: string, place: number): boolean {
  return isUnspaced(form.charAt(place - 1)) !== isUnspaced(form.charAt(place));
}

/** Where the word ends that a place is in. */
function wordEnd(text: Text, place: number): number {
  let end = place;
  while (!isEdge(text, end)) end++;
  return end;
}
