import { Field, Int, ObjectType } from "type-graphql";
import { Costs, IN_HAND } from "../cost.js";
import { CertaintyEnum } from "../enums.js";
import { TallyKeyEnum, TruncationReasonEnum } from "../traversal-enums.js";
import { FactShape } from "./facts.js";
import { TimeSpanShape } from "./time.js";

@ObjectType("Truncation", {
  description: "A limit of a traversal that was met, so that its answer may lack something.",
})
export class TruncationShape {
  @Field(() => TruncationReasonEnum, { description: "Which limit." })
  reason!: string;

  @Field(() => Int, { description: "How much it allows." })
  limit!: number;
}

@ObjectType("Hop", { description: "One step of a path: a fact between two entities." })
export class HopShape {
  @Costs(IN_HAND)
  @Field(() => FactShape, { description: "The fact, with its evidence." })
  fact!: object;

  @Field(() => String, { description: "The part that the entity where the step begins takes in the fact: `customer`." })
  fromRole!: string;

  @Field(() => String, { description: "The part that the entity where it leads takes: `to`." })
  toRole!: string;

  @Field(() => Boolean, { description: "Whether the step goes from the source of an edge of the fact to its target." })
  forward!: boolean;
}

@ObjectType("Path", { description: "A chain of facts from one entity to another, through no entity twice." })
export class PathShape {
  @Field(() => Int, { description: "How many hops." })
  length!: number;

  @Costs(IN_HAND)
  @Field(() => [HopShape], { description: "Its facts, in order." })
  hops!: HopShape[];

  @Field(() => TimeSpanShape, {
    nullable: true,
    description: "When all its hops hold together; null where they cannot.",
  })
  validity!: TimeSpanShape | null;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: "How surely they do so in the view; null where they cannot.",
  })
  certainty!: string | null;
}

@ObjectType("PathResult", { description: "How two things are connected." })
export class PathResultShape {
  @Costs(IN_HAND)
  @Field(() => [PathShape], { description: "The shortest paths first; of equally long ones by the keys along them." })
  paths!: PathShape[];

  @Field(() => TruncationShape, { nullable: true, description: "Why paths may be missing; null when none are." })
  truncated!: TruncationShape | null;
}

@ObjectType("Subgraph", { description: "A part of the graph around some entities." })
export class SubgraphShape {
  @Field(() => TruncationShape, { nullable: true, description: "Why something may be missing; null when nothing is." })
  truncated!: TruncationShape | null;
}

@ObjectType("Exposure", { description: "Somebody whom a policy or a government reaches." })
export class ExposureShape {
  @Field(() => Int, { description: "How many hops away." })
  distance!: number;

  @Field(() => PathShape, { description: "The shortest chain of facts that shows it." })
  witness!: PathShape;

  @Field(() => [String], {
    description:
      "What let each hop through: the type of its fact, and the way exposure flows along it by the catalogue.",
  })
  rules!: string[];
}

@ObjectType("ExposureResult", { description: "Whom a policy or a government reaches, nearest first." })
export class ExposureResultShape {
  @Costs(IN_HAND)
  @Field(() => [ExposureShape], { description: "Those it reaches." })
  nodes!: ExposureShape[];

  @Field(() => TruncationShape, { nullable: true, description: "Why some may be missing; null when none are." })
  truncated!: TruncationShape | null;
}

@ObjectType("TallyValue", { description: "What counted facts have in common in one way." })
export class TallyValueShape {
  @Field(() => TallyKeyEnum, { description: "In which way." })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: "The value; of SOURCE and TARGET the key of the entity. Null: the facts have none.",
  })
  value!: string | null;
}

@ObjectType("Tally", { description: "How many facts are alike." })
export class TallyShape {
  @Costs(IN_HAND)
  @Field(() => [TallyValueShape], { description: "In what they are alike, in the order asked for." })
  keys!: TallyValueShape[];

  @Field(() => Int, { description: "How many there are." })
  count!: number;
}
