/** Where in a text something is: it is the text, begins it, or lies in it. */
export const PLACES = ["whole", "prefix", "part"] as const;
export type Place = (typeof PLACES)[number];

/** How many edits a part of a text is away from what is sought. */
export interface Nearness {
  readonly edits: number;
  readonly place: Place;
}

/** What is an edit, where not the usual. */
export interface Edits {
  /** Whether a part of the text may begin at a place; anywhere when left out. */
  readonly begins?: (place: number) => boolean;
  /** How many edits one letter is away from another one; 1 from each when left out. */
  readonly change?: (one: string, other: string) => number;
}

/**
 * How near a text comes to what is sought: by the fewest edits (a letter left out, put in, changed, or swapped with the
 * next) the whole of it, its beginning, or any part is away. Both are lists of letters.
 */
export function nearness(
  sought: readonly string[],
  text: readonly string[],
  { begins = () => true, change = (one, other) => Number(one !== other) }: Edits = {},
): { readonly [place in Place]: number } {
  const fixed = lastRow(sought, text, (place) => place === 0, change);
  const free = lastRow(sought, text, (place) => place === 0 || begins(place), change);
  return { whole: fixed[text.length] ?? sought.length, prefix: Math.min(...fixed), part: Math.min(...free) };
}

/** The nearest place where a text is within so many edits of what is sought; the whole before the beginning before a part. */
export function nearest(
  sought: readonly string[],
  text: readonly string[],
  most: { readonly [place in Place]: number },
  edits?: Edits,
): Nearness | null {
  const near = nearness(sought, text, edits);
  const within = PLACES.filter((place) => near[place] <= most[place]);
  const [best] = within.sort((one, other) => near[one] - near[other]);
  return best === undefined ? null : { edits: near[best], place: best };
}

/** The last row of the table of optimal string alignment: the edits from `sought` to what ends at each place of `text`. */
function lastRow(
  sought: readonly string[],
  text: readonly string[],
  begins: (place: number) => boolean,
  change: (one: string, other: string) => number,
): number[] {
  let before: number[] = [];
  let row: number[] = [];
  for (let place = 0; place <= text.length; place++) row.push(begins(place) ? 0 : (row[place - 1] ?? 0) + 1);
  for (let i = 1; i <= sought.length; i++) {
    const above = row;
    row = [(above[0] ?? 0) + 1];
    for (let j = 1; j <= text.length; j++) {
      const changed = change(sought[i - 1] as string, text[j - 1] as string);
      let edits = Math.min((above[j - 1] ?? 0) + changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && sought[i - 1] === text[j - 2] && sought[i - 2] === text[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = above;
  }
  return row;
}
