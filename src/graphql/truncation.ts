import { Field, Int, ObjectType } from "type-graphql";
import { describedEnum } from "./enums.js";

@ObjectType("Truncation", {
  description: "A limit that was met, so that the answer may be incomplete.",
})
export class TruncationShape {
  @Field(() => TruncationReasonEnum, { description: "Which limit." })
  reason!: string;

  @Field(() => Int, { description: "Its value." })
  limit!: number;
}

export const TruncationReasonEnum = describedEnum(
  "TruncationReason",
  "Which limit was met.",
  ["HOPS", "ENTITIES", "FACTS", "DEGREE"],
  {
    HOPS: "Hops that this service allows. Going no further than asked is no truncation.",
    ENTITIES: "Entities found; in a search, names looked at.",
    FACTS: "Facts read.",
    DEGREE: "Facts read of one entity, the most confident first.",
  },
);
