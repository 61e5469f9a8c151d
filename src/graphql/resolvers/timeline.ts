import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { View } from "../../domain/view.js";
import type { Entity } from "../../graph/entities/entities.js";
import { type MomentEdge, type Timeline, timeline, timelineOf } from "../../graph/lists/timeline.js";
import { type Context, viewOf } from "../context.js";
import { ConnectionAnswer } from "../paging.js";
import { EntityShape } from "../shapes/entities.js";
import { MomentConnectionShape } from "../shapes/timeline.js";
import { EntityTimelineArgs, TimelineArgs } from "../traversal-arguments.js";

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
      "Moments in order: what was announced, began, ended or happened, or what was published, disputed and withdrawn. The view's known day counts, its valid days do not.",
  })
  async timeline(@Ctx() { session }: Context, @Args(() => TimelineArgs) args: TimelineArgs, @Root() root?: View) {
    return new TimelineAnswer(timeline(session, await viewOf(session, root), args, args));
  }
}

@Resolver(() => EntityShape)
export class EntityTimelineResolver {
  @FieldResolver(() => MomentConnectionShape, {
    description: "The moments of the facts that it takes part in, in order.",
  })
  timeline(
    @Ctx() { session }: Context,
    @Root() entity: Entity,
    @Args(() => EntityTimelineArgs) { during, ...page }: EntityTimelineArgs,
  ) {
    return new TimelineAnswer(timelineOf(session, entity, during, page));
  }
}
