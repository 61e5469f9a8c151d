import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { type Entity, entityOfKind } from "../graph/entities/entities.js";
import { bestRelated, namedRelationships } from "../graph/facts/relationships.js";
import { BEST_TYPES, NAMED_TYPES } from "../graph/reading/named-types.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { EntityShape } from "./entity.js";
import { NodeShape } from "./node.js";
import { answer } from "./paging.js";
import { RegionShape } from "./region.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";

@ObjectType("Facility", {
  implements: [EntityShape, NodeShape],
  description: "A data centre, a plant or another site.",
})
export class FacilityShape extends EntityShape {}

@Resolver(() => FacilityShape)
export class FacilityResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Who runs it (OPERATES)." })
  operators(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.facilities, "IN", args));
  }

  @FieldResolver(() => RegionShape, {
    nullable: true,
    description: "Where it stands (LOCATED_IN), plans left out; null when two are equally well supported.",
  })
  region(@Ctx() { session }: Context, @Root() entity: Entity) {
    return bestRelated(session, entity, BEST_TYPES.region, ["REGION"]);
  }
}

@Resolver()
export class FacilityQueries {
  @Query(() => FacilityShape, { nullable: true, description: "A facility by key; null when there is none." })
  async facility(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "FACILITY");
  }
}
