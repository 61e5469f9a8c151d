import { Extensions } from "type-graphql";

/** The cost of a field that does not follow from its type and arguments: see docs/reference/cost.md. */
export interface DeclaredCost {
  /** The number of its statements, for however many objects it is asked. */
  readonly statements?: number;
  /** Additional statements for each hop of a traversal, and the default number of hops. */
  readonly perHop?: number;
  readonly hops?: number;
  /** The default number of its items. */
  readonly items?: number;
}

/** Declares the cost of a field. test/graphql/field-costs says which fields need it. */
export function Costs(cost: DeclaredCost) {
  return Extensions({ cost });
}

/** The cost of a field that was read with its object: no further statement. */
export const IN_HAND: DeclaredCost = { statements: 0 };
