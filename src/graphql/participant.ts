import { Field, ObjectType } from "type-graphql";
import { Costs, IN_HAND } from "./cost.js";
import { EntityShape } from "./entity.js";

@ObjectType("Participant", { description: "An entity in its role in a fact." })
export class ParticipantShape {
  @Field(() => String, { description: "The role, as `catalogue` names it: `customer`." })
  role!: string;

  @Costs(IN_HAND)
  @Field(() => EntityShape, { description: "Who has the role." })
  entity!: object;
}
