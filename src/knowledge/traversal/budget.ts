import { DatabaseError } from "../../database/errors.js";

/** What one traversal may cost. A limit that was met is reported, never passed over; the time ends it as an error. */
export interface Budget {
  /** Entities found, and relationships read. */
  readonly entities: number;
  readonly facts: number;
  /** Relationships read of one entity. */
  readonly degree: number;
  /** Of the whole traversal. */
  readonly milliseconds: number;
}

export const DEFAULT_BUDGET: Budget = { entities: 5_000, facts: 100_000, degree: 2_000, milliseconds: 4_000 };

export type TruncationReason = "HOPS" | "ENTITIES" | "FACTS" | "DEGREE";

/** Why an answer may lack something, and the limit that was met. */
export interface Truncation {
  readonly reason: TruncationReason;
  readonly limit: number;
}

/** Throws TOO_SLOW once a traversal has used up its time: half an answer could not be told from a whole one. */
export function clock({ milliseconds }: Budget): () => void {
  const end = performance.now() + milliseconds;
  return () => {
    if (performance.now() <= end) return;
    throw new DatabaseError("TOO_SLOW", {
      message: `The traversal took longer than ${milliseconds} ms. Ask for fewer hops or types.`,
    });
  };
}
