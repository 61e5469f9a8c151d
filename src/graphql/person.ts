import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { type Entity, entityOfKind } from "../graph/entities/entities.js";
import { namedRelationships } from "../graph/facts/relationships.js";
import { NAMED_TYPES } from "../graph/reading/named-types.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { EntityShape } from "./entity.js";
import { NodeShape } from "./node.js";
import { answer } from "./paging.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";
import { saidFactsResolver } from "./said-facts.js";

@ObjectType("Person", { implements: [EntityShape, NodeShape], description: "A person." })
export class PersonShape extends EntityShape {}

@Resolver(() => PersonShape)
export class PersonResolver {
  @FieldResolver(() => RelationshipConnectionShape, {
    description: "The positions the person holds or held (HOLDS_POSITION).",
  })
  positions(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.positions, "OUT", args));
  }
}

export const PersonSayerResolver = saidFactsResolver(PersonShape);

@Resolver()
export class PersonQueries {
  @Query(() => PersonShape, { nullable: true, description: "A person by key; null when there is none." })
  async person(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "PERSON");
  }
}
