import { Args, ArgsType, Ctx, Field, Query, Resolver, Root } from "type-graphql";
import type { EntityKind } from "../../domain/kinds.js";
import type { View } from "../../domain/view.js";
import { search } from "../../graph/search/search.js";
import { type Context, viewOf } from "../context.js";
import { Costs } from "../cost.js";
import { EntityKindEnum } from "../enums.js";
import { answer, PageArgs } from "../paging.js";
import { SearchConnectionShape } from "../shapes/search.js";

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      "A name or a part of one, in any script, at most 200 characters: `알리바바`, `騰訊`, `ㅌㅅㅌ`, `bytedanse`. Signs alone, `+++`, are looked for as they are; what shows nothing finds nothing.",
  })
  text!: string;

  @Field(() => [EntityKindEnum], { nullable: true, description: "Only of these kinds; of all when left out." })
  kinds?: EntityKind[] | null;
}

@Resolver()
export class SearchResolver {
  @Costs({ statements: 3 })
  @Query(() => SearchConnectionShape, {
    description:
      'Entities by any of their names, in any script, the best hit first. Capitals, width, accents, spaces and punctuation do not matter, nor do hiragana or katakana; simplified and traditional Chinese and Japanese forms of characters find each other; initial consonants, and letters typed one by one, find Korean names. Where little else is found, small typos are forgiven, Hangul typed on a keyboard of Latin letters is read as such, a legal form in the text ("Inc.", 주식회사) or a "Group" is passed over, and so are words before, between and behind those of a name; where no space parts them, around one that is long enough to be told.',
  })
  async search(@Ctx() { session }: Context, @Args(() => SearchArgs) args: SearchArgs, @Root() root?: View) {
    return answer(search(session, await viewOf(session, root), args));
  }
}
