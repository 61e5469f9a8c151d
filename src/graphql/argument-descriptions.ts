/* The descriptions of arguments that many fields have. */

/** For traversals. */
export const TYPES_ARGUMENT = "Types to follow; a type without edges is an error.";

/** For lists that leave plans out. */
export const PHASES_ARGUMENT = "Phases to keep; default: all but ANNOUNCED.";

/** For an argument that names one object. */
export const KEY_ARGUMENT = "A key, `alibaba-cloud`, or an id (its view is ignored).";

export const LANGUAGE_ARGUMENT = "BCP 47 tag, such as `ko`; see Query.";

/** For lists that leave nothing out. */
export const ANY_PHASE_ARGUMENT = "Phases to keep; default: all.";
