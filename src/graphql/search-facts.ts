import { Args, ArgsType, Ctx, Field, Float, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { searchFacts } from "../graph/lists/search-facts.js";
import { TEXT_PLACES } from "../search/fact-text-match.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { describedEnum } from "./enums.js";
import { FactShape } from "./fact.js";
import { FactFilterInput } from "./fact-arguments.js";
import { answer, PageArgs, PageInfoShape } from "./paging.js";
import { CursorScalar } from "./scalars.js";
import { TruncationShape } from "./truncation.js";

const TextWhereEnum = describedEnum("TextWhere", "Which text of a fact something stands in.", TEXT_PLACES, {
  SENTENCE: "The fact in a sentence of our own.",
  GLOSS: "What a piece of its evidence says, in our own words.",
  NOTE: "A remark of the editors.",
});

@ObjectType("TextMatch", { description: "A place in a text of a fact where a word of a search stands." })
export class TextMatchShape {
  @Field(() => TextWhereEnum, { description: "Which text of the fact." })
  where!: string;

  @Field(() => String, { nullable: true, description: "The language of the text, as a BCP 47 tag." })
  language!: string | null;

  @Field(() => String, { description: "The whole text." })
  text!: string;

  @Field(() => Int, { description: "Where the word begins, in Unicode code points from the start of the text." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  end!: number;
}

@ObjectType("FactSearchHit", { description: "A fact in whose texts all words of a search are." })
export class FactSearchHitShape {
  @Costs(IN_HAND)
  @Field(() => FactShape, { description: "The fact." })
  fact!: object;

  @Field(() => Float, {
    description: "How well it fits, from 0 to 1: only for comparing hits of one search, which are in this order.",
  })
  score!: number;

  @Costs({ ...IN_HAND, items: 6 })
  @Field(() => [TextMatchShape], {
    description: "Each text that has words of the search, with the best place of every one that it has.",
  })
  matches!: object[];
}

@ObjectType("FactSearchEdge", { description: "One hit, with its place among the others." })
export class FactSearchEdgeShape {
  @Field(() => CursorScalar, { description: "Pass it as `after` to read on." })
  cursor!: string;

  @Field(() => FactSearchHitShape, { description: "The hit." })
  node!: object;
}

@ObjectType("FactSearchConnection", {
  description:
    "Hits, the best first: the words one after another in a text, then all in one text, then in several; sentences before glosses before notes; whole words before parts of words; then the newest.",
})
export class FactSearchConnectionShape {
  @Field(() => [FactSearchEdgeShape], { description: "The hits of the page, each with its place." })
  edges!: object[];

  @Field(() => [FactSearchHitShape], { description: "The hits of the page." })
  nodes!: object[];

  @Field(() => PageInfoShape, { description: "Whether there is more, and where." })
  pageInfo!: PageInfoShape;

  @Field(() => Int, { nullable: true, description: "How many there are; null where the search is `truncated`." })
  totalCount!: number | null;

  @Field(() => TruncationShape, {
    nullable: true,
    description:
      "Set where more facts have the words than a search looks at: it looked at the newest. Null when none was left out.",
  })
  truncated!: object | null;
}

@ArgsType()
export class SearchFactsArgs extends PageArgs {
  @Field(() => String, {
    description:
      "Words, at most 200 characters: `data centre`, `데이터센터`. All of them have to be in the texts of a fact. One of signs only is looked for as it is; one that shows nothing finds nothing.",
  })
  text!: string;

  @Field(() => FactFilterInput, { nullable: true, description: "Facts to keep; all when left out." })
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
