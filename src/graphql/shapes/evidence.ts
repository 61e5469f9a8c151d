import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar, EdtfScalar } from "../scalars.js";
import { NodeShape } from "./node.js";

@ObjectType("Locator", { description: "Where in a document: a span of text, or a row of a table." })
export class LocatorShape {
  @Field(() => Int, { nullable: true, description: "The line of the text, from 1, blank lines counted." })
  paragraph!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The first Unicode code point of the span, from 0 at the start of the document.",
  })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: "The code point behind the last one of the span." })
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
    description: "The whole span; null unless the source text is in the local archive.",
  })
  quote!: string | null;

  @Field(() => Boolean, {
    description: "Whether the archived text was there and the span, its hash and the fragment matched.",
  })
  verified!: boolean;
}

@ObjectType("Document", {
  implements: NodeShape,
  description:
    "Something published that says what facts hold. It is outside the clocks; the facts it is evidence for obey the view.",
})
export class DocumentShape extends NodeShape {
  @Field(() => String, { description: "Readable, stable and the same in every view: `doc:g-enews-20210725`." })
  key!: string;

  @Field(() => String, { nullable: true, description: "Its title, in its own language." })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "Its language as a BCP 47 tag, `ko`." })
  language!: string | null;

  @Field(() => DateScalar, {
    description:
      "The day it was published, the last one of a date that is imprecise: from then on what it says could be known.",
  })
  publishedOn!: string;

  @Field(() => EdtfScalar, { description: "When it was published as the source has it: `2021-07-25`, or `2021-07`." })
  publishedEdtf!: string;

  @Field(() => String, { nullable: true, description: "Where it was published." })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of its text in UTF-8, against which locators count." })
  sha256!: string | null;

  @Field(() => String, { nullable: true, description: "Under which terms its text may be used." })
  licence!: string | null;

  @Field(() => Boolean, { description: "Whether its text is in the local archive." })
  archived!: boolean;
}
