import { MOMENT_KINDS } from "../domain/moments.js";
import { TALLY_KEYS } from "../graph/lists/tally.js";
import { named } from "./enums.js";

export const TruncationReasonEnum = named(
  "TruncationReason",
  "Which limit of a traversal was met.",
  ["HOPS", "ENTITIES", "FACTS", "DEGREE"],
  {
    HOPS: "How far this service lets it go. To go no further than was asked for is no cut.",
    ENTITIES: "How many entities it finds; of a search, among how many of their names.",
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

export const ClockEnum = named("Clock", "Which of the two clocks a timeline follows.", ["VALID", "KNOWN"], {
  VALID: "What happened in the world.",
  KNOWN: "What happened to what is known: published, disputed, corrected, withdrawn.",
});

export const MomentKindEnum = named("MomentKind", "What happens at a moment of a timeline.", MOMENT_KINDS, {
  ANNOUNCED: "It was announced or decided; plans give only this.",
  BEGAN: "A state began.",
  ENDED: "A state ended.",
  HAPPENED: "An event happened.",
  PUBLISHED: "A document that reports a fact was published; from the first one on it could be known.",
  DISPUTED: "Reason to doubt a fact was published.",
  CORRECTED: "It was published that a fact had ended.",
  SUPERSEDED: "A fact took the place of another one.",
  RETRACTED: "A fact was withdrawn.",
});
