import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { Phase } from "../domain/time/times.js";
import type { View } from "../domain/view.js";
import { type Exposure, exposure } from "../graph/traversal/exposure.js";
import { PHASES_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { EntityShape } from "./entity.js";
import { EntityKindEnum, FactTypeEnum, PhaseEnum } from "./enums.js";
import { PathShape } from "./paths.js";
import { TruncationShape } from "./truncation.js";

@ObjectType("Exposure", { description: "Somebody whom a policy or a government reaches." })
export class ExposureShape {
  @Field(() => Int, { description: "How many hops away." })
  distance!: number;

  @Field(() => PathShape, { description: "The shortest chain of facts that shows it." })
  witness!: PathShape;

  @Field(() => [String], {
    description: "Why each hop counts: the type of its fact, and which way exposure flows along it (see `catalogue`).",
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

@ArgsType()
export class ExposureArgs {
  @Field(() => ID, {
    description: "What others are exposed to: a policy, a government or any other entity.",
  })
  to!: string;

  @Field(() => Int, { nullable: true, description: "How many hops, 1 to 6, default 3." })
  maxHops?: number | null;

  @Field(() => [FactTypeEnum], {
    nullable: true,
    description: "Types to follow; a type along which no exposure flows is an error.",
  })
  types?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Types not to follow." })
  excludeTypes?: string[] | null;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "Kinds to give; chains may lead through others.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: PHASES_ARGUMENT })
  phases?: Phase[] | null;

  @Field(() => Int, { nullable: true, description: "How many, 1 to 500, default 50." })
  first?: number | null;
}

@Resolver(() => ExposureShape)
export class ExposureResolver {
  @Costs(IN_HAND)
  @FieldResolver(() => EntityShape, { description: "Who is reached." })
  entity(@Root() { entity }: Exposure) {
    return entity;
  }
}

@Resolver()
export class ExposureQueries {
  @Costs({ statements: 2, perHop: 2, hops: 3, items: 50 })
  @Query(() => ExposureResultShape, {
    description:
      "Whom a policy or government reaches, and by which chain of facts: a policy reaches its targets, a company its units and dependents. Competing or sharing a region is no exposure.",
  })
  async exposure(@Ctx() { session }: Context, @Args(() => ExposureArgs) args: ExposureArgs, @Root() root?: View) {
    return exposure(session, await viewOf(session, root), args);
  }
}
