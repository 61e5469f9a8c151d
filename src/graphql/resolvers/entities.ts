import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { identifierPage } from "../../domain/identifiers.js";
import type { EntityName } from "../../domain/names.js";
import { bestLabel, bestText, languageArgument } from "../../domain/text/language.js";
import { intervalSpan } from "../../domain/time/fact-times.js";
import type { Phase } from "../../domain/time/times.js";
import { type Entity, namesOf } from "../../graph/entities/entities.js";
import { relationshipsOf } from "../../graph/facts/relationships.js";
import { factsOf } from "../../graph/lists/fact-lists.js";
import { relationshipCountsOf } from "../../graph/lists/relationship-counts.js";
import { ANY_PHASE, FactsArgs, RelationshipsArgs } from "../arguments.js";
import type { Context } from "../context.js";
import { Costs, IN_HAND } from "../cost.js";
import { PhaseEnum } from "../enums.js";
import { answer } from "../paging.js";
import { FactConnectionShape, RelationshipConnectionShape } from "../shapes/connections.js";
import { EntityShape, IdentifierShape, NameShape } from "../shapes/entities.js";
import { RelationshipCountShape } from "../shapes/relationship-count.js";
import { TimeSpanShape } from "../shapes/time.js";

export const LANGUAGE =
  "A BCP 47 tag, `ko`. What suits it best is given, as RFC 4647 looks tags up and with the script that a tag leaves unsaid (zh-TW is traditional): that very tag, its language in its script, its language, English, or the first there is. What is no tag is refused.";

@Resolver(() => EntityShape)
export class EntityResolver {
  @FieldResolver(() => String, { description: "What it is called." })
  name(
    @Root() { labels, key }: Entity,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE }) language?: string | null,
  ) {
    return bestLabel(labels, languageArgument(language)) ?? key;
  }

  @FieldResolver(() => [NameShape], { description: "Every name it has or had, in any language and script." })
  names(@Ctx() { session }: Context, @Root() entity: Entity) {
    return namesOf(session, entity);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What it is, in a sentence of our own; what documents tell of it are facts.",
  })
  summary(
    @Root() { summary }: Entity,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE }) language?: string | null,
  ) {
    return bestText(summary, languageArgument(language)) ?? null;
  }

  @Costs(IN_HAND)
  @FieldResolver(() => [IdentifierShape], { description: "What other collections call it." })
  identifiers(@Root() { identifiers }: Entity) {
    return identifiers.map((one) => ({
      ...one,
      url: identifierPage(one.scheme, one.value),
      mergedFrom: one.mergedFrom ?? null,
    }));
  }

  @FieldResolver(() => FactConnectionShape, { description: "The facts that it takes part in, newest first." })
  facts(
    @Ctx() { session }: Context,
    @Root() { view, key }: Entity,
    @Args(() => FactsArgs) { filter, ...page }: FactsArgs,
  ) {
    return answer(factsOf(session, view, key, filter ?? {}, page));
  }

  @FieldResolver(() => RelationshipConnectionShape, {
    description: "What joins it to others, newest first: the facts, once for each whom one joins it to.",
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
    description: "How many relationships it has of each type and direction: items of `relationships`, not facts.",
  })
  relationshipCounts(
    @Ctx() { session }: Context,
    @Root() entity: Entity,
    @Arg("phases", () => [PhaseEnum], { nullable: true, description: ANY_PHASE }) phases?: Phase[] | null,
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
