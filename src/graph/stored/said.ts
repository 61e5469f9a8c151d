/** The edges from versions of facts to those who say so, and to those who published it, each with the column of the same. */
export const SAID = [
  { type: "ATTRIBUTED_TO", column: "attributedTo" },
  { type: "PUBLISHED_BY", column: "publishers" },
] as const;
