import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Phase } from "../domain/time/times.js";
import type { View } from "../domain/view.js";
import { entitiesByKey, participant } from "../graph/entities/entities.js";
import type { Hop, Path } from "../graph/traversal/path.js";
import { paths } from "../graph/traversal/paths.js";
import { PHASES_ARGUMENT, TYPES_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { TimeSpanShape } from "./dates.js";
import { EntityShape } from "./entity.js";
import { CertaintyEnum, FactTypeEnum, PhaseEnum } from "./enums.js";
import { FactShape } from "./fact.js";
import { TruncationShape } from "./truncation.js";

@ObjectType("Hop", { description: "One step of a path: a fact between two entities." })
export class HopShape {
  @Costs(IN_HAND)
  @Field(() => FactShape, { description: "The fact, with its evidence." })
  fact!: object;

  @Field(() => String, { description: "The role in the fact of the entity where the step begins: `customer`." })
  fromRole!: string;

  @Field(() => String, { description: "The role of the entity where it leads: `to`." })
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

@ObjectType("PathResult", { description: "How two entities are connected." })
export class PathResultShape {
  @Costs(IN_HAND)
  @Field(() => [PathShape], { description: "The shortest first; equally long ones by the keys along them." })
  paths!: PathShape[];

  @Field(() => TruncationShape, { nullable: true, description: "Why paths may be missing; null when none are." })
  truncated!: TruncationShape | null;
}

@ArgsType()
export class PathsArgs {
  @Field(() => ID, { description: "Where to begin." })
  from!: string;

  @Field(() => ID, { description: "Where to end." })
  to!: string;

  @Field(() => [FactTypeEnum], { nullable: true, description: TYPES_ARGUMENT })
  types?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Types not to follow." })
  excludeTypes?: string[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: PHASES_ARGUMENT })
  phases?: Phase[] | null;

  @Field(() => Int, { nullable: true, description: "The longest path, 1 to 6 hops, default 4." })
  maxHops?: number | null;

  @Field(() => Int, { nullable: true, description: "How many paths, 1 to 100, default 10." })
  first?: number | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      "Only paths whose facts can all hold on one day of the view. If false, also the others, without `certainty`.",
  })
  overlapping!: boolean;
}

@Resolver(() => PathShape)
export class PathResolver {
  @FieldResolver(() => Int)
  length(@Root() { hops }: Path) {
    return hops.length;
  }

  @FieldResolver(() => [EntityShape], { description: "The entities along it, one more than hops." })
  entities(@Ctx() { session }: Context, @Root() { entities, view }: Path) {
    return entitiesByKey(session, view, entities);
  }
}

@Resolver(() => HopShape)
export class HopResolver {
  @FieldResolver(() => EntityShape, { description: "Where the step begins." })
  from(@Ctx() { session }: Context, @Root() { from, fact }: Hop) {
    return participant(session, fact.view, from);
  }

  @FieldResolver(() => EntityShape, { description: "Where it leads." })
  to(@Ctx() { session }: Context, @Root() { to, fact }: Hop) {
    return participant(session, fact.view, to);
  }
}

@Resolver()
export class PathQueries {
  @Costs({ statements: 2, perHop: 1, hops: 4, items: 10 })
  @Query(() => PathResultShape, {
    description:
      "How two entities are connected: the shortest paths over facts in either direction, each hop with its evidence.",
  })
  async paths(@Ctx() { session }: Context, @Args(() => PathsArgs) args: PathsArgs, @Root() root?: View) {
    return paths(session, await viewOf(session, root), args);
  }
}
