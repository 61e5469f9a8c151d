import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Entity } from "../../graph/entities/entities.js";
import { factsSaidBy } from "../../graph/lists/fact-lists.js";
import { FactsArgs } from "../arguments.js";
import type { Context } from "../context.js";
import { answer } from "../paging.js";
import { FactConnectionShape } from "../shapes/connections.js";
import { CompanyShape, type EntityShape, GovernmentShape, GroupShape, PersonShape } from "../shapes/entities.js";

/** Gives a kind that can say something the facts that it says. */
function sayer(shape: new () => EntityShape) {
  @Resolver(() => shape)
  class SayerResolver {
    @FieldResolver(() => FactConnectionShape, {
      description:
        "The facts that are attributed to it, newest first: what it says by what documents say, and not what is said about it.",
    })
    saidFacts(
      @Ctx() { session }: Context,
      @Root() { view, key }: Entity,
      @Args(() => FactsArgs) { filter, ...page }: FactsArgs,
    ) {
      return answer(factsSaidBy(session, view, key, filter ?? {}, page));
    }
  }
  return SayerResolver;
}

export const PersonSayerResolver = sayer(PersonShape);
export const CompanySayerResolver = sayer(CompanyShape);
export const GovernmentSayerResolver = sayer(GovernmentShape);
export const GroupSayerResolver = sayer(GroupShape);
