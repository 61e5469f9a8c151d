/** The ways in which a name can match what is sought, the best first. */
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

/** How a name matches what is sought; of matches in one way a lower `degree` is better, 0 the best. */
export interface Match {
  readonly way: Way;
  readonly degree: number;
}
