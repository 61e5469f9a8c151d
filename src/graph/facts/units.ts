import type { Placeholders } from "../../database/statements.js";
import type { View } from "../../domain/view.js";
import { type Session, viewParameters } from "../reading/session.js";
import { NOT_ANNOUNCED } from "./relationships.js";

/** How many levels of units are followed; deeper than any organisation. */
const DEEPEST = 8;

/** The type of the relationships that make a unit. */
export const UNIT_PLACEHOLDERS: Placeholders = { RELATIONSHIP_TYPE: "UNIT_OF" };

/** The keys of an entity and of its units at any level in a view. One statement for each level. */
export async function withUnits(session: Session, view: View, key: string): Promise<string[]> {
  const found = new Set([key]);
  let layer = [key];
  for (let depth = 0; layer.length > 0 && depth < DEEPEST; depth++) {
    const parameters = { ids: layer, ...viewParameters(view), phases: NOT_ANNOUNCED };
    const rows = await session.readCached("units-of", parameters, UNIT_PLACEHOLDERS);
    layer = [...new Set(rows.map((row) => row.id))].filter((id) => !found.has(id));
    for (const id of layer) found.add(id);
  }
  return [...found];
}
