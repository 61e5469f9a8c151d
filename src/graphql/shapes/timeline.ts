import { Field, Int, ObjectType } from "type-graphql";
import { Costs, IN_HAND } from "../cost.js";
import { MomentKindEnum } from "../traversal-enums.js";
import { connectionOf, edgeOf } from "./connections.js";
import { FactShape } from "./facts.js";
import { DateBoundsShape } from "./time.js";

@ObjectType("Moment", { description: "Something that happened: in the world, or to what is known of it." })
export class MomentShape {
  @Field(() => MomentKindEnum, { description: "What happened." })
  kind!: string;

  @Field(() => DateBoundsShape, { description: "When." })
  on!: DateBoundsShape;

  @Costs(IN_HAND)
  @Field(() => FactShape, { description: "The fact that tells it." })
  fact!: object;

  @Costs(IN_HAND)
  @Field(() => FactShape, { nullable: true, description: "The fact that it replaced." })
  before!: object | null;
}

export const MomentEdgeShape = edgeOf(() => MomentShape, "Moment");

@ObjectType("MomentConnection", { description: "A list of moments, in order, read page by page." })
export class MomentConnectionShape extends connectionOf(
  () => MomentShape,
  () => MomentEdgeShape,
  "Moment",
  "moments, in order",
) {
  @Field(() => Int, {
    nullable: true,
    description:
      "How many facts are left out because their source does not date them; null for more than 10,000. Counted only when selected.",
  })
  undated!: number | null;
}
