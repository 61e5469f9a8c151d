import { DEFAULT_BUDGET } from "../graph/reading/budget.js";
import { type Setting, wholeNumber } from "./checks.js";

function budget(name: string, byDefault: number, highest: number, meaning: string): Setting<number> {
  return {
    variable: `RELATA_TRAVERSAL_${name}`,
    byDefault: String(byDefault),
    read: wholeNumber(1, highest, ""),
    meaning,
  };
}

/** What one path search, neighbourhood or exposure may cost. An answer says which of them it met; the time ends it. */
export const BUDGET = {
  traversalHops: budget("HOPS", DEFAULT_BUDGET.hops, 6, "Hops that a traversal goes at most, whatever is asked for"),
  traversalEntities: budget(
    "ENTITIES",
    DEFAULT_BUDGET.entities,
    1_000_000,
    "Entities whose relationships one traversal reads",
  ),
  traversalFacts: budget("FACTS", DEFAULT_BUDGET.facts, 10_000_000, "Relationships that one traversal reads"),
  traversalDegree: budget(
    "DEGREE",
    DEFAULT_BUDGET.degree,
    60_000,
    "Relationships that a traversal reads of one entity, the most confident first; fewer where hubs are large",
  ),
  traversalTime: budget(
    "TIME",
    DEFAULT_BUDGET.milliseconds,
    600_000,
    "Milliseconds that one traversal, or a look at the timeline of the whole graph, may take; more is an error",
  ),
} satisfies { readonly [key: string]: Setting<number> };
