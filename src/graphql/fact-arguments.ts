import { ArgsType, Field, Float, ID, InputType } from "type-graphql";
import type { Modality, Standing } from "../domain/records.js";
import type { Phase } from "../domain/time/times.js";
import type { Certainty } from "../domain/view.js";
import { CertaintyEnum, FactTypeEnum, ModalityEnum, PhaseEnum, StandingEnum } from "./enums.js";
import { PageArgs } from "./paging.js";
import { EdtfScalar } from "./scalars.js";

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
  @Field(() => FactFilterInput, { nullable: true, description: "Facts to keep; all when left out." })
  filter?: FactFilterInput | null;
}
