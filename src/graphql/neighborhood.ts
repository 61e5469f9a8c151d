import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { Phase } from "../domain/time/times.js";
import type { View } from "../domain/view.js";
import { neighborhood, type Subgraph } from "../graph/traversal/neighborhood.js";
import { PHASES_ARGUMENT, TYPES_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { EntityShape } from "./entity.js";
import { EntityKindEnum, FactTypeEnum, PhaseEnum } from "./enums.js";
import { RelationshipShape } from "./relationship.js";
import { TruncationShape } from "./truncation.js";

@ObjectType("Subgraph", { description: "A part of the graph around some entities." })
export class SubgraphShape {
  @Field(() => TruncationShape, { nullable: true, description: "Why something may be missing; null when nothing is." })
  truncated!: TruncationShape | null;
}

@ArgsType()
export class NeighborhoodArgs {
  @Field(() => [ID], { description: "Where to start: at most 20 entities." })
  around!: string[];

  @Field(() => Int, { nullable: true, description: "How many hops, 1 to 3, default 1." })
  hops?: number | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: TYPES_ARGUMENT })
  types?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Types not to follow." })
  excludeTypes?: string[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: PHASES_ARGUMENT })
  phases?: Phase[] | null;

  @Field(() => [EntityKindEnum], { nullable: true, description: "Kinds to give." })
  kinds?: EntityKind[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many entities, 1 to 500, default 100: the nearest and best evidenced.",
  })
  maxEntities?: number | null;
}

@Resolver(() => SubgraphShape)
export class SubgraphResolver {
  @Costs(IN_HAND)
  @FieldResolver(() => [EntityShape], {
    description: "The entities, nearest first; of those equally near, the best evidenced.",
  })
  entities(@Root() { entities }: Subgraph) {
    return entities;
  }

  @Costs(IN_HAND)
  @FieldResolver(() => [RelationshipShape], { description: "The relationships among them." })
  relationships(@Root() { relationships }: Subgraph) {
    return relationships;
  }
}

@Resolver()
export class NeighborhoodQueries {
  @Costs({ statements: 4, perHop: 1, hops: 1, items: 100 })
  @Query(() => SubgraphShape, {
    description: "The entities within some hops of others, and the relationships among them.",
  })
  async neighborhood(
    @Ctx() { session }: Context,
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
    @Root() root?: View,
  ) {
    return neighborhood(session, await viewOf(session, root), args);
  }
}
