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
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";

@ObjectType("Product", {
  implements: [CustomerShape, EntityShape, NodeShape],
  description: "A product or a service that people use.",
})
export class ProductShape extends EntityShape {}

@Resolver(() => ProductShape)
export class ProductResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Who offers or owns it (OFFERS, OWNS)." })
  owners(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.owners, "IN", args));
  }
}

@Resolver()
export class ProductQueries {
  @Query(() => ProductShape, { nullable: true, description: "A product by key; null when there is none." })
  async product(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "PRODUCT");
  }
}
