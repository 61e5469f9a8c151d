import { Field, ObjectType } from "type-graphql";
import { Costs, IN_HAND } from "./cost.js";
import { EntityShape } from "./entity.js";

@ObjectType("Participant", { description: "Somebody's part in a fact." })
export class ParticipantShape {
  @Field(() => String, { description: "The part, as the catalogue names it for the type of the fact: `customer`." })
  role!: string;

  @Costs(IN_HAND)
  @Field(() => EntityShape, { description: "Who takes it." })
  entity!: object;
}
