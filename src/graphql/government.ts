import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { type Entity, entityOfKind } from "../graph/entities/entities.js";
import { bestRelated, namedRelationships } from "../graph/facts/relationships.js";
import { entities } from "../graph/lists/entity-lists.js";
import { BEST_TYPES, NAMED_TYPES } from "../graph/reading/named-types.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { connectionOf, edgeOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { CustomerShape } from "./customer.js";
import { EntityShape } from "./entity.js";
import { EntitiesArgs, filterWithinKind } from "./entity-arguments.js";
import { NodeShape } from "./node.js";
import { answer } from "./paging.js";
import { ProviderShape } from "./provider.js";
import { RegionShape } from "./region.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";
import { saidFactsResolver } from "./said-facts.js";

@ObjectType("Government", {
  implements: [CustomerShape, ProviderShape, EntityShape, NodeShape],
  description: "A government, or a body or office of one.",
})
export class GovernmentShape extends EntityShape {}

export const GovernmentEdgeShape = edgeOf(() => GovernmentShape, "Government");

export const GovernmentConnectionShape = connectionOf(
  () => GovernmentShape,
  () => GovernmentEdgeShape,
  "Government",
  "governments",
);

@Resolver(() => GovernmentShape)
export class GovernmentResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "The policies it issued (ISSUED)." })
  issued(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.issued, "OUT", args));
  }

  @FieldResolver(() => RegionShape, {
    nullable: true,
    description:
      "The region it governs or has its seat in (APPLIES_IN, BASED_IN); null when two are equally well supported.",
  })
  jurisdiction(@Ctx() { session }: Context, @Root() entity: Entity) {
    return bestRelated(session, entity, BEST_TYPES.jurisdiction, ["REGION"]);
  }
}

export const GovernmentSayerResolver = saidFactsResolver(GovernmentShape);

@Resolver()
export class GovernmentQueries {
  @Query(() => GovernmentConnectionShape, { description: "Governments, by name." })
  async governments(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), filterWithinKind(filter, "GOVERNMENT"), page));
  }

  @Query(() => GovernmentShape, {
    nullable: true,
    description: "A government, or a body or office of one, by key; null when there is none.",
  })
  async government(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "GOVERNMENT");
  }
}
