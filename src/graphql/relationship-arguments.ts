import { ArgsType, Field, Float } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { Phase } from "../domain/time/times.js";
import type { Certainty } from "../domain/view.js";
import type { Direction } from "../graph/facts/relationships.js";
import { ANY_PHASE_ARGUMENT, PHASES_ARGUMENT } from "./argument-descriptions.js";
import { CertaintyEnum, DirectionEnum, EntityKindEnum, FactTypeEnum, PhaseEnum } from "./enums.js";
import { PageArgs } from "./paging.js";

@ArgsType()
export class PhasedPageArgs extends PageArgs {
  @Field(() => [PhaseEnum], { nullable: true, description: PHASES_ARGUMENT })
  phases?: Phase[] | null;
}

@ArgsType()
export class RelationshipsArgs extends PageArgs {
  @Field(() => [FactTypeEnum], {
    nullable: true,
    description: "Types to keep; a type without edges is an error.",
  })
  types?: string[] | null;

  @Field(() => DirectionEnum, { defaultValue: "BOTH", description: "From the entity, to it, or either." })
  direction!: Direction;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "Kinds of the entity on the other side.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: ANY_PHASE_ARGUMENT })
  phases?: Phase[] | null;

  @Field(() => CertaintyEnum, { nullable: true, description: "With exactly this certainty." })
  certainty?: Certainty | null;

  @Field(() => Float, { nullable: true, description: "Least confidence, 0 to 1." })
  minConfidence?: number | null;
}
