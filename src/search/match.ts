/** In which way a name is what is sought, the best first. */
export const WAYS = [
  "exact",
  "prefix",
  "part",
  "initials",
  "unfinished syllable",
  "ampersand",
  "words",
  "without legal form",
  "spelt out",
  "typo",
  "keyboard",
  "shorter name",
] as const;

export type Way = (typeof WAYS)[number];

/** How a name is what is sought: `degree` tells better from worse among those of one way, 0 is the best. */
export interface Match {
  readonly way: Way;
  readonly degree: number;
}
