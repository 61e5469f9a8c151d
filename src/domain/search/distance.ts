/** Where in a text something is: it is the text, begins it, or lies in it. */
export type Place = "whole" | "prefix" | "part";

/** How many edits a part of a text is away from what is sought. */
export interface Nearness {
  readonly edits: number;
  readonly place: Place;
}

/**
 * How near a text comes to what is sought: by the fewest edits (a letter left out, put in, changed, or swapped with the
 * next) the whole of it, its beginning, or any part is away. Both are lists of letters.
 */
export function nearness(sought: readonly string[], text: readonly string[]): { readonly [place in Place]: number } {
  const fixed = lastRow(sought, text, false);
  const free = lastRow(sought, text, true);
  return { whole: fixed[text.length] ?? sought.length, prefix: Math.min(...fixed), part: Math.min(...free) };
}

/** The nearest place where a text is within so many edits of what is sought; the whole before the beginning before a part. */
export function nearest(
  sought: readonly string[],
  text: readonly string[],
  most: { readonly [place in Place]: number },
): Nearness | null {
  const near = nearness(sought, text);
  const within = (["whole", "prefix", "part"] as const).filter((place) => near[place] <= most[place]);
  const [best] = within.sort((one, other) => near[one] - near[other]);
  return best === undefined ? null : { edits: near[best], place: best };
}

/**
 * The last row of the table of optimal string alignment: the edits from `sought` to what ends at each place of `text`.
 * `anywhere`: it may begin at any place, else at the beginning.
 */
function lastRow(sought: readonly string[], text: readonly string[], anywhere: boolean): number[] {
  let before: number[] = [];
  let row = Array.from({ length: text.length + 1 }, (_, place) => (anywhere ? 0 : place));
  for (let i = 1; i <= sought.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = sought[i - 1] === text[j - 1] ? 0 : 1;
      let edits = Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && sought[i - 1] === text[j - 2] && sought[i - 2] === text[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = above;
  }
  return row;
}
