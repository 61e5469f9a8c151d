import { Field, Int, ObjectType } from "type-graphql";
import { DirectionEnum, FactTypeEnum } from "./enums.js";

@ObjectType("RelationshipCount", { description: "How many relationships of one type an entity has in one direction." })
export class RelationshipCountShape {
  @Field(() => FactTypeEnum, { description: "The type." })
  type!: string;

  @Field(() => DirectionEnum, {
    description:
      "From the entity or to it; BOTH, in one count, for a type where two may have the same role, such as competing.",
  })
  direction!: string;

  @Field(() => Int, { nullable: true, description: "How many; null above 10,000." })
  count!: number | null;
}
