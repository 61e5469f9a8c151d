import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { identifierPage } from "../domain/identifiers.js";
import type { EntityName } from "../domain/names.js";
import { bestLabel, bestText, languageArgument } from "../domain/text/language.js";
import { intervalSpan } from "../domain/time/fact-times.js";
import type { Phase } from "../domain/time/times.js";
import type { View } from "../domain/view.js";
import { type Entity, entityByKey, namesOfEntity } from "../graph/entities/entities.js";
import { relationshipsOf } from "../graph/facts/relationships.js";
import { entities } from "../graph/lists/entity-lists.js";
import { factsOf } from "../graph/lists/fact-lists.js";
import { relationshipCountsOf } from "../graph/lists/relationship-counts.js";
import { keyArgument } from "../graph/reading/views.js";
import { ANY_PHASE_ARGUMENT, KEY_ARGUMENT, LANGUAGE_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { TimeSpanShape } from "./dates.js";
import { EntityConnectionShape, EntityShape, IdentifierShape, NameShape } from "./entity.js";
import { OrderedEntitiesArgs } from "./entity-arguments.js";
import { PhaseEnum } from "./enums.js";
import { FactConnectionShape } from "./fact.js";
import { FactsArgs } from "./fact-arguments.js";
import { answer } from "./paging.js";
import { RelationshipConnectionShape } from "./relationship.js";
import { RelationshipsArgs } from "./relationship-arguments.js";
import { RelationshipCountShape } from "./relationship-count.js";

@Resolver(() => EntityShape)
export class EntityResolver {
  @FieldResolver(() => String, { description: "Its name." })
  name(
    @Root() { labels, key }: Entity,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE_ARGUMENT }) language?: string | null,
  ) {
    return bestLabel(labels, languageArgument(language)) ?? key;
  }

  @FieldResolver(() => [NameShape], { description: "Every name it has or had." })
  names(@Ctx() { session }: Context, @Root() entity: Entity) {
    return namesOfEntity(session, entity);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What it is, in our own words.",
  })
  summary(
    @Root() { summary }: Entity,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE_ARGUMENT }) language?: string | null,
  ) {
    return bestText(summary, languageArgument(language)) ?? null;
  }

  @Costs(IN_HAND)
  @FieldResolver(() => [IdentifierShape], { description: "Its identifiers in other collections." })
  identifiers(@Root() { identifiers }: Entity) {
    return identifiers.map((one) => ({
      ...one,
      url: identifierPage(one.scheme, one.value),
      mergedFrom: one.mergedFrom ?? null,
    }));
  }

  @FieldResolver(() => FactConnectionShape, { description: "Facts that it takes part in, newest first." })
  facts(
    @Ctx() { session }: Context,
    @Root() { view, key }: Entity,
    @Args(() => FactsArgs) { filter, ...page }: FactsArgs,
  ) {
    return answer(factsOf(session, view, key, filter ?? {}, page));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "Its relationships, newest first: an item for each entity on the other side.",
  })
  relationships(
    @Ctx() { session }: Context,
    @Root() entity: Entity,
    @Args(() => RelationshipsArgs) args: RelationshipsArgs,
  ) {
    return answer(relationshipsOf(session, entity, args, args));
  }

  @Costs({ statements: 1, items: 6 })
  @FieldResolver(() => [RelationshipCountShape], {
    description: "How many items `relationships` has, by type and direction.",
  })
  relationshipCounts(
    @Ctx() { session }: Context,
    @Root() entity: Entity,
    @Arg("phases", () => [PhaseEnum], { nullable: true, description: ANY_PHASE_ARGUMENT }) phases?: Phase[] | null,
  ) {
    return relationshipCountsOf(session, entity, phases);
  }
}

@Resolver(() => NameShape)
export class NameResolver {
  @FieldResolver(() => TimeSpanShape, { nullable: true })
  validity(@Root() { validity }: EntityName) {
    return validity === null ? null : intervalSpan(validity);
  }

  @FieldResolver(() => String, { nullable: true })
  mergedFrom(@Root() { mergedFrom }: EntityName) {
    return mergedFrom ?? null;
  }
}

@Resolver()
export class EntityQueries {
  @Query(() => EntityShape, {
    nullable: true,
    description: "An entity by key; null when there is none. The key of a merged entity gives its survivor.",
  })
  async entity(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityByKey(session, await viewOf(session, root), keyArgument("id", id));
  }

  @Query(() => EntityConnectionShape, { description: "Entities of every kind." })
  async entities(
    @Ctx() { session }: Context,
    @Args(() => OrderedEntitiesArgs) { filter, orderBy, ...page }: OrderedEntitiesArgs,
    @Root() root?: View,
  ) {
    return answer(entities(session, await viewOf(session, root), filter ?? {}, page, orderBy ?? "NAME"));
  }
}
