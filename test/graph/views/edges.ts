import type { FactVersion } from "../../../src/domain/fact.js";
import type { Participation } from "../../../src/domain/participation.js";
import { shippedCatalogue } from "../../../src/graph/stored/catalogue.js";

export const catalogue = shippedCatalogue();

/** An edge of a fact, as plain code finds it. */
export interface PlainEdge {
  readonly from: Participation;
  readonly to: Participation;
}

/**
 * Every two of those who take part whom the catalogue lets an edge join, by looking at any two of them and at every pair of roles
 * that the entry of their type names.
 */
export function plainPairs(
  type: string,
  participants: readonly Participation[],
): [source: Participation, target: Participation][] {
  const entry = catalogue.get(type);
  const at = (end: string) => Object.entries(entry?.roles ?? {}).find(([, role]) => role.end === end)?.[0];
  const both = at("BOTH");
  const [source, target] = both === undefined ? [at("SOURCE"), at("TARGET")] : [both, both];
  const pairs = entry?.edges ?? (source !== undefined && target !== undefined ? [[source, target]] : []);
  return participants.flatMap((one, nth) =>
    participants.flatMap((other, there): [Participation, Participation][] => {
      const named = pairs.some(([first, second]) => one.role === first && other.role === second);
      const once = one.role !== other.role || nth < there;
      return named && once ? [[one, other]] : [];
    }),
  );
}

/** The edges of a version: of two in one role the lesser key comes first. */
export function plainEdges({ type, participants }: Pick<FactVersion, "type" | "participants">): PlainEdge[] {
  return plainPairs(type, participants)
    .filter(([one, other]) => one.entity !== other.entity)
    .map(([one, other]) =>
      one.role === other.role && other.entity < one.entity ? { from: other, to: one } : { from: one, to: other },
    );
}
