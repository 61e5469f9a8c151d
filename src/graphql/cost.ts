import { Extensions } from "type-graphql";

/** What a field costs where that does not follow from its type and arguments: see docs/reference/cost.md. */
export interface DeclaredCost {
  /** The statements that it takes, however many objects it is asked of. */
  readonly statements?: number;
  /** Further ones for each hop of a traversal, and how many hops it goes when nothing is said. */
  readonly perHop?: number;
  readonly hops?: number;
  /** How many items it gives when nothing is said. */
  readonly items?: number;
}

/** Declares what a field costs, beside the field. test/graphql/field-costs says for which fields it has to be. */
export function Costs(cost: DeclaredCost) {
  return Extensions({ cost });
}

/** What a field that was read with its object costs: nothing more. */
export const IN_HAND: DeclaredCost = { statements: 0 };
