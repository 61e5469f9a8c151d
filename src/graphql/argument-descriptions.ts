/* What arguments that stand on many fields say of themselves. */

export const TYPES_ARGUMENT = "Only over facts of these types; one whose facts join nobody is refused.";

export const PHASES_ARGUMENT = "Phases to keep; all but ANNOUNCED (plans) when left out.";

/** What an argument takes that names one thing. */
export const KEY_ARGUMENT = "A key, `alibaba-cloud`, or an id, whose view is ignored.";

export const LANGUAGE_ARGUMENT = "A BCP 47 tag, such as `ko`; the best match there is, see Query.";

/** Of lists that leave nothing out. */
export const ANY_PHASE_ARGUMENT = "Phases to keep; all when left out, plans too.";
