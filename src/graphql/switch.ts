import { Args, ArgsType, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Phase } from "../domain/time/times.js";
import type { View } from "../domain/view.js";
import { entitiesByKey, participant } from "../graph/entities/entities.js";
import type { Fact } from "../graph/facts/fact.js";
import { textAttribute } from "../graph/facts/facts.js";
import { influencers, influencesOf, switches } from "../graph/lists/switches.js";
import { ANY_PHASE_ARGUMENT } from "./argument-descriptions.js";
import { edgeOf, factConnectionOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { EntityShape } from "./entity.js";
import { PhaseEnum } from "./enums.js";
import { FactShape } from "./fact.js";
import { NodeShape } from "./node.js";
import { answer, PageArgs } from "./paging.js";
import { RelationshipShape } from "./relationship.js";
import { EdtfScalar } from "./scalars.js";

@ObjectType("Switch", {
  implements: [RelationshipShape, FactShape, NodeShape],
  description: "A customer leaves a provider. What is not stated is never filled with a guess.",
})
export class SwitchShape extends FactShape {}

export const SwitchEdgeShape = edgeOf(() => SwitchShape, "Switch");

export const SwitchConnectionShape = factConnectionOf(
  () => SwitchShape,
  () => SwitchEdgeShape,
  "Switch",
  "switches",
);

@ArgsType()
export class SwitchesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Who switched." })
  customer?: string | null;

  @Field(() => ID, { nullable: true, description: "The provider that was left." })
  from?: string | null;

  @Field(() => ID, { nullable: true, description: "Where the customer went: a provider or a facility." })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: "The market that was left, or a destination." })
  region?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "The dates that the source gives overlap this." })
  during?: string | null;

  @Field(() => [PhaseEnum], { nullable: true, description: ANY_PHASE_ARGUMENT })
  phases?: Phase[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the units of `customer`, `from` and `to` count as they do, as of the view: from `alibaba` also finds switches from Alibaba Cloud.",
  })
  includeUnits!: boolean;
}

const inRole = ({ participants }: Fact, role: string) =>
  participants.filter((one) => one.role === role).map(({ entity }) => entity);

@Resolver(() => SwitchShape)
export class SwitchResolver {
  @FieldResolver(() => EntityShape, { description: "Who left." })
  customer(@Ctx() { session }: Context, @Root() fact: Fact) {
    return participant(session, fact.view, inRole(fact, "customer")[0] ?? "");
  }

  @FieldResolver(() => EntityShape, {
    nullable: true,
    description: "The product of the customer that is moved, if it is one product.",
  })
  async product(@Ctx() { session }: Context, @Root() fact: Fact) {
    return (await entitiesByKey(session, fact.view, inRole(fact, "product")))[0] ?? null;
  }

  @FieldResolver(() => [EntityShape], { description: "The providers that are left." })
  from(@Ctx() { session }: Context, @Root() fact: Fact) {
    return entitiesByKey(session, fact.view, inRole(fact, "from"));
  }

  @FieldResolver(() => [EntityShape], {
    description: "Where the customer goes. Empty with `toStated` false: the source does not say.",
  })
  to(@Ctx() { session }: Context, @Root() fact: Fact) {
    return entitiesByKey(session, fact.view, inRole(fact, "to"));
  }

  @FieldResolver(() => Boolean, { description: "Whether the source says where the customer goes." })
  toStated(@Root() fact: Fact) {
    return inRole(fact, "to").length > 0;
  }

  @FieldResolver(() => [EntityShape], { description: "The market that is left, or the destinations." })
  regions(@Ctx() { session }: Context, @Root() fact: Fact) {
    return entitiesByKey(session, fact.view, inRole(fact, "region"));
  }

  @FieldResolver(() => String, { nullable: true, description: "The service that is left." })
  service(@Root() fact: Fact) {
    return textAttribute(fact, "service");
  }

  @FieldResolver(() => [String], { description: "The reasons that the source gives." })
  reasons(@Root() { attributes }: Fact) {
    return attributes.reasons === undefined ? [] : [attributes.reasons].flat();
  }

  @FieldResolver(() => [EntityShape], { description: "Who or what brought it about, by the facts in `influences`." })
  influencedBy(@Ctx() { session }: Context, @Root() fact: Fact) {
    return influencers(session, fact);
  }

  @FieldResolver(() => [FactShape], {
    description: "The facts that say what brought it about: claims of their own, with their own evidence.",
  })
  influences(@Ctx() { session }: Context, @Root() fact: Fact) {
    return influencesOf(session, fact);
  }
}

@Resolver()
export class SwitchQueries {
  @Query(() => SwitchConnectionShape, {
    description:
      "Who switched away from which provider, to whom, where and why. Newest first; plans are among them, and their phase says so.",
  })
  async switches(@Ctx() { session }: Context, @Args(() => SwitchesArgs) args: SwitchesArgs, @Root() root?: View) {
    return answer(await switches(session, await viewOf(session, root), args, args));
  }
}
