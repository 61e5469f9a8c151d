import type { FactForm } from "../domain/fact.js";
import { FigureShape } from "./figure.js";
import { OccurrenceShape } from "./occurrence.js";
import { PlainRelationshipShape } from "./relationship.js";
import { SwitchShape } from "./switch.js";

/** The object type of each form of fact; a missing one does not compile. */
export const FORM_SHAPES = {
  RELATIONSHIP: PlainRelationshipShape,
  SWITCH: SwitchShape,
  FIGURE: FigureShape,
  OCCURRENCE: OccurrenceShape,
} satisfies {
  [form in FactForm]: unknown;
};
