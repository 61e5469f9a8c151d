import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { View } from "../domain/view.js";
import { type Entity, entityOfKind } from "../graph/entities/entities.js";
import { namedRelationships } from "../graph/facts/relationships.js";
import { entities } from "../graph/lists/entity-lists.js";
import { regionAround, regionsWithin } from "../graph/lists/regions.js";
import { kindsAsked, kindsInRole } from "../graph/reading/kinds-asked.js";
import { NAMED_TYPES } from "../graph/reading/named-types.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { connectionOf, edgeOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { EntityShape } from "./entity.js";
import { EntitiesArgs, filterWithinKind } from "./entity-arguments.js";
import { EntityKindEnum, RegionLevelEnum } from "./enums.js";
import { NodeShape } from "./node.js";
import { answer, PageArgs } from "./paging.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";

@ObjectType("Region", {
  implements: [EntityShape, NodeShape],
  description: "A country, a city, or any other part of the world.",
})
export class RegionShape extends EntityShape {
  @Field(() => RegionLevelEnum, { description: "How large it is." })
  level!: string;
}

export const RegionEdgeShape = edgeOf(() => RegionShape, "Region");

export const RegionConnectionShape = connectionOf(
  () => RegionShape,
  () => RegionEdgeShape,
  "Region",
  "regions, by name",
);

@ArgsType()
export class LocatedArgs extends PhasedPageArgs {
  @Field(() => [EntityKindEnum], { nullable: true, description: "Of one of these kinds." })
  kinds?: EntityKind[] | null;
}

@Resolver(() => RegionShape)
export class RegionResolver {
  @FieldResolver(() => RegionShape, {
    nullable: true,
    description: "The region directly around it: a city's country, a country's part of the world.",
  })
  within(@Ctx() { session }: Context, @Root() entity: Entity) {
    return regionAround(session, entity);
  }

  @FieldResolver(() => RegionConnectionShape, { description: "The regions directly in it, by name." })
  contains(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PageArgs) page: PageArgs) {
    return answer(regionsWithin(session, entity, page));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description:
      "Who and what is in this very region (LOCATED_IN). For all in it at any depth ask `entities(filter: { within })`.",
  })
  located(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => LocatedArgs) args: LocatedArgs) {
    const kinds = args.kinds && kindsAsked(kindsInRole(session, "LOCATED_IN", "located"), args.kinds);
    return answer(namedRelationships(session, entity, NAMED_TYPES.located, "IN", { ...args, kinds }));
  }
}

@Resolver()
export class RegionQueries {
  @Query(() => RegionShape, {
    nullable: true,
    description: "A region by key, `th` or `south-eastern-asia`; null when there is none.",
  })
  async region(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "REGION");
  }

  @Query(() => RegionConnectionShape, { description: "Regions, by name." })
  async regions(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), filterWithinKind(filter, "REGION"), page));
  }
}
