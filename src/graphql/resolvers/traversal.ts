import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { View } from "../../domain/view.js";
import { entitiesByKey, participant } from "../../graph/entities/entities.js";
import { type Tally, tally } from "../../graph/lists/tally.js";
import { type Exposure, exposure } from "../../graph/traversal/exposure.js";
import { neighborhood, type Subgraph } from "../../graph/traversal/neighborhood.js";
import type { Hop, Path } from "../../graph/traversal/path.js";
import { paths } from "../../graph/traversal/paths.js";
import { type Context, viewOf } from "../context.js";
import { Costs, IN_HAND } from "../cost.js";
import { EntityShape } from "../shapes/entities.js";
import { RelationshipShape } from "../shapes/facts.js";
import {
  ExposureResultShape,
  ExposureShape,
  HopShape,
  PathResultShape,
  PathShape,
  SubgraphShape,
  TallyShape,
  TallyValueShape,
} from "../shapes/traversal.js";
import { ExposureArgs, NeighborhoodArgs, PathsArgs, TallyArgs } from "../traversal-arguments.js";

/** The questions that lead from fact to fact, and the counts over facts. */
@Resolver()
export class TraversalResolver {
  @Costs({ statements: 2, perHop: 1, hops: 4, items: 10 })
  @Query(() => PathResultShape, {
    description:
      "How two things are connected: the shortest simple paths over facts in either direction, each hop with its evidence.",
  })
  async paths(@Ctx() { session }: Context, @Args(() => PathsArgs) args: PathsArgs, @Root() root?: View) {
    return paths(session, await viewOf(session, root), args);
  }

  @Costs({ statements: 4, perHop: 1, hops: 1, items: 100 })
  @Query(() => SubgraphShape, {
    description: "Everything within some hops of entities, and the relationships among what is given.",
  })
  async neighborhood(
    @Ctx() { session }: Context,
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
    @Root() root?: View,
  ) {
    return neighborhood(session, await viewOf(session, root), args);
  }

  @Costs({ statements: 2, perHop: 2, hops: 3, items: 50 })
  @Query(() => ExposureResultShape, {
    description:
      "Whom a policy or a government reaches, and through which chain of facts: a policy its targets, a company its units and those who depend on it. Competing, or being in the same region, is no exposure.",
  })
  async exposure(@Ctx() { session }: Context, @Args(() => ExposureArgs) args: ExposureArgs, @Root() root?: View) {
    return exposure(session, await viewOf(session, root), args);
  }

  @Query(() => [TallyShape], {
    description: "Facts grouped and counted, most first: sites by company and phase, say. Each fact counts once.",
  })
  async tally(
    @Ctx() { session }: Context,
    @Args(() => TallyArgs) { by, filter, first }: TallyArgs,
    @Root() root?: View,
  ) {
    return tally(session, await viewOf(session, root), by, filter ?? {}, first);
  }
}

@Resolver(() => PathShape)
export class PathResolver {
  @FieldResolver(() => Int)
  length(@Root() { hops }: Path) {
    return hops.length;
  }

  @FieldResolver(() => [EntityShape], { description: "The entities along it, one more than hops." })
  entities(@Ctx() { session }: Context, @Root() { entities, view }: Path) {
    return entitiesByKey(session, view, entities);
  }
}

@Resolver(() => HopShape)
export class HopResolver {
  @FieldResolver(() => EntityShape, { description: "Where the step begins." })
  from(@Ctx() { session }: Context, @Root() { from, fact }: Hop) {
    return participant(session, fact.view, from);
  }

  @FieldResolver(() => EntityShape, { description: "Where it leads." })
  to(@Ctx() { session }: Context, @Root() { to, fact }: Hop) {
    return participant(session, fact.view, to);
  }
}

@Resolver(() => SubgraphShape)
export class SubgraphResolver {
  @Costs(IN_HAND)
  @FieldResolver(() => [EntityShape], {
    description: "The entities, nearest first, and of those equally near the best evidenced.",
  })
  entities(@Root() { entities }: Subgraph) {
    return entities;
  }

  @Costs(IN_HAND)
  @FieldResolver(() => [RelationshipShape], { description: "The relationships among them." })
  relationships(@Root() { relationships }: Subgraph) {
    return relationships;
  }
}

@Resolver(() => ExposureShape)
export class ExposureResolver {
  @Costs(IN_HAND)
  @FieldResolver(() => EntityShape, { description: "Who is reached." })
  entity(@Root() { entity }: Exposure) {
    return entity;
  }
}

@Resolver(() => TallyValueShape)
export class TallyValueResolver {
  @FieldResolver(() => EntityShape, { nullable: true, description: "The entity, of SOURCE and TARGET." })
  async entity(@Ctx() { session }: Context, @Root() { key, value, view }: Tally["keys"][number]) {
    return value !== null && (key === "SOURCE" || key === "TARGET") ? participant(session, view, value) : null;
  }
}
