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

@InterfaceType("Customer", {
  implements: EntityShape,
  resolveType: typeNameOf,
  description: "An entity that can be a customer.",
})
export abstract class CustomerShape extends EntityShape {}

export const CustomerEdgeShape = edgeOf(() => CustomerShape, "Customer");

export const CustomerConnectionShape = connectionOf(
  () => CustomerShape,
  () => CustomerEdgeShape,
  "Customer",
  "customers",
);

@Resolver(() => CustomerShape)
export class CustomerResolver {
  @FieldResolver(() => RelationshipConnectionShape, { description: "Whose customer it is (CUSTOMER_OF)." })
  providers(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.customers, "OUT", args));
  }

  @FieldResolver(() => SwitchConnectionShape, { description: "Its switches away from providers." })
  switches(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(switchesOf(session, entity, "customer", args.phases, args));
  }
}

@Resolver()
export class CustomerQueries {
  @Query(() => CustomerConnectionShape, {
    description: "Customers in the view (CUSTOMER_OF), by name; planned ones are left out.",
  })
  async customers(
    @Ctx() { session }: Context,
    @Args(() => CustomersOrProvidersArgs) { filter, of, ...page }: CustomersOrProvidersArgs,
    @Root() root?: View,
  ) {
    return answer(await marketPlayers(session, await viewOf(session, root), "customer", { ...filter, of }, page));
  }
}
