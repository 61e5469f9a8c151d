import { Field, ObjectType } from "type-graphql";
import { connectionOf, edgeOf } from "./connections.js";
import { NodeShape } from "./node.js";
import { DateScalar, EdtfScalar } from "./scalars.js";

@ObjectType("Document", {
  implements: NodeShape,
  description: "A publication that states facts. Views do not change it, only which of its facts they show.",
})
export class DocumentShape extends NodeShape {
  @Field(() => String, { description: "Stable and the same in every view: `doc:g-enews-20210725`." })
  key!: string;

  @Field(() => String, { nullable: true, description: "Its title, in its own language." })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "Its language as a BCP 47 tag, `ko`." })
  language!: string | null;

  @Field(() => DateScalar, {
    description: "The day it was published, the last one if imprecise: from then on what it says could be known.",
  })
  publishedOn!: string;

  @Field(() => EdtfScalar, { description: "When it was published, as the source gives it: `2021-07-25` or `2021-07`." })
  publishedEdtf!: string;

  @Field(() => String, { nullable: true, description: "Where it was published." })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of its text in UTF-8, which locators refer to." })
  sha256!: string | null;

  @Field(() => String, { nullable: true, description: "The terms on which its text may be used." })
  licence!: string | null;

  @Field(() => Boolean, { description: "Whether its text is in the local archive." })
  archived!: boolean;
}

export const DocumentEdgeShape = edgeOf(() => DocumentShape, "Document");

export const DocumentConnectionShape = connectionOf(
  () => DocumentShape,
  () => DocumentEdgeShape,
  "Document",
  "documents, the latest published first",
);
