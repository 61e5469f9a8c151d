import type { Statement } from "../database/port.js";
import type { StatementName } from "../database/rows.js";
import { type Placeholders, statement } from "../database/statements.js";
import type { Catalogue } from "../domain/catalogue.js";
import { ENTITY_KINDS, labelOfKind } from "../domain/kinds.js";
import { pagePattern, patternFor } from "./facts/relationships.js";
import { UNIT_PLACEHOLDERS } from "./facts/units.js";
import { MARKET } from "./lists/customers-and-providers.js";
import { labelled, placedIn } from "./lists/entity-lists.js";
import { BEST_TYPES, NAMED_TYPES } from "./reading/named-types.js";
import { SAID } from "./stored/said.js";
import { exposed } from "./traversal/exposure.js";
import { patternOf } from "./traversal/frontier.js";

/**
 * What fields ask by themselves, each statement once, those asked most before the others. What they ask of types that a caller
 * chose is not among them: a catalogue has too many.
 */
export function statementsAsked(catalogue: Catalogue): readonly Statement[] {
  const all = typed(patternFor({ catalogue }, catalogue.edgeTypes));
  const named = Object.values(NAMED_TYPES).map(typed);
  const asOfPages = [NAMED_TYPES.customers, catalogue.edgeTypes, ...Object.values(NAMED_TYPES)].map((types) =>
    pagePattern({ catalogue }, types),
  );
  const anyKind = labelled(null);
  const kinds = ENTITY_KINDS.map((kind) => labelled([labelOfKind(kind)]));
  const statements = new Set([
    ...asked(["ledger", "entities-by-id", "versions-by-id", "facts-of", "facts-page", "facts-of-total", "facts-total"]),
    ...asked(["evidence-of", "documents-by-id", "names-of", "facts-by-key", "influencers-of", "influences-of"]),
    ...asked([
      "names-like-by-gram",
      "names-near",
      "names-like",
      "names-by-initials",
      "names-by-signs",
      "connections-of",
    ]),
    ...asked(["facts-telling"]),
    ...asked(["entities-page"], anyKind),
    ...asked(["relationships-of"], ...asOfPages),
    ...asked(["relationships-of-total"], typed(NAMED_TYPES.customers), all, ...named),
    ...asked(["entities-page"], ...kinds),
    ...asked(["relationship-counts"], all),
    ...asked(["best-related"], ...Object.values(BEST_TYPES).map(typed)),
    ...asked(["frontier"], all, typed(patternOf(exposed({ catalogue })))),
    ...asked(["relationships-among"], all),
    ...asked(["timeline", "timeline-of", "timeline-among", "facts-tally", "facts-tally-of"]),
    ...asked(["facts-in", "facts-in-total", "documents-page"]),
    ...asked(["facts-said", "facts-said-total", "facts-tally-said"], ...SAID.map(({ type }) => typed([type]))),
    ...asked(["sources-page", "targets-page", "neighbours-page"], MARKET),
    ...asked(["sources-total", "targets-total", "neighbours-total"], MARKET),
    ...asked(["entities-within", "entities-within-total"], placedIn({ catalogue })),
    ...asked(["entities-among", "entities-among-total", "regions-within", "regions-within-total"]),
    ...asked(["entities-page-by-key"], anyKind),
    ...asked(["entities-total"], anyKind, ...kinds),
    ...asked(["units-of"], UNIT_PLACEHOLDERS),
    ...asked(["keys-around"], { KIND: "Entity" }, { KIND: "Document" }),
    ...asked(["counts-by-kind", "counts-by-type", "count-documents"]),
    ...asked(["timeline-total", "timeline-of-total", "timeline-among-total"]),
    ...asked(["timeline-undated", "timeline-of-undated", "timeline-among-undated"]),
  ]);
  return [...statements];
}

function asked(names: readonly StatementName[], ...fillings: readonly Placeholders[]): Statement[] {
  return (fillings.length === 0 ? [{}] : fillings).flatMap((filling) => names.map((name) => statement(name, filling)));
}

function typed(types: readonly string[]): Placeholders {
  return { RELATIONSHIP_TYPE: types.join("|") };
}
