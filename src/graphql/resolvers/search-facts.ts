import { Args, ArgsType, Ctx, Field, Query, Resolver, Root } from "type-graphql";
import type { View } from "../../domain/view.js";
import { searchFacts } from "../../graph/lists/search-facts.js";
import { FactFilterInput } from "../arguments.js";
import { type Context, viewOf } from "../context.js";
import { Costs } from "../cost.js";
import { answer, PageArgs } from "../paging.js";
import { FactSearchConnectionShape } from "../shapes/search-facts.js";

@ArgsType()
export class SearchFactsArgs extends PageArgs {
  @Field(() => String, {
    description:
      "Words, at most 200 characters: `data centre`, `데이터센터`. All of them have to be in the texts of a fact. One of signs only is looked for as it is; one that shows nothing finds nothing.",
  })
  text!: string;

  @Field(() => FactFilterInput, { nullable: true, description: "Which facts; all of the view when left out." })
  filter?: FactFilterInput | null;
}

@Resolver()
export class SearchFactsResolver {
  @Costs({ statements: 3 })
  @Query(() => FactSearchConnectionShape, {
    description:
      "Facts by words in what is told of them, in every language at once: their sentences, what their evidence says in our words, and notes that could be made by the day of the view. Capitals, width, accents, punctuation, and simplified or traditional Chinese do not matter, as in `search`; a word is found in longer ones too, a single letter only by itself.",
  })
  async searchFacts(
    @Ctx() { session }: Context,
    @Args(() => SearchFactsArgs) args: SearchFactsArgs,
    @Root() root?: View,
  ) {
    return answer(searchFacts(session, await viewOf(session, root), args));
  }
}
