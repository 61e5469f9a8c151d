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
  description: "A customer leaves a provider. What the source does not state is left empty.",
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

  @Field(() => ID, { nullable: true, description: "Where the customer goes: a provider or a facility." })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: "The market that is left, or a destination." })
  region?: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Its source dates overlap these consecutive days; see FactFilter.",
  })
  during?: string | null;

  @Field(() => [PhaseEnum], { nullable: true, description: ANY_PHASE_ARGUMENT })
  phases?: Phase[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether to match units of `customer`, `from` and `to` too, as of the view: `alibaba` also matches Alibaba Cloud.",
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
    description: "The customer's product that moves, if it is one product.",
  })
  async product(@Ctx() { session }: Context, @Root() fact: Fact) {
    return (await entitiesByKey(session, fact.view, inRole(fact, "product")))[0] ?? null;
  }

  @FieldResolver(() => [EntityShape], { description: "The providers that are left." })
  from(@Ctx() { session }: Context, @Root() fact: Fact) {
    return entitiesByKey(session, fact.view, inRole(fact, "from"));
  }

  @FieldResolver(() => [EntityShape], {
    description: "Where the customer goes; empty when the source does not say (`toStated` false).",
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

  @FieldResolver(() => [EntityShape], { description: "Who or what caused it, by the facts in `influences`." })
  influencedBy(@Ctx() { session }: Context, @Root() fact: Fact) {
    return influencers(session, fact);
  }

  @FieldResolver(() => [FactShape], {
    description: "The facts that say what caused it: claims of their own, with their own evidence.",
  })
  influences(@Ctx() { session }: Context, @Root() fact: Fact) {
    return influencesOf(session, fact);
  }
}

@Resolver()
export class SwitchQueries {
  @Query(() => SwitchConnectionShape, {
    description: "Who left which provider, for whom, where and why, newest first. Plans are included: see `phase`.",
  })
  async switches(@Ctx() { session }: Context, @Args(() => SwitchesArgs) args: SwitchesArgs, @Root() root?: View) {
    return answer(await switches(session, await viewOf(session, root), args, args));
  }
}
