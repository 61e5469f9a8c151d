import { Field, Int, ObjectType } from "type-graphql";
import { describedEnum } from "./enums.js";

@ObjectType("Truncation", {
  description: "A limit of a traversal that was met, so that its answer may lack something.",
})
export class TruncationShape {
  @Field(() => TruncationReasonEnum, { description: "Which limit." })
  reason!: string;

  @Field(() => Int, { description: "How much it allows." })
  limit!: number;
}

export const TruncationReasonEnum = describedEnum(
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
