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

@ArgsType()
export class ExposureArgs {
  @Field(() => ID, {
    description: "Whom or what others are exposed to: a policy or a government, say; any entity will do.",
  })
  to!: string;

  @Field(() => Int, { nullable: true, description: "How far, from 1 to 6 hops; 3 when left out." })
  maxHops?: number | null;

  @Field(() => [FactTypeEnum], {
    nullable: true,
    description: "Only over facts of these types; one along which the catalogue lets no exposure flow is refused.",
  })
  types?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Not over facts of these types." })
  excludeTypes?: string[] | null;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "Only those of these kinds; chains may lead through others.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: PHASES_ARGUMENT })
  phases?: Phase[] | null;

  @Field(() => Int, { nullable: true, description: "How many, from 1 to 500; 50 when left out." })
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
      "Whom a policy or a government reaches, and through which chain of facts: a policy its targets, a company its units and those who depend on it. Competing, or being in the same region, is no exposure.",
  })
  async exposure(@Ctx() { session }: Context, @Args(() => ExposureArgs) args: ExposureArgs, @Root() root?: View) {
    return exposure(session, await viewOf(session, root), args);
  }
}
