import { ArgsType, Field, Float, ID, InputType } from "type-graphql";
import type { Modality, Standing } from "../domain/records.js";
import type { Phase } from "../domain/time/times.js";
import type { Certainty } from "../domain/view.js";
import { CertaintyEnum, FactTypeEnum, ModalityEnum, PhaseEnum, StandingEnum } from "./enums.js";
import { PageArgs } from "./paging.js";
import { EdtfScalar } from "./scalars.js";

@InputType("FactFilter", {
  description:
    "Which facts to keep. An omitted field excludes nothing; an empty list excludes everything. An unknown key is an error when nothing passes, and so is a role that none of the types has.",
})
export class FactFilterInput {
  @Field(() => [FactTypeEnum], { nullable: true, description: "Of one of these types." })
  types?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "All of these entities take part (keys or ids)." })
  participants?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The role of the entity whose facts these are, or of the first of `participants`: `customer`.",
  })
  role?: string | null;

  @Field(() => [PhaseEnum], { nullable: true, description: "Of one of these phases." })
  phases?: Phase[] | null;

  @Field(() => [ModalityEnum], { nullable: true, description: "Presented in one of these ways." })
  modalities?: Modality[] | null;

  @Field(() => [StandingEnum], {
    nullable: true,
    description:
      "With one of these standings; default: ASSERTED and DISPUTED. SUPERSEDED and RETRACTED add facts withdrawn before the view's day.",
  })
  standings?: Standing[] | null;

  @Field(() => CertaintyEnum, { nullable: true, description: "With exactly this certainty." })
  certainty?: Certainty | null;

  @Field(() => Float, { nullable: true, description: "Least confidence, 0 to 1." })
  minConfidence?: number | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'Its source dates overlap these consecutive days; a plan goes by its planned dates, or else by its announcement. A fact of 2019 or 2021 (`[2019,2021]`) is not in 2020. This narrows the view: for all time ask below `asOf(valid: "../..")`.',
  })
  during?: string | null;

  @Field(() => [ID], { nullable: true, description: "One of these documents is its evidence (keys or ids)." })
  documents?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Attributed to one of these by its document (keys or ids).",
  })
  attributedTo?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "One of these published its evidence (keys or ids).",
  })
  publishers?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Implied by other facts (true), or stated (false)." })
  derived?: boolean | null;
}

@ArgsType()
export class FactsArgs extends PageArgs {
  @Field(() => FactFilterInput, { nullable: true, description: "Facts to keep; default: all." })
  filter?: FactFilterInput | null;
}
