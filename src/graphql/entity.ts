import { Field, InterfaceType, ObjectType } from "type-graphql";
import { connectionOf, edgeOf } from "./connections.js";
import { TimeSpanShape } from "./dates.js";
import { EntityKindEnum, NameUseEnum } from "./enums.js";
import { NodeShape, typeNameOf } from "./node.js";

@ObjectType("Name", { description: "A name of an entity. Names do not depend on the view." })
export class NameShape {
  @Field(() => String, { description: "The name as it is written." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Its language as a BCP 47 tag, `ko`." })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its script in ISO 15924, `Hang`; null when it has no letters.",
  })
  script!: string | null;

  @Field(() => NameUseEnum, { description: "What it is used for." })
  use!: string;

  @Field(() => TimeSpanShape, {
    nullable: true,
    description: "When it was in use; null when nothing is said of it.",
  })
  validity!: TimeSpanShape | null;

  @Field(() => String, {
    nullable: true,
    description: "The key of the merged entity that had this name; null for a name of its own.",
  })
  mergedFrom!: string | null;
}

@ObjectType("Identifier", { description: "What another collection calls an entity." })
export class IdentifierShape {
  @Field(() => String, { description: "The collection: `wikidata`, `iso2`, `un_m49`." })
  scheme!: string;

  @Field(() => String, { description: "The identifier in that collection: `Q1359568`." })
  value!: string;

  @Field(() => String, { nullable: true, description: "Where it is described; null when the collection has no pages." })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The key of the merged entity that had it; null for one of its own.",
  })
  mergedFrom!: string | null;
}

@InterfaceType("Entity", {
  implements: NodeShape,
  resolveType: typeNameOf,
  description: "Somebody or something that facts are about. Views change its facts, not what it is.",
})
export abstract class EntityShape extends NodeShape {
  @Field(() => String, { description: "Stable and the same in every view: `alibaba-cloud`." })
  key!: string;

  @Field(() => EntityKindEnum, { description: "What it is." })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its page, or that of an entity merged into it.",
  })
  url!: string | null;
}

export const EntityEdgeShape = edgeOf(() => EntityShape, "Entity");

export const EntityConnectionShape = connectionOf(
  () => EntityShape,
  () => EntityEdgeShape,
  "Entity",
  "entities",
);
