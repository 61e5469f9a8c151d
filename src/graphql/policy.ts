import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { type Entity, entityOfKind } from "../graph/entities/entities.js";
import { namedRelationships } from "../graph/facts/relationships.js";
import { entities } from "../graph/lists/entity-lists.js";
import { NAMED_TYPES } from "../graph/reading/named-types.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { connectionOf, edgeOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { EntityShape } from "./entity.js";
import { EntitiesArgs, filterWithinKind } from "./entity-arguments.js";
import { NodeShape } from "./node.js";
import { answer } from "./paging.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";

@ObjectType("Policy", {
  implements: [EntityShape, NodeShape],
  description: "A law, order, sanction or campaign.",
})
export class PolicyShape extends EntityShape {}

export const PolicyEdgeShape = edgeOf(() => PolicyShape, "Policy");

export const PolicyConnectionShape = connectionOf(
  () => PolicyShape,
  () => PolicyEdgeShape,
  "Policy",
  "policies",
);

@Resolver(() => PolicyShape)
export class PolicyResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Who issued it (ISSUED)." })
  issuers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.issued, "IN", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "Whom it names (TARGETS). Whom it reaches through others is not here.",
  })
  targets(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.targets, "OUT", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, { description: "Where it applies (APPLIES_IN)." })
  appliesIn(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.appliesIn, "OUT", args));
  }
}

@Resolver()
export class PolicyQueries {
  @Query(() => PolicyShape, { nullable: true, description: "A policy by key; null when there is none." })
  async policy(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "POLICY");
  }

  @Query(() => PolicyConnectionShape, { description: "Policies, by name." })
  async policies(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), filterWithinKind(filter, "POLICY"), page));
  }
}
