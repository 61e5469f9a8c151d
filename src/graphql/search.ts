import { Args, ArgsType, Ctx, Field, Float, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { View } from "../domain/view.js";
import { search } from "../graph/search/search.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { EntityShape, NameShape } from "./entity.js";
import { EntityKindEnum } from "./enums.js";
import { answer, PageArgs, PageInfoShape } from "./paging.js";
import { CursorScalar } from "./scalars.js";
import { TruncationShape } from "./truncation.js";

@ObjectType("SearchHit", { description: "Somebody or something that a text finds, and by which name." })
export class SearchHitShape {
  @Costs(IN_HAND)
  @Field(() => EntityShape, { description: "What is found." })
  entity!: object;

  @Field(() => Float, {
    description: "How well it fits, from 0 to 1: only for comparing hits of one search, which are in this order.",
  })
  score!: number;

  @Field(() => NameShape, { description: "The name that fits best." })
  matched!: object;

  @Field(() => [String], {
    description:
      'Why it is a hit: first how the name fits (`exact`, `prefix`, `part`, `initials`, `unfinished syllable`, `ampersand`: the same but for `&` or "and", `words`: all of them are in the name, or in several names where they are in several scripts, `without legal form`: the text has an "Inc.", 주식회사 or 集团 more, `spelt out`: Latin letters are spelt out in Hangul, 엘지 for LG, `keyboard`: Hangul typed on a keyboard of Latin letters, `typo`, `shorter name`: the name is among the words of the text), then what else to know of it (`simplified-traditional`: written with other forms of the Chinese characters, `abbreviation`, `ticker`, `transliteration`, `former name`, `later name`, and `merged`: the name of one that was merged into this).',
  })
  why!: readonly string[];
}

@ObjectType("SearchEdge", { description: "One hit, with its place among the others." })
export class SearchEdgeShape {
  @Field(() => CursorScalar, { description: "Pass it as `after` to read on." })
  cursor!: string;

  @Field(() => SearchHitShape, { description: "The hit." })
  node!: object;
}

@ObjectType("SearchConnection", {
  description:
    "Hits, the best first: exact before prefix before part before what is only like it; labels before other names, former ones last; short names first; then those that more facts are about.",
})
export class SearchConnectionShape {
  @Field(() => [SearchEdgeShape], { description: "The hits of the page, each with its place." })
  edges!: object[];

  @Field(() => [SearchHitShape], { description: "The hits of the page." })
  nodes!: object[];

  @Field(() => PageInfoShape, { description: "Whether there is more, and where." })
  pageInfo!: PageInfoShape;

  @Field(() => Int, {
    nullable: true,
    description: "How many there are; null where `truncated` is not: hits that were never looked at cannot be counted.",
  })
  totalCount!: number | null;

  @Field(() => TruncationShape, {
    nullable: true,
    description:
      "Why hits may be missing behind the last page: more than 300 names match, or more than 100 are like the text or among its words, and only the best of them were looked at. Null when none are missing.",
  })
  truncated!: TruncationShape | null;
}

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
