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

@ObjectType("SearchHit", { description: "An entity that a text finds, and by which name." })
export class SearchHitShape {
  @Costs(IN_HAND)
  @Field(() => EntityShape, { description: "What is found." })
  entity!: object;

  @Field(() => Float, {
    description: "How well it matches, 0 to 1; comparable within one search only.",
  })
  score!: number;

  @Field(() => NameShape, { description: "The name that matches best." })
  matched!: object;

  @Field(() => [String], {
    description:
      'Why it is a hit. First how the name matches: `exact`, `prefix`, `part`, `initials`, `unfinished syllable`, `ampersand` (the same but for `&` or "and"), `words` (all are in the name, or in several names if in several scripts), `without legal form` (the text has an additional "Inc.", 주식회사 or 集团), `spelt out` (Latin letters in Hangul, 엘지 for LG), `typo`, `keyboard` (Hangul typed on a Latin keyboard), `shorter name` (the name is among the words of the text). Then what else to know: `simplified-traditional` (other forms of the Chinese characters), `abbreviation`, `ticker`, `transliteration`, `former name`, `later name`, `merged` (a name of an entity merged into this one).',
  })
  why!: readonly string[];
}

@ObjectType("SearchEdge", { description: "A hit with its cursor." })
export class SearchEdgeShape {
  @Field(() => CursorScalar, { description: "Pass as `after` to read on." })
  cursor!: string;

  @Field(() => SearchHitShape, { description: "The hit." })
  node!: object;
}

@ObjectType("SearchConnection", {
  description:
    "Hits, the best first: exact, then prefix, part and similar names; labels before other names, former ones last; short names first; then entities with more facts.",
})
export class SearchConnectionShape {
  @Field(() => [SearchEdgeShape], { description: "Hits with their cursors." })
  edges!: object[];

  @Field(() => [SearchHitShape], { description: "Hits of the page." })
  nodes!: object[];

  @Field(() => PageInfoShape, { description: "Where the page stands." })
  pageInfo!: PageInfoShape;

  @Field(() => Int, {
    nullable: true,
    description: "How many there are; null where the search is `truncated`.",
  })
  totalCount!: number | null;

  @Field(() => TruncationShape, {
    nullable: true,
    description:
      "Why hits may be missing after the last page: more than 300 names match, or more than 100 are similar to the text or among its words, and only the best were looked at. Null when none are missing.",
  })
  truncated!: TruncationShape | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      "A name or part of one, in any script, at most 200 characters: `알리바바`, `騰訊`, `ㅌㅅㅌ`, `bytedanse`. Signs alone (`+++`) are matched literally; blank text finds nothing.",
  })
  text!: string;

  @Field(() => [EntityKindEnum], { nullable: true, description: "Kinds to find; default: all." })
  kinds?: EntityKind[] | null;
}

@Resolver()
export class SearchResolver {
  @Costs({ statements: 3 })
  @Query(() => SearchConnectionShape, {
    description:
      'Entities by any of their names, in any script, the best hit first. Case, width, accents, spaces and punctuation do not count, nor does the choice between hiragana and katakana or between simplified, traditional and Japanese forms of characters. Initial consonants, and letters typed one by one, find Korean names. Where little else is found, the search forgives small typos, reads Hangul typed on a Latin keyboard, and ignores a legal form ("Inc.", 주식회사), a "Group" and words around those of a name; where no spaces separate words, the name must be long enough to be recognized.',
  })
  async search(@Ctx() { session }: Context, @Args(() => SearchArgs) args: SearchArgs, @Root() root?: View) {
    return answer(search(session, await viewOf(session, root), args));
  }
}
