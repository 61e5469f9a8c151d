import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { EntityFilter, EntityOrder } from "../graph/lists/entity-lists.js";
import { kindsAsked } from "../graph/reading/kinds-asked.js";
import { EntityKindEnum, EntityOrderEnum } from "./enums.js";
import { PageArgs } from "./paging.js";

@InputType("IdentifierInput", { description: "An identifier that another collection gives." })
export class IdentifierInput {
  @Field(() => String, { description: "The collection: `wikidata`." })
  scheme!: string;

  @Field(() => String, { description: "The identifier in it: `Q1359568`." })
  value!: string;
}

@InputType("EntityFilter", {
  description:
    "Which entities are wanted. What is left out excludes nothing; an empty list excludes everything. A key that the graph does not have is refused.",
})
export class EntityFilterInput {
  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "Of one of these kinds. When the list can never hold any of them that is refused.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => [ID], { nullable: true, description: "Only these (keys or ids), at most 100." })
  ids?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "In this region: the regions that lie in it at any depth, and who is located or based in one of them in the view, plans left out.",
  })
  within?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A name, in any language or script, begins so. Capitals, accents, width, spaces and punctuation do not matter, nor do hiragana or katakana, traditional or simplified characters; signs alone, `+++`, are looked for as they are. What shows nothing begins no name.",
  })
  nameStartsWith?: string | null;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: "With this identifier. Capitals, width, spaces and punctuation of it do not matter.",
  })
  identifier?: IdentifierInput | null;
}

@ArgsType()
export class EntitiesArgs extends PageArgs {
  @Field(() => EntityFilterInput, { nullable: true, description: "Entities to keep; all when left out." })
  filter?: EntityFilterInput | null;
}

@ArgsType()
export class OrderedEntitiesArgs extends EntitiesArgs {
  @Field(() => EntityOrderEnum, { nullable: true, description: "In which order; by name when left out." })
  orderBy?: EntityOrder | null;
}

/** A filter within one kind: it can ask for that one, or for none. */
export const filterWithinKind = (filter: EntityFilter | null | undefined, kind: EntityKind): EntityFilter => ({
  ...filter,
  kinds: kindsAsked([kind], filter?.kinds),
});

@ArgsType()
export class CustomersOrProvidersArgs extends EntitiesArgs {
  @Field(() => ID, {
    nullable: true,
    description: "On the other side of this one: the customers of a provider, the providers of a customer.",
  })
  of?: string | null;
}
