import { Field, Int, ObjectType } from "type-graphql";
import { DirectionEnum, FactTypeEnum } from "./enums.js";

@ObjectType("RelationshipCount", { description: "How many relationships of one type an entity has in one direction." })
export class RelationshipCountShape {
  @Field(() => FactTypeEnum, { description: "The type." })
  type!: string;

  @Field(() => DirectionEnum, {
    description:
      "From the entity or to it; BOTH, either way in one count, for a type in which two may take the same part, as in competing.",
  })
  direction!: string;

  @Field(() => Int, { nullable: true, description: "How many; null for more than 10,000." })
  count!: number | null;
}
