import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { MOMENT_KINDS } from "../domain/moments.js";
import type { View } from "../domain/view.js";
import type { Entity } from "../graph/entities/entities.js";
import { type MomentEdge, type Timeline, type TimelineClock, timeline, timelineOf } from "../graph/lists/timeline.js";
import { connectionOf, edgeOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { DateBoundsShape } from "./dates.js";
import { EntityShape } from "./entity.js";
import { describedEnum, FactTypeEnum } from "./enums.js";
import { FactShape } from "./fact.js";
import { ConnectionAnswer, PageArgs } from "./paging.js";
import { EdtfScalar } from "./scalars.js";

@ObjectType("Moment", {
  description:
    "Something that happened, in the world or to what is known of it. For `during`, which takes consecutive days, a moment bounded on one side only is that one day.",
})
export class MomentShape {
  @Field(() => MomentKindEnum, { description: "What happened." })
  kind!: string;

  @Field(() => DateBoundsShape, { description: "When." })
  on!: DateBoundsShape;

  @Costs(IN_HAND)
  @Field(() => FactShape, { description: "The fact that says so." })
  fact!: object;

  @Costs(IN_HAND)
  @Field(() => FactShape, { nullable: true, description: "The fact that it replaced." })
  before!: object | null;
}

export const MomentEdgeShape = edgeOf(() => MomentShape, "Moment");

@ObjectType("MomentConnection", { description: "A page of moments, in order." })
export class MomentConnectionShape extends connectionOf(
  () => MomentShape,
  () => MomentEdgeShape,
  "Moment",
  "moments, in order",
) {
  @Field(() => Int, {
    nullable: true,
    description:
      "How many facts are left out because their source gives no date; null above 10,000. Counted only when selected.",
  })
  undated!: number | null;
}

export const ClockEnum = describedEnum("Clock", "Which of the two clocks a timeline follows.", ["VALID", "KNOWN"], {
  VALID: "What happened in the world.",
  KNOWN: "What happened to what is known: published, disputed, corrected, withdrawn.",
});

export const MomentKindEnum = describedEnum("MomentKind", "What happens at a moment of a timeline.", MOMENT_KINDS, {
  ANNOUNCED: "It was announced or decided; plans give only this.",
  BEGAN: "A state began.",
  ENDED: "A state ended.",
  HAPPENED: "An event happened.",
  PUBLISHED: "A document that reports a fact was published; from the first on it could be known.",
  DISPUTED: "Reason to doubt a fact was published.",
  CORRECTED: "It was published that a fact had ended.",
  SUPERSEDED: "A fact replaced another one.",
  RETRACTED: "A fact was withdrawn.",
});

const DURING = "Moments that may lie in these days; see Moment.";

@ArgsType()
export class EntityTimelineArgs extends PageArgs {
  @Field(() => EdtfScalar, { nullable: true, description: DURING })
  during?: string | null;
}

@ArgsType()
export class TimelineArgs extends EntityTimelineArgs {
  @Field(() => ClockEnum, { nullable: true, description: "The clock; default: VALID." })
  clock?: TimelineClock | null;

  @Field(() => [ID], { nullable: true, description: "Only facts that one of these takes part in (keys or ids)." })
  entities?: string[] | null;

  @Field(() => [FactTypeEnum], { nullable: true, description: "Only facts of these types." })
  types?: string[] | null;
}

class TimelineAnswer extends ConnectionAnswer<MomentEdge> {
  readonly #timeline: Timeline;

  constructor(timeline: Timeline) {
    super(timeline);
    this.#timeline = timeline;
  }

  get undated(): Promise<number | null> {
    return this.#timeline.undated();
  }
}

@Resolver()
export class TimelineResolver {
  @Query(() => MomentConnectionShape, {
    description:
      "Moments in order: what was announced, began, ended or happened, or what was published, disputed and withdrawn. Of the view only the known day counts, not the valid days.",
  })
  async timeline(@Ctx() { session }: Context, @Args(() => TimelineArgs) args: TimelineArgs, @Root() root?: View) {
    return new TimelineAnswer(timeline(session, await viewOf(session, root), args, args));
  }
}

@Resolver(() => EntityShape)
export class EntityTimelineResolver {
  @FieldResolver(() => MomentConnectionShape, {
    description: "The moments of its facts, in order.",
  })
  timeline(
    @Ctx() { session }: Context,
    @Root() entity: Entity,
    @Args(() => EntityTimelineArgs) { during, ...page }: EntityTimelineArgs,
  ) {
    return new TimelineAnswer(timelineOf(session, entity, during, page));
  }
}
