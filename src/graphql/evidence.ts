import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { bestText, languageArgument } from "../domain/text/language.js";
import { documentByKey } from "../graph/documents/documents.js";
import type { Evidence } from "../graph/facts/evidence.js";
import { LANGUAGE_ARGUMENT } from "./argument-descriptions.js";
import type { Context } from "./context.js";
import { DocumentShape } from "./document.js";

@ObjectType("Locator", { description: "Where in a document: a span of text, or a row of a table." })
export class LocatorShape {
  @Field(() => Int, { nullable: true, description: "The line of the text, from 1, blank lines counted." })
  paragraph!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The first Unicode code point of the span, counted from 0 in the document.",
  })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: "The code point after the last one of the span." })
  end!: number | null;

  @Field(() => Int, { nullable: true, description: "The row of a table." })
  row!: number | null;
}

@ObjectType("Evidence", {
  description: "Where a document says it, so that it can be checked against the source to the character.",
})
export class EvidenceShape {
  @Field(() => String, {
    nullable: true,
    description: "A verbatim fragment of at most 60 characters; null where the source is not text.",
  })
  anchor!: string | null;

  @Field(() => LocatorShape, { nullable: true, description: "Where in the document." })
  locator!: LocatorShape | null;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the whole cited span in UTF-8, in hexadecimal digits.",
  })
  sha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole span; null unless the local archive has the source text.",
  })
  quote!: string | null;

  @Field(() => Boolean, {
    description: "Whether the archived text was there and the span, its hash and the fragment matched.",
  })
  verified!: boolean;
}

@Resolver(() => EvidenceShape)
export class EvidenceResolver {
  @FieldResolver(() => DocumentShape, { description: "The document." })
  document(@Ctx() { session }: Context, @Root() { document }: Evidence) {
    return documentByKey(session, document.view, document.key);
  }

  @FieldResolver(() => String, { description: "What it says, in our own words." })
  gloss(
    @Root() { gloss }: Evidence,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE_ARGUMENT }) language?: string | null,
  ) {
    return bestText(gloss, languageArgument(language)) ?? "";
  }
}
