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

const TextWhereEnum = describedEnum("TextWhere", "Which text of a fact it is.", TEXT_PLACES, {
  SENTENCE: "The fact in one sentence, in our own words.",
  GLOSS: "What one of its pieces of evidence says, in our own words.",
  NOTE: "A remark of the editors.",
});

@ObjectType("TextMatch", { description: "A place in a text of a fact where a word of the search was found." })
export class TextMatchShape {
  @Field(() => TextWhereEnum, { description: "Which text of the fact." })
  where!: string;

  @Field(() => String, { nullable: true, description: "The language of the text, as a BCP 47 tag." })
  language!: string | null;

  @Field(() => String, { description: "The whole text." })
  text!: string;

  @Field(() => Int, { description: "Where the word begins, in Unicode code points from 0." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  end!: number;
}

@ObjectType("FactSearchHit", { description: "A fact whose texts have all words of the search." })
export class FactSearchHitShape {
  @Costs(IN_HAND)
  @Field(() => FactShape, { description: "The fact." })
  fact!: object;

  @Field(() => Float, {
    description: "How well it matches, 0 to 1; comparable within one search only.",
  })
  score!: number;

  @Costs({ ...IN_HAND, items: 6 })
  @Field(() => [TextMatchShape], {
    description: "Where the words were found: the best place of each in every text that has it.",
  })
  matches!: object[];
}

@ObjectType("FactSearchEdge", { description: "A hit with its cursor." })
export class FactSearchEdgeShape {
  @Field(() => CursorScalar, { description: "Pass as `after` to read on." })
  cursor!: string;

  @Field(() => FactSearchHitShape, { description: "The hit." })
  node!: object;
}

@ObjectType("FactSearchConnection", {
  description:
    "Hits, the best first: the words in a row in one text, then all in one text, then in several; sentences before glosses before notes; whole words before parts of words; then the newest.",
})
export class FactSearchConnectionShape {
  @Field(() => [FactSearchEdgeShape], { description: "Hits with their cursors." })
  edges!: object[];

  @Field(() => [FactSearchHitShape], { description: "Hits of the page." })
  nodes!: object[];

  @Field(() => PageInfoShape, { description: "Where the page stands." })
  pageInfo!: PageInfoShape;

  @Field(() => Int, { nullable: true, description: "How many there are; null where the search is `truncated`." })
  totalCount!: number | null;

  @Field(() => TruncationShape, {
    nullable: true,
    description:
      "Why hits may be missing: more facts have the words than a search looks at, and it looked at the newest. Null when none are missing.",
  })
  truncated!: object | null;
}

@ArgsType()
export class SearchFactsArgs extends PageArgs {
  @Field(() => String, {
    description:
      "Words that a fact's texts must all have, at most 200 characters: `data centre`, `데이터센터`. Signs alone are matched literally; blank text finds nothing.",
  })
  text!: string;

  @Field(() => FactFilterInput, { nullable: true, description: "Facts to keep; default: all." })
  filter?: FactFilterInput | null;
}

@Resolver()
export class SearchFactsResolver {
  @Costs({ statements: 3 })
  @Query(() => FactSearchConnectionShape, {
    description:
      "Facts by words in their sentences, the glosses of their evidence and their notes as of the view's known day, in every language at once. Case, width, accents, punctuation and the form of Chinese characters do not count, as in `search`. A word is found inside longer ones too, a single letter only by itself.",
  })
  async searchFacts(
    @Ctx() { session }: Context,
    @Args(() => SearchFactsArgs) args: SearchFactsArgs,
    @Root() root?: View,
  ) {
    return answer(searchFacts(session, await viewOf(session, root), args));
  }
}
