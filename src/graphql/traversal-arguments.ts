import { ArgsType, Field, ID, Int } from "type-graphql";
import type { EntityKind } from "../domain/kinds.js";
import type { Phase } from "../domain/time/times.js";
import type { TallyKey } from "../graph/lists/tally.js";
import type { Clock } from "../graph/lists/timeline.js";
import { FactFilterInput } from "./arguments.js";
import { EntityKindEnum, FactTypeEnum, PhaseEnum } from "./enums.js";
import { PageArgs } from "./paging.js";
import { EdtfScalar } from "./scalars.js";
import { ClockEnum, TallyKeyEnum } from "./traversal-enums.js";

const TYPES = "Only over facts of these types; one whose facts join nobody is refused.";
const PHASES = "Only of these phases; all but ANNOUNCED when left out, so that a plan never passes for what is so.";

@ArgsType()
export class PathsArgs {
  @Field(() => ID, { description: "Where to begin." })
  from!: string;

  @Field(() => ID, { description: "Where to end." })
  to!: string;

  @Field(() => [FactTypeEnum], { nullable: true, description: TYPES })
  types?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Not over facts of these types." })
  excludeTypes?: string[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: PHASES })
  phases?: Phase[] | null;

  @Field(() => Int, { nullable: true, description: "How long a path may be, from 1 to 6; 4 when left out." })
  maxHops?: number | null;

  @Field(() => Int, { nullable: true, description: "How many paths, from 1 to 100; 10 when left out." })
  first?: number | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      "Only paths whose facts can all hold on one day of the view. With false the others are given too, and say so.",
  })
  overlapping!: boolean;
}

@ArgsType()
export class NeighborhoodArgs {
  @Field(() => [ID], { description: "Around these, at most 20 of them; around none is nothing." })
  around!: string[];

  @Field(() => Int, { nullable: true, description: "How far, from 1 to 3 hops; 1 when left out." })
  hops?: number | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: TYPES })
  types?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Not over facts of these types." })
  excludeTypes?: string[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: PHASES })
  phases?: Phase[] | null;

  @Field(() => [EntityKindEnum], { nullable: true, description: "Only to entities of these kinds." })
  kinds?: EntityKind[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many entities, from 1 to 500; 100 when left out. The nearest and best evidenced come first.",
  })
  maxEntities?: number | null;
}

@ArgsType()
export class ExposureArgs {
  @Field(() => ID, {
    description: "Whom or what others are exposed to: a policy or a government, say; any entity will do.",
  })
  to!: string;

  @Field(() => Int, { nullable: true, description: "How far, from 1 to 6 hops; 3 when left out." })
  maxHops?: number | null;

  @Field(() => [FactTypeEnum], {
    nullable: true,
    description: "Only over facts of these types; one along which the catalogue lets no exposure flow is refused.",
  })
  types?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Not over facts of these types." })
  excludeTypes?: string[] | null;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: "Only those of these kinds; chains may lead through others.",
  })
  kinds?: EntityKind[] | null;

  @Field(() => [PhaseEnum], { nullable: true, description: PHASES })
  phases?: Phase[] | null;

  @Field(() => Int, { nullable: true, description: "How many, from 1 to 500; 50 when left out." })
  first?: number | null;
}

@ArgsType()
export class TallyArgs {
  @Field(() => [TallyKeyEnum], { description: "In which ways, one to three." })
  by!: TallyKey[];

  @Field(() => FactFilterInput, { nullable: true, description: "Which facts; all of the view when left out." })
  filter?: FactFilterInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many lines, from 0 to 100, the largest counts first; 20 when left out.",
  })
  first?: number | null;
}

const DURING =
  "Only moments in this: those bounded on both sides that overlap it, those bounded on one side whose bound is inside. One in 2019 or in 2021 (`[2019,2021]`) is not in 2020. It must be days in a row.";

@ArgsType()
export class EntityTimelineArgs extends PageArgs {
  @Field(() => EdtfScalar, { nullable: true, description: DURING })
  during?: string | null;
}

@ArgsType()
export class TimelineArgs extends EntityTimelineArgs {
  @Field(() => ClockEnum, { nullable: true, description: "Which clock; VALID when left out." })
  clock?: Clock | null;

  @Field(() => [ID], { nullable: true, description: "Only of facts that one of these takes part in (keys or ids)." })
  entities?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Only of facts of these types." })
  types?: string[] | null;
}
