import { TALLY_KEYS } from "../knowledge/tally.js";
import { named } from "./enums.js";

export const TruncationReasonEnum = named(
  "TruncationReason",
  "Which limit of a traversal was met.",
  ["HOPS", "ENTITIES", "FACTS", "DEGREE"],
  {
    HOPS: "How far it goes.",
    ENTITIES: "How many entities it finds.",
    FACTS: "How many facts it reads.",
    DEGREE: "How many facts it reads of one entity; what is most confident comes first.",
  },
);

export const TallyKeyEnum = named("TallyKey", "In which way facts are grouped.", TALLY_KEYS, {
  TYPE: "By type.",
  SOURCE: "By the entity at the source: the customer, the operator, the subject of a figure.",
  TARGET: "By the entity at the target.",
  SOURCE_KIND: "By the kind of the source.",
  TARGET_KIND: "By the kind of the target.",
  PHASE: "By phase.",
  STANDING: "By standing, seen from the view.",
  MODALITY: "By modality.",
  YEAR: "By the year of the start, where both its bounds lie in one year.",
});
