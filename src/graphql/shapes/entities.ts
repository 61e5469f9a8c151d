import { Field, InterfaceType, ObjectType } from "type-graphql";
import type { EntityKind } from "../../domain/kinds.js";
import { EntityKindEnum, NameUseEnum, RegionLevelEnum } from "../enums.js";
import { NodeShape, typeNameOf } from "./node.js";
import { TimeSpanShape } from "./time.js";

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

const resolveType = typeNameOf;

@InterfaceType("Entity", {
  implements: NodeShape,
  resolveType,
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

@InterfaceType("Customer", {
  implements: EntityShape,
  resolveType,
  description: "Who may stand in the role of a customer.",
})
export abstract class CustomerShape extends EntityShape {}

@InterfaceType("Provider", {
  implements: EntityShape,
  resolveType,
  description: "Who may stand in the role of a provider.",
})
export abstract class ProviderShape extends EntityShape {}

@ObjectType("Company", {
  implements: [CustomerShape, ProviderShape, EntityShape, NodeShape],
  description: "A company, or a unit of one.",
})
export class CompanyShape extends EntityShape {}

@ObjectType("Government", {
  implements: [CustomerShape, ProviderShape, EntityShape, NodeShape],
  description: "A government, or a body or an office of one.",
})
export class GovernmentShape extends EntityShape {}

@ObjectType("Group", {
  implements: [CustomerShape, ProviderShape, EntityShape, NodeShape],
  description: "Several who are spoken of together, named or not.",
})
export class GroupShape extends EntityShape {}

@ObjectType("Product", {
  implements: [CustomerShape, EntityShape, NodeShape],
  description: "A product or a service that people use.",
})
export class ProductShape extends EntityShape {}

@ObjectType("Person", { implements: [EntityShape, NodeShape], description: "A person." })
export class PersonShape extends EntityShape {}

@ObjectType("Policy", {
  implements: [EntityShape, NodeShape],
  description: "A law, an order, a sanction or a campaign.",
})
export class PolicyShape extends EntityShape {}

@ObjectType("Facility", {
  implements: [EntityShape, NodeShape],
  description: "A data centre, a plant or another site.",
})
export class FacilityShape extends EntityShape {}

@ObjectType("Topic", {
  implements: [EntityShape, NodeShape],
  description: "A sector, an event such as a pandemic, or another subject.",
})
export class TopicShape extends EntityShape {}

@ObjectType("Region", {
  implements: [EntityShape, NodeShape],
  description: "A country, a city, or any other part of the world.",
})
export class RegionShape extends EntityShape {
  @Field(() => RegionLevelEnum, { description: "How large it is." })
  level!: string;
}

/** The type of each kind: one that is missing does not compile. */
export const KIND_SHAPES = {
  COMPANY: CompanyShape,
  GOVERNMENT: GovernmentShape,
  GROUP: GroupShape,
  PRODUCT: ProductShape,
  PERSON: PersonShape,
  POLICY: PolicyShape,
  FACILITY: FacilityShape,
  TOPIC: TopicShape,
  REGION: RegionShape,
} satisfies { [kind in EntityKind]: unknown };
