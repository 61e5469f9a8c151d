import { Arg, Args, Ctx, ID, Query, Resolver, Root } from "type-graphql";
import type { EntityKind } from "../../domain/kinds.js";
import type { View } from "../../domain/view.js";
import { entityOfKind } from "../../graph/entities/entities.js";
import { marketPlayers } from "../../graph/lists/customers-and-providers.js";
import { documents } from "../../graph/lists/document-lists.js";
import { type EntityFilter, entities } from "../../graph/lists/entity-lists.js";
import { kindsAsked } from "../../graph/reading/kinds-asked.js";
import { keyArgument } from "../../graph/reading/views.js";
import { type Context, viewOf } from "../context.js";
import { EntitiesArgs, MarketArgs, OrderedEntitiesArgs } from "../entity-arguments.js";
import { answer, PageArgs } from "../paging.js";
import {
  CompanyConnectionShape,
  CustomerConnectionShape,
  DocumentConnectionShape,
  EntityConnectionShape,
  GovernmentConnectionShape,
  PolicyConnectionShape,
  ProviderConnectionShape,
  RegionConnectionShape,
} from "../shapes/connections.js";
import {
  FacilityShape,
  GovernmentShape,
  GroupShape,
  PersonShape,
  ProductShape,
  TopicShape,
} from "../shapes/entities.js";

const KEY = "A key or an id; the view in an id does not matter here.";

/** A filter within one kind: it can ask for that one, or for none. */
const ofKind = (filter: EntityFilter | null | undefined, kind: EntityKind): EntityFilter => ({
  ...filter,
  kinds: kindsAsked([kind], filter?.kinds),
});

/** The lists of entities and documents, and the entities of the smaller kinds. */
@Resolver()
export class ListResolver {
  @Query(() => EntityConnectionShape, { description: "Entities of every kind." })
  async entities(
    @Ctx() { session }: Context,
    @Args(() => OrderedEntitiesArgs) { filter, orderBy, ...page }: OrderedEntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), filter ?? {}, page, orderBy ?? "NAME"));
  }

  @Query(() => CompanyConnectionShape, { description: "Companies, by name." })
  async companies(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), ofKind(filter, "COMPANY"), page));
  }

  @Query(() => GovernmentConnectionShape, { description: "Governments, by name." })
  async governments(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), ofKind(filter, "GOVERNMENT"), page));
  }

  @Query(() => PolicyConnectionShape, { description: "Policies, by name." })
  async policies(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), ofKind(filter, "POLICY"), page));
  }

  @Query(() => RegionConnectionShape, { description: "Regions, by name." })
  async regions(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), ofKind(filter, "REGION"), page));
  }

  @Query(() => CustomerConnectionShape, {
    description: "Who is a customer in the view (CUSTOMER_OF), by name. Whoever only plans to be is not.",
  })
  async customers(
    @Ctx() { session }: Context,
    @Args(() => MarketArgs) { filter, of, ...page }: MarketArgs,
    @Root() root?: View,
  ) {
    return answer(await marketPlayers(session, await viewOf(session, root), "customer", { ...filter, of }, page));
  }

  @Query(() => ProviderConnectionShape, { description: "Who is a provider in the view (CUSTOMER_OF), by name." })
  async providers(
    @Ctx() { session }: Context,
    @Args(() => MarketArgs) { filter, of, ...page }: MarketArgs,
    @Root() root?: View,
  ) {
    return answer(await marketPlayers(session, await viewOf(session, root), "provider", { ...filter, of }, page));
  }

  @Query(() => GovernmentShape, {
    nullable: true,
    description: "A government, or a body or an office of one, by key; null when there is none.",
  })
  async government(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "GOVERNMENT");
  }

  @Query(() => PersonShape, { nullable: true, description: "A person by key; null when there is none." })
  async person(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "PERSON");
  }

  @Query(() => ProductShape, { nullable: true, description: "A product by key; null when there is none." })
  async product(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "PRODUCT");
  }

  @Query(() => FacilityShape, { nullable: true, description: "A facility by key; null when there is none." })
  async facility(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "FACILITY");
  }

  @Query(() => GroupShape, { nullable: true, description: "A group by key; null when there is none." })
  async group(@Ctx() { session }: Context, @Arg("id", () => ID, { description: KEY }) id: string, @Root() root?: View) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "GROUP");
  }

  @Query(() => TopicShape, { nullable: true, description: "A topic by key; null when there is none." })
  async topic(@Ctx() { session }: Context, @Arg("id", () => ID, { description: KEY }) id: string, @Root() root?: View) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "TOPIC");
  }

  @Query(() => DocumentConnectionShape, { description: "Documents, the latest published first." })
  async documents(@Ctx() { session }: Context, @Args(() => PageArgs) page: PageArgs, @Root() root?: View) {
    return answer(documents(session, await viewOf(session, root), page));
  }
}
