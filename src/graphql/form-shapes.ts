import type { FactForm } from "../domain/fact.js";
import { FigureShape } from "./figure.js";
import { OccurrenceShape } from "./occurrence.js";
import { PlainRelationshipShape } from "./relationship.js";
import { SwitchShape } from "./switch.js";

export const FORM_SHAPES = {
  RELATIONSHIP: PlainRelationshipShape,
  SWITCH: SwitchShape,
  FIGURE: FigureShape,
  OCCURRENCE: OccurrenceShape,
} satisfies {
  [form in FactForm]: unknown;
};
