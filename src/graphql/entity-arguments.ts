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
    "Which entities to keep. An omitted field excludes nothing; an empty list excludes everything. An unknown key is an error.",
})
export class EntityFilterInput {
  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "Of one of these kinds. Kinds that the list can never hold are an error.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => [ID], { nullable: true, description: "Only these (keys or ids), at most 100." })
  ids?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "In this region: the regions in it at any depth, and entities located or based in one of them in the view, plans left out.",
  })
  within?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The beginning of a name in any language or script. Case, accents, width, spaces and punctuation do not count, nor does the choice between hiragana and katakana or between forms of Chinese characters. Signs alone (`+++`) are matched literally; blank text matches nothing.",
  })
  nameStartsWith?: string | null;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: "With this identifier. Its case, width, spaces and punctuation do not count.",
  })
  identifier?: IdentifierInput | null;
}

@ArgsType()
export class EntitiesArgs extends PageArgs {
  @Field(() => EntityFilterInput, { nullable: true, description: "Entities to keep; default: all." })
  filter?: EntityFilterInput | null;
}

@ArgsType()
export class OrderedEntitiesArgs extends EntitiesArgs {
  @Field(() => EntityOrderEnum, { nullable: true, description: "The order; default: by name." })
  orderBy?: EntityOrder | null;
}

/** The filter of a list of one kind: it can ask for that kind, or for none. */
export const filterWithinKind = (filter: EntityFilter | null | undefined, kind: EntityKind): EntityFilter => ({
  ...filter,
  kinds: kindsAsked([kind], filter?.kinds),
});

@ArgsType()
export class CustomersOrProvidersArgs extends EntitiesArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Only customers of this provider, or providers of this customer.",
  })
  of?: string | null;
}
