/* What arguments that stand on many fields say of themselves. */

export const TYPES_ARGUMENT = "Types to follow; a type without edges is an error.";

export const PHASES_ARGUMENT = "Phases to keep; default: all but ANNOUNCED.";

/** What an argument takes that names one thing. */
export const KEY_ARGUMENT = "A key, `alibaba-cloud`, or an id (its view is ignored).";

export const LANGUAGE_ARGUMENT = "BCP 47 tag, such as `ko`; see Query.";

/** Of lists that leave nothing out. */
export const ANY_PHASE_ARGUMENT = "Phases to keep; default: all.";
