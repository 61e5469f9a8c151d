import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { type Entity, entityOfKind } from "../graph/entities/entities.js";
import { bestRelated, namedRelationships } from "../graph/facts/relationships.js";
import { entities } from "../graph/lists/entity-lists.js";
import { factsOf } from "../graph/lists/fact-lists.js";
import { BEST_TYPES, NAMED_TYPES } from "../graph/reading/named-types.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { connectionOf, edgeOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { CustomerShape } from "./customer.js";
import { EntityShape } from "./entity.js";
import { EntitiesArgs, filterWithinKind } from "./entity-arguments.js";
import { FigureConnectionShape, FiguresArgs } from "./figure.js";
import { NodeShape } from "./node.js";
import { answer } from "./paging.js";
import { ProviderShape } from "./provider.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { PhasedPageArgs } from "./relationship-arguments.js";
import { saidFactsResolver } from "./said-facts.js";

@ObjectType("Company", {
  implements: [CustomerShape, ProviderShape, EntityShape, NodeShape],
  description: "A company, or a unit of one.",
})
export class CompanyShape extends EntityShape {}

export const CompanyEdgeShape = edgeOf(() => CompanyShape, "Company");

export const CompanyConnectionShape = connectionOf(
  () => CompanyShape,
  () => CompanyEdgeShape,
  "Company",
  "companies",
);

@Resolver(() => CompanyShape)
export class CompanyResolver {
  @FieldResolver(() => CompanyShape, {
    nullable: true,
    description: "The company it is a unit of, plans left out; null when two are equally well supported.",
  })
  parent(@Ctx() { session }: Context, @Root() entity: Entity) {
    return bestRelated(session, entity, BEST_TYPES.parent, ["COMPANY"]);
  }

  @FieldResolver(() => RelationshipConnectionShape, { description: "Its units (UNIT_OF)." })
  units(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.units, "IN", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, { description: "The sites it runs (OPERATES)." })
  facilities(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.facilities, "OUT", args));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "Policies and governments that name, restrain or hinder it (TARGETS, RESTRAINS, HINDERS).",
  })
  policies(@Ctx() { session }: Context, @Root() entity: Entity, @Args(() => PhasedPageArgs) args: PhasedPageArgs) {
    return answer(namedRelationships(session, entity, NAMED_TYPES.policies, "IN", args));
  }

  @FieldResolver(() => FigureConnectionShape, {
    description: "Its figures, measured or planned, each with its period.",
  })
  figures(
    @Ctx() { session }: Context,
    @Root() { view, key }: Entity,
    @Args(() => FiguresArgs) { measures, ...page }: FiguresArgs,
  ) {
    const figures = session.catalogue.entries.flatMap(({ type, temporality }) =>
      temporality === "FIGURE" ? [type] : [],
    );
    return answer(factsOf(session, view, key, { types: measures ?? figures, role: "subject" }, page));
  }
}

export const CompanySayerResolver = saidFactsResolver(CompanyShape);

@Resolver()
export class CompanyQueries {
  @Query(() => CompanyShape, { nullable: true, description: "A company by key; null when there is none." })
  async company(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "COMPANY");
  }

  @Query(() => CompanyConnectionShape, { description: "Companies, by name." })
  async companies(
    @Ctx() { session }: Context,
    @Args(() => EntitiesArgs) { filter, ...page }: EntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), filterWithinKind(filter, "COMPANY"), page));
  }
}
