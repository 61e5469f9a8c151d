import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { type Entity, entityOfKind } from "../graph/entities/entities.js";
import { namedRelationships } from "../graph/facts/relationships.js";
import { NAMED_TYPES } from "../graph/reading/named-types.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { CustomerShape } from "./customer.js";
import { EntityShape } from "./entity.js";
import { NodeShape } from "./node.js";
import { answer } from "./paging.js";
import { ProviderShape } from "./provider.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";
import { saidFactsResolver } from "./said-facts.js";

@ObjectType("Group", {
  implements: [CustomerShape, ProviderShape, EntityShape, NodeShape],
  description: "Several who are spoken of together, whether or not they have a name.",
})
export class GroupShape extends EntityShape {}

@Resolver(() => GroupShape)
export class GroupResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Who belongs to it (MEMBER_OF)." })
  members(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.members, "IN", args));
  }
}

export const GroupSayerResolver = saidFactsResolver(GroupShape);

@Resolver()
export class GroupQueries {
  @Query(() => GroupShape, { nullable: true, description: "A group by key; null when there is none." })
  async group(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "GROUP");
  }
}
