import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { entitiesByKey, participant } from "../../graph/entities/entities.js";
import type { Fact } from "../../graph/facts/fact.js";
import { textAttribute } from "../../graph/facts/facts.js";
import { influencers, influencesOf } from "../../graph/lists/switches.js";
import type { Context } from "../context.js";
import { EntityShape } from "../shapes/entities.js";
import { FactShape, SwitchShape } from "../shapes/facts.js";

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
