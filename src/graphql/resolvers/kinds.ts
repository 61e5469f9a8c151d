import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Entity } from "../../graph/entities/entities.js";
import { bestRelated, namedRelationships } from "../../graph/facts/relationships.js";
import { BEST_TYPES, NAMED_TYPES } from "../../graph/reading/named-types.js";
import { PhasedPageArgs } from "../arguments.js";
import type { Context } from "../context.js";
import { answer } from "../paging.js";
import { RelationshipConnectionShape } from "../shapes/connections.js";
import {
  FacilityShape,
  GovernmentShape,
  GroupShape,
  PersonShape,
  ProductShape,
  RegionShape,
} from "../shapes/entities.js";

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

@Resolver(() => PersonShape)
export class PersonResolver {
  @FieldResolver(() => RelationshipConnectionShape, {
    description: "The positions the person holds or held (HOLDS_POSITION).",
  })
  positions(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.positions, "OUT", args));
  }
}

@Resolver(() => ProductShape)
export class ProductResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Who offers or owns it (OFFERS, OWNS)." })
  owners(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.owners, "IN", args));
  }
}

@Resolver(() => GroupShape)
export class GroupResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Who belongs to it (MEMBER_OF)." })
  members(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.members, "IN", args));
  }
}

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
