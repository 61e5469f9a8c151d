import { Field, InterfaceType, ObjectType } from "type-graphql";
import { connectionOf, edgeOf } from "./connections.js";
import { TimeSpanShape } from "./dates.js";
import { EntityKindEnum, NameUseEnum } from "./enums.js";
import { NodeShape, typeNameOf } from "./node.js";

@ObjectType("Name", { description: "A name of an entity. Names are outside the clocks of a view." })
export class NameShape {
  @Field(() => String, { description: "The name as it is written." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Its language as a BCP 47 tag, `ko`." })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its script as ISO 15924 names it, `Hang`; null when it has no letters.",
  })
  script!: string | null;

  @Field(() => NameUseEnum, { description: "What it is used for." })
  use!: string;

  @Field(() => TimeSpanShape, {
    nullable: true,
    description: "When it was in use; null when nothing is said about that.",
  })
  validity!: TimeSpanShape | null;

  @Field(() => String, {
    nullable: true,
    description: "The key of the entity that had this name and was merged into this one; null for names of its own.",
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
    description: "The key of the entity that had it and was merged into this one; null for identifiers of its own.",
  })
  mergedFrom!: string | null;
}

@InterfaceType("Entity", {
  implements: NodeShape,
  resolveType: typeNameOf,
  description:
    "Somebody or something that facts are about. What an entity is does not change with the view; the facts about it do.",
})
export abstract class EntityShape extends NodeShape {
  @Field(() => String, { description: "Readable, stable and the same in every view: `alibaba-cloud`." })
  key!: string;

  @Field(() => EntityKindEnum, { description: "What it is." })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: "A page of its own; where it has none, of one that was merged into it.",
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
