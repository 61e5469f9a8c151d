import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Entity } from "../graph/entities/entities.js";
import { factsSaidBy } from "../graph/lists/fact-lists.js";
import type { Context } from "./context.js";
import type { EntityShape } from "./entity.js";
import { FactConnectionShape } from "./fact.js";
import { FactsArgs } from "./fact-arguments.js";
import { answer } from "./paging.js";

/** The resolver of `saidFacts` for a kind of entity to which facts can be attributed. */
export function saidFactsResolver(shape: new () => EntityShape) {
  @Resolver(() => shape)
  class SayerResolver {
    @FieldResolver(() => FactConnectionShape, {
      description: "Facts attributed to it, newest first: what it says, not what is said about it.",
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
