/** Where in a text something is: the whole of it, its beginning, or a part. */
export const PLACES = ["whole", "prefix", "part"] as const;
export type MatchPlace = (typeof PLACES)[number];

/** How many edits a text, or a part of it, is away from what is sought. */
export interface Nearness {
  readonly edits: number;
  readonly place: MatchPlace;
}

/** How edits are counted where it differs from the default. */
export interface Edits {
  /** Whether a part of the text may begin at a position; default: anywhere. */
  readonly begins?: (place: number) => boolean;
  /** How many edits it takes to change one letter into another; default: 1. */
  readonly change?: (one: string, other: string) => number;
}

/**
 * The fewest edits (a letter left out, inserted, changed, or swapped with the next) from what is sought to the whole of a
 * text, to its beginning, and to any part of it. Both are lists of letters.
 */
export function nearness(
  sought: readonly string[],
  text: readonly string[],
  { begins = () => true, change = (one, other) => Number(one !== other) }: Edits = {},
): { readonly [place in MatchPlace]: number } {
  const fixed = lastRow(sought, text, (place) => place === 0, change);
  const free = lastRow(sought, text, (place) => place === 0 || begins(place), change);
  return { whole: fixed[text.length] ?? sought.length, prefix: Math.min(...fixed), part: Math.min(...free) };
}

/** The nearest of whole, beginning and part that is within `most` edits of what is sought, in this order among equals. */
export function nearest(
  sought: readonly string[],
  text: readonly string[],
  most: { readonly [place in MatchPlace]: number },
  edits?: Edits,
): Nearness | null {
  const near = nearness(sought, text, edits);
  const within = PLACES.filter((place) => near[place] <= most[place]);
  const [best] = within.sort((one, other) => near[one] - near[other]);
  return best === undefined ? null : { edits: near[best], place: best };
}

/** The last row of the table of optimal string alignment: the edits from `sought` to what ends at each position of `text`. */
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
