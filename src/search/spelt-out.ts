/** How Korean spells out Latin letters: each letter, then its names. */
const LETTER_NAMES =
  "a 에이, b 비, c 씨 시, d 디, e 이, f 에프, g 지 쥐, h 에이치 에이취, i 아이, j 제이, k 케이, l 엘, m 엠, n 엔, o 오, p 피, q 큐, " +
  "r 알 아르, s 에스, t 티, u 유, v 브이, w 더블유 더블류, x 엑스, y 와이, z 제트";

const LETTER_OF_NAME: ReadonlyMap<string, string> = new Map(
  LETTER_NAMES.split(", ").flatMap((line) => {
    const [letter = "", ...names] = line.split(" ");
    return names.map((name) => [name, letter] as const);
  }),
);
const ANY_LETTER_NAME = new RegExp(
  [...LETTER_OF_NAME.keys()].sort((one, other) => other.length - one.length).join("|"),
  "g",
);

/** How many letters must result: two are too often a word of their own, as 오지 is not OG. */
const FEWEST_LETTERS_SPELT_OUT = 3;

/**
 * A form with Latin letters in place of their names in Hangul, 엘지cns as lgcns; null where it has none, or anything else in
 * Hangul.
 */
export function lettersSpeltOut(form: string): string | null {
  if (!/[가-힣]/.test(form)) return null;
  const letters = form.replace(ANY_LETTER_NAME, (name) => LETTER_OF_NAME.get(name) ?? name);
  return /^[a-z0-9&]+$/.test(letters) && letters.length >= FEWEST_LETTERS_SPELT_OUT ? letters : null;
}
