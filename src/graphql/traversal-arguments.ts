export const TYPES = "Only over facts of these types; one whose facts join nobody is refused.";

export const PHASES = "Phases to keep; all but ANNOUNCED (plans) when left out.";
