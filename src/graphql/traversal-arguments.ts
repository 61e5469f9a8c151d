export const TYPES = "Only over facts of these types; one whose facts join nobody is refused.";

export const PHASES =
  "Only of these phases; all but ANNOUNCED when left out, so that a plan never passes for what is so.";
