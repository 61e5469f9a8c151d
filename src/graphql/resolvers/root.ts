import { Arg, Args, Ctx, ID, Query, Resolver, Root } from "type-graphql";
import type { View } from "../../domain/view.js";
import { documentByKey } from "../../graph/documents/documents.js";
import { entityByKey, entityOfKind } from "../../graph/entities/entities.js";
import { factByKey } from "../../graph/facts/facts.js";
import { facts } from "../../graph/lists/fact-lists.js";
import { switches } from "../../graph/lists/switches.js";
import { objectById, objectsById } from "../../graph/objects.js";
import { chosenView, keyArgument } from "../../graph/reading/views.js";
import { FactsArgs, SwitchesArgs, ViewArgs } from "../arguments.js";
import { type Context, viewOf } from "../context.js";
import { Costs, IN_HAND } from "../cost.js";
import { answer } from "../paging.js";
import { FactTypeInfoShape } from "../shapes/catalogue.js";
import { FactConnectionShape, SwitchConnectionShape } from "../shapes/connections.js";
import { CompanyShape, EntityShape, PolicyShape, RegionShape } from "../shapes/entities.js";
import { DocumentShape } from "../shapes/evidence.js";
import { FactShape } from "../shapes/facts.js";
import { NodeShape } from "../shapes/node.js";
import { StatisticsShape } from "../shapes/statistics.js";
import { ScopeShape } from "../shapes/time.js";
import { ViewShape } from "../shapes/view.js";

/** The fields of Query alone. Every other query here is a field of View too: see ../schema.ts. */
export const ROOT_ONLY: readonly string[] = ["asOf", "node", "nodes"];

const KEY = "A key, `alibaba-cloud`, or an id; the view in an id does not matter here.";

/** The questions. At the root there is no view above them, and they are answered in the default one. */
@Resolver()
export class RootResolver {
  @Costs(IN_HAND)
  @Query(() => ViewShape, {
    description:
      "The same graph at another time: as it was on a day, as it was known on a day, or as this service had it at an earlier revision.",
  })
  asOf(@Ctx() { session }: Context, @Args(() => ViewArgs) args: ViewArgs) {
    return chosenView(session, args);
  }

  @Query(() => NodeShape, {
    nullable: true,
    description: "Any object by its id, in the id's own view; null for an unknown or malformed id.",
  })
  node(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: "An id that this service has given." }) id: string,
  ) {
    return objectById(session, id);
  }

  @Query(() => [NodeShape], {
    nullable: "items",
    description: "Several objects by their ids, each in its own view, in the order asked for.",
  })
  nodes(
    @Ctx() { session }: Context,
    @Arg("ids", () => [ID], { description: "Ids that this service has given, at most 100." }) ids: string[],
  ) {
    return objectsById(session, ids);
  }

  @Query(() => ScopeShape, { description: "The view in which these answers are given." })
  scope(@Ctx() { session }: Context, @Root() root?: View) {
    return viewOf(session, root);
  }

  @Costs({ statements: 0, items: 50 })
  @Query(() => [FactTypeInfoShape], {
    description: "Every fact type: who takes part, what attributes it has, how it stands in time.",
  })
  catalogue(@Ctx() { session }: Context) {
    return session.catalogue.entries;
  }

  @Query(() => StatisticsShape, { description: "How much the graph holds." })
  statistics(@Ctx() { session }: Context, @Root() root?: View) {
    return viewOf(session, root);
  }

  @Query(() => EntityShape, {
    nullable: true,
    description:
      "Somebody or something by key. The key of an entity that was merged gives the one that stands for both.",
  })
  async entity(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityByKey(session, await viewOf(session, root), keyArgument("id", id));
  }

  @Query(() => CompanyShape, { nullable: true, description: "A company by key; null when there is none." })
  async company(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "COMPANY");
  }

  @Query(() => PolicyShape, { nullable: true, description: "A policy by key; null when there is none." })
  async policy(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "POLICY");
  }

  @Query(() => RegionShape, {
    nullable: true,
    description: "A region by key, `th` or `south-eastern-asia`; null when there is none.",
  })
  async region(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "REGION");
  }

  @Query(() => DocumentShape, {
    nullable: true,
    description: "A document by key, `doc:g-enews-20210725`; null when there is none.",
  })
  async document(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY }) id: string,
    @Root() root?: View,
  ) {
    return documentByKey(session, await viewOf(session, root), keyArgument("id", id));
  }

  @Query(() => FactShape, {
    nullable: true,
    description:
      "A fact by key. Null for what is not yet published on the view's day; present at other dates only: `certainty` null; withdrawn before: with its standing.",
  })
  async fact(@Ctx() { session }: Context, @Arg("id", () => ID, { description: KEY }) id: string, @Root() root?: View) {
    return factByKey(session, await viewOf(session, root), keyArgument("id", id));
  }

  @Query(() => FactConnectionShape, { description: "The facts of the view, newest first." })
  async facts(@Ctx() { session }: Context, @Args(() => FactsArgs) { filter, ...page }: FactsArgs, @Root() root?: View) {
    return answer(facts(session, await viewOf(session, root), filter ?? {}, page));
  }

  @Query(() => SwitchConnectionShape, {
    description:
      "Who switched away from which provider, to whom, where and why. Newest first; plans are among them, and their phase says so.",
  })
  async switches(@Ctx() { session }: Context, @Args(() => SwitchesArgs) args: SwitchesArgs, @Root() root?: View) {
    return answer(await switches(session, await viewOf(session, root), args, args));
  }
}
