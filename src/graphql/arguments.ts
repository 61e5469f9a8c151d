import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { Modality, Standing } from "../domain/records.js";
import type { Phase } from "../domain/time/times.js";
import type { Certainty } from "../domain/view.js";
import type { Direction } from "../graph/facts/relationships.js";
import {
  CertaintyEnum,
  DirectionEnum,
  EntityKindEnum,
  FactTypeEnum,
  MeasureEnum,
  ModalityEnum,
  PhaseEnum,
  StandingEnum,
} from "./enums.js";
import { PageArgs } from "./paging.js";
import { DateScalar, EdtfScalar } from "./scalars.js";

/** Of lists that leave nothing out. */
export const ANY_PHASE = "Of one of these phases; of any when left out, plans too.";
const PHASES = "Only of these phases; all but ANNOUNCED when left out, so that a plan never passes for what is so.";

@ArgsType()
export class ViewArgs {
  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "True in the world on some day of this day, month, quarter, year or interval, days in a row; today when left out. `../..` is all time.",
  })
  valid?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "As published by the end of this day; today when left out." })
  known?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "As recorded in this graph at that revision; the latest when left out.",
  })
  revision?: number | null;
}

@InputType("FactFilter", {
  description:
    "Which facts are wanted. What is left out excludes nothing; an empty list excludes everything. A key that the graph does not have is refused where nothing passes, as is a role that none of the types has.",
})
export class FactFilterInput {
  @Field(() => [FactTypeEnum], { nullable: true, description: "Of one of these types." })
  types?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "All of these entities take part (keys or ids)." })
  participants?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The part that the entity whose facts these are, or the first of `participants`, takes: `customer`.",
  })
  role?: string | null;

  @Field(() => [PhaseEnum], { nullable: true, description: "Of one of these phases." })
  phases?: Phase[] | null;

  @Field(() => [ModalityEnum], { nullable: true, description: "Presented in one of these ways." })
  modalities?: Modality[] | null;

  @Field(() => [StandingEnum], {
    nullable: true,
    description:
      "Standing so; ASSERTED and DISPUTED when left out. SUPERSEDED and RETRACTED add facts that were withdrawn before the view's day.",
  })
  standings?: Standing[] | null;

  @Field(() => CertaintyEnum, { nullable: true, description: "With exactly this certainty." })
  certainty?: Certainty | null;

  @Field(() => Float, { nullable: true, description: "With at least this confidence, from 0 to 1." })
  minConfidence?: number | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'The dates that the source gives overlap this; of a plan those it is planned for, else when it was announced. What was in 2019 or in 2021 (`[2019,2021]`) was not in 2020. It must be days in a row; it adds to the view and does not replace it: for all time ask below `asOf(valid: "../..")`.',
  })
  during?: string | null;

  @Field(() => [ID], { nullable: true, description: "One of these documents is evidence (keys or ids)." })
  documents?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "One of these says so, by what the document says of who does (keys or ids).",
  })
  attributedTo?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "One of these published a document that is evidence (keys or ids).",
  })
  publishers?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Implied by other facts (true), or stated (false)." })
  derived?: boolean | null;
}

@ArgsType()
export class FactsArgs extends PageArgs {
  @Field(() => FactFilterInput, { nullable: true, description: "Which facts; all of the view when left out." })
  filter?: FactFilterInput | null;
}

@ArgsType()
export class PhasedPageArgs extends PageArgs {
  @Field(() => [PhaseEnum], { nullable: true, description: PHASES })
  phases?: Phase[] | null;
}

@ArgsType()
export class RelationshipsArgs extends PageArgs {
  @Field(() => [FactTypeEnum], {
    nullable: true,
    description: "Of one of these types; one whose facts join nobody is refused.",
  })
  types?: string[] | null;

  @Field(() => DirectionEnum, { defaultValue: "BOTH", description: "From the entity, to it, or either." })
  direction!: Direction;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "With somebody of one of these kinds on the far side.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: ANY_PHASE })
  phases?: Phase[] | null;

  @Field(() => CertaintyEnum, { nullable: true, description: "With exactly this certainty." })
  certainty?: Certainty | null;

  @Field(() => Float, { nullable: true, description: "With at least this confidence, from 0 to 1." })
  minConfidence?: number | null;
}

@ArgsType()
export class SwitchesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Who switched." })
  customer?: string | null;

  @Field(() => ID, { nullable: true, description: "The provider that was left." })
  from?: string | null;

  @Field(() => ID, { nullable: true, description: "Where the customer went: a provider or a facility." })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: "The market that was left, or a destination." })
  region?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "The dates that the source gives overlap this." })
  during?: string | null;

  @Field(() => [PhaseEnum], { nullable: true, description: ANY_PHASE })
  phases?: Phase[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the units of `customer`, `from` and `to` count as they do, as of the view: from `alibaba` also finds switches from Alibaba Cloud.",
  })
  includeUnits!: boolean;
}

@ArgsType()
export class LocatedArgs extends PhasedPageArgs {
  @Field(() => [EntityKindEnum], { nullable: true, description: "Of one of these kinds." })
  kinds?: EntityKind[] | null;
}

@ArgsType()
export class FiguresArgs extends PageArgs {
  @Field(() => [MeasureEnum], { nullable: true, description: "Of one of these measures, planned values too." })
  measures?: string[] | null;
}
