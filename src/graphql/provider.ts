import { Args, Ctx, FieldResolver, InterfaceType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import type { Entity } from "../graph/entities/entities.js";
import { namedRelationships } from "../graph/facts/relationships.js";
import { marketPlayers } from "../graph/lists/customers-and-providers.js";
import { switchesOf } from "../graph/lists/switches.js";
import { NAMED_TYPES } from "../graph/reading/named-types.js";
import { connectionOf, edgeOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { EntityShape } from "./entity.js";
import { CustomersOrProvidersArgs } from "./entity-arguments.js";
import { typeNameOf } from "./node.js";
import { answer } from "./paging.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";
import { SwitchConnectionShape } from "./switch.js";

@InterfaceType("Provider", {
  implements: EntityShape,
  resolveType: typeNameOf,
  description: "An entity that can be a provider.",
})
export abstract class ProviderShape extends EntityShape {}

export const ProviderEdgeShape = edgeOf(() => ProviderShape, "Provider");

export const ProviderConnectionShape = connectionOf(
  () => ProviderShape,
  () => ProviderEdgeShape,
  "Provider",
  "providers",
);

@Resolver(() => ProviderShape)
export class ProviderResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Its customers (CUSTOMER_OF)." })
  customers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.customers, "IN", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "Who uses it or depends on it (CUSTOMER_OF, DEPENDS_ON).",
  })
  dependents(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.dependents, "IN", args));
  }

  @FieldResolver(() => SwitchConnectionShape, { description: "Switches away from it." })
  lostCustomers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(switchesOf(session, entity, "from", args.phases, args));
  }

  @FieldResolver(() => SwitchConnectionShape, { description: "Switches to it." })
  wonCustomers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(switchesOf(session, entity, "to", args.phases, args));
  }
}

@Resolver()
export class ProviderQueries {
  @Query(() => ProviderConnectionShape, { description: "Providers in the view (CUSTOMER_OF), by name." })
  async providers(
    @Ctx() { session }: Context,
    @Args(() => CustomersOrProvidersArgs) { filter, of, ...page }: CustomersOrProvidersArgs,
    @Root() root?: View,
  ) {
    return answer(await marketPlayers(session, await viewOf(session, root), "provider", { ...filter, of }, page));
  }
}
