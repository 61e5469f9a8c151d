import { Field, Float, InterfaceType, ObjectType } from "type-graphql";
import type { FactForm } from "../../domain/fact.js";
import {
  CertaintyEnum,
  ComparatorEnum,
  FactTypeEnum,
  MeasureEnum,
  ModalityEnum,
  PhaseEnum,
  StandingEnum,
} from "../enums.js";
import { NodeShape, typeNameOf } from "./node.js";
import { KnownSpanShape, TimeSpanShape } from "./time.js";

@ObjectType("Attribute", {
  description: "A further detail of a fact, as the catalogue has it for its type. Of a list each item is one.",
})
export class AttributeShape {
  @Field(() => String, { description: "Which detail: `service`, `designation`." })
  key!: string;

  @Field(() => String, { description: "Its value as text." })
  value!: string;
}

const resolveType = typeNameOf;

@InterfaceType("Fact", {
  implements: NodeShape,
  resolveType,
  description:
    "A sentence that somebody published about the world: what, when it holds, since when it could be known, who says so, and where it stands.",
})
export abstract class FactShape extends NodeShape {
  @Field(() => String, { description: "Readable, stable and the same in every view: `fact:g-enews-20210725/F026`." })
  key!: string;

  @Field(() => FactTypeEnum, { description: "What kind of assertion it is." })
  type!: string;

  @Field(() => TimeSpanShape, {
    description: "Its own dates, as the source gives them; of a plan, when it is to hold.",
  })
  validity!: TimeSpanShape;

  @Field(() => TimeSpanShape, { nullable: true, description: "When it was announced or decided, if the source says." })
  announced!: TimeSpanShape | null;

  @Field(() => KnownSpanShape, { description: "Since when it could be known, and until when it was held to be right." })
  known!: KnownSpanShape;

  @Field(() => PhaseEnum, { description: "The stage it is about: a plan is not yet so." })
  phase!: string;

  @Field(() => StandingEnum, { description: "Where it stands, seen from the view." })
  standing!: string;

  @Field(() => ModalityEnum, { description: "How the document presents it." })
  modality!: string;

  @Field(() => Float, {
    description: "From 0 to 1, how sure it is that the source asserts this. Not whether it is true.",
  })
  confidence!: number;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description:
      "How surely it is present in the view; null when it is not in it: at other dates only, or withdrawn, and fetched by its id.",
  })
  certainty!: string | null;

  @Field(() => Boolean, { description: "Whether other facts imply it rather than a document stating it." })
  derived!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the two whom it joins turned out to be one: their entities were merged, so that it has no edge until they are parted again.",
  })
  self!: boolean;
}

@InterfaceType("Relationship", {
  implements: [FactShape, NodeShape],
  resolveType,
  description:
    "A fact that joins entities: it has one edge of the graph, or several, as `catalogue` says of its type. What is no switch is a PlainRelationship.",
})
export abstract class RelationshipShape extends FactShape {}

@ObjectType("PlainRelationship", {
  implements: [RelationshipShape, FactShape, NodeShape],
  description: "A relationship that is no switch.",
})
export class PlainRelationshipShape extends FactShape {}

@ObjectType("Switch", {
  implements: [RelationshipShape, FactShape, NodeShape],
  description: "A customer leaves a provider. What is not stated is never filled with a guess.",
})
export class SwitchShape extends FactShape {}

@ObjectType("Figure", { implements: [FactShape, NodeShape], description: "A measured or planned value." })
export class FigureShape extends FactShape {
  @Field(() => MeasureEnum, { description: "What is measured." })
  measure!: string;

  @Field(() => Float, { nullable: true, description: "The value; null when the source gives none." })
  value!: number | null;

  @Field(() => ComparatorEnum, { description: "How the true value compares with it." })
  comparator!: string;

  @Field(() => String, { nullable: true, description: "Its unit, such as `percent`." })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "Its currency as ISO 4217 names it, `USD`." })
  currency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is counted or compared against, such as `year on year`.",
  })
  basis!: string | null;
}

@ObjectType("Occurrence", {
  implements: [FactShape, NodeShape],
  description: "Any other fact: it joins nobody to anybody else.",
})
export class OccurrenceShape extends FactShape {}

export const FORM_SHAPES = {
  RELATIONSHIP: PlainRelationshipShape,
  SWITCH: SwitchShape,
  FIGURE: FigureShape,
  OCCURRENCE: OccurrenceShape,
} satisfies {
  [form in FactForm]: unknown;
};
