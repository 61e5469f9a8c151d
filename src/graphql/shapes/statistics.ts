import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Statistics", { description: "How much the graph holds in a view." })
export class StatisticsShape {
  @Field(() => Int, { description: "The revision at which is counted." })
  revision!: number;
}
