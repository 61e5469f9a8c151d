import { type Setting, wholeNumber } from "./checks.js";

/** The most hops that a question may ask for, and a setting allow. */
export const MOST_HOPS = 6;

/** What one traversal may cost where no setting says otherwise. */
export const TRAVERSAL_DEFAULTS = {
  hops: MOST_HOPS,
  entities: 5_000,
  facts: 50_000,
  degree: 2_000,
  milliseconds: 4_000,
};

function limit(name: string, byDefault: number, highest: number, meaning: string): Setting<number> {
  return {
    variable: `RELATA_TRAVERSAL_${name}`,
    byDefault: String(byDefault),
    check: wholeNumber(1, highest),
    meaning,
  };
}

const { hops, entities, facts, degree, milliseconds } = TRAVERSAL_DEFAULTS;

/** What one path search, neighbourhood or exposure may cost. An answer says which of them it met; the time ends it. */
export const TRAVERSAL = {
  traversalHops: limit("HOPS", hops, MOST_HOPS, "Hops a traversal follows at most, whatever the query asks for"),
  traversalEntities: limit("ENTITIES", entities, 1_000_000, "Entities one traversal expands"),
  traversalFacts: limit("FACTS", facts, 10_000_000, "Relationships one traversal reads"),
  traversalDegree: limit(
    "DEGREE",
    degree,
    60_000,
    "Relationships a traversal reads per entity, the most confident first",
  ),
  traversalTime: limit(
    "TIME",
    milliseconds,
    600_000,
    "Milliseconds one traversal, or one timeline of the whole graph, may take before it fails",
  ),
} satisfies { readonly [key: string]: Setting<number> };
