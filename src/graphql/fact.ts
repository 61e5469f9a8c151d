import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { bestText, languageArgument } from "../domain/text/language.js";
import type { View } from "../domain/view.js";
import { entitiesByKey, participant } from "../graph/entities/entities.js";
import { evidenceOf } from "../graph/facts/evidence.js";
import type { Fact } from "../graph/facts/fact.js";
import { factByKey, factsByKey } from "../graph/facts/facts.js";
import { facts } from "../graph/lists/fact-lists.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT, LANGUAGE_ARGUMENT } from "./argument-descriptions.js";
import { edgeOf, factConnectionOf } from "./connections.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { KnownSpanShape, TimeSpanShape } from "./dates.js";
import { EntityShape } from "./entity.js";
import { CertaintyEnum, FactTypeEnum, ModalityEnum, PhaseEnum, StandingEnum } from "./enums.js";
import { EvidenceShape } from "./evidence.js";
import { FactsArgs } from "./fact-arguments.js";
import { NodeShape, typeNameOf } from "./node.js";
import { answer } from "./paging.js";
import { ParticipantShape } from "./participant.js";

@ObjectType("Attribute", {
  description: "A detail of a fact beyond its roles; see `catalogue`. Each item of a list is one.",
})
export class AttributeShape {
  @Field(() => String, { description: "Which detail: `service`, `designation`." })
  key!: string;

  @Field(() => String, { description: "Its value as text." })
  value!: string;
}

@InterfaceType("Fact", {
  implements: NodeShape,
  resolveType: typeNameOf,
  description:
    "Something that somebody published about the world: what, when it holds, since when it could be known, who says so, and whether it still stands.",
})
export abstract class FactShape extends NodeShape {
  @Field(() => String, { description: "Stable and the same in every view: `fact:g-enews-20210725/F026`." })
  key!: string;

  @Field(() => FactTypeEnum, { description: "Its type, an entry of `catalogue`." })
  type!: string;

  @Field(() => TimeSpanShape, {
    description: "Its dates as the source gives them; for a plan, the planned ones.",
  })
  validity!: TimeSpanShape;

  @Field(() => TimeSpanShape, { nullable: true, description: "When it was announced or decided, if the source says." })
  announced!: TimeSpanShape | null;

  @Field(() => KnownSpanShape, { description: "From when it could be known until it was withdrawn." })
  known!: KnownSpanShape;

  @Field(() => PhaseEnum, { description: "Its stage: a plan is not yet so." })
  phase!: string;

  @Field(() => StandingEnum, { description: "Its standing, seen from the view." })
  standing!: string;

  @Field(() => ModalityEnum, { description: "How the document presents it." })
  modality!: string;

  @Field(() => Float, {
    description: "How sure it is, 0 to 1, that the source asserts this, not that it is true.",
  })
  confidence!: number;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: "How surely it is present in the view; null when it is at other dates only, or withdrawn.",
  })
  certainty!: string | null;

  @Field(() => Boolean, { description: "Whether other facts imply it rather than a document stating it." })
  derived!: boolean;

  @Field(() => Boolean, {
    description: "Whether the two that it joins were merged into one, so that it has no edge.",
  })
  self!: boolean;
}

export const FactEdgeShape = edgeOf(() => FactShape, "Fact");

export const FactConnectionShape = factConnectionOf(
  () => FactShape,
  () => FactEdgeShape,
  "Fact",
  "facts",
);

@Resolver(() => FactShape)
export class FactResolver {
  @FieldResolver(() => String, { description: "The fact in one sentence, in our own words." })
  sentence(
    @Root() { sentence, key }: Fact,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE_ARGUMENT }) language?: string | null,
  ) {
    return bestText(sentence, languageArgument(language)) ?? key;
  }

  @FieldResolver(() => [ParticipantShape], { description: "Who takes part, in which role." })
  participants(@Ctx() { session }: Context, @Root() { participants, view }: Fact) {
    return Promise.all(
      participants.map(async ({ role, entity }) => ({ role, entity: await participant(session, view, entity) })),
    );
  }

  @Costs(IN_HAND)
  @FieldResolver(() => [AttributeShape], { description: "Details beyond its roles; see `catalogue`." })
  attributes(@Root() { attributes }: Fact) {
    return Object.entries(attributes).flatMap(([key, value]) =>
      [value].flat().map((one) => ({ key, value: String(one) })),
    );
  }

  @FieldResolver(() => [EntityShape], { description: "Who says so, when it is not the document itself." })
  attributedTo(@Ctx() { session }: Context, @Root() { attributedTo, view }: Fact) {
    return entitiesByKey(session, view, attributedTo);
  }

  @FieldResolver(() => [EvidenceShape], { description: "Where documents say it." })
  evidence(@Ctx() { session }: Context, @Root() fact: Fact) {
    return evidenceOf(session, fact);
  }

  @FieldResolver(() => [FactShape], { description: "The facts that it replaces." })
  replaces(@Ctx() { session }: Context, @Root() { replaces, view }: Fact) {
    return factsByKey(session, view, replaces);
  }

  @FieldResolver(() => FactShape, {
    nullable: true,
    description: "The fact that replaces it, once it is superseded.",
  })
  replacedBy(@Ctx() { session }: Context, @Root() { replacedBy, view }: Fact) {
    return replacedBy === null ? null : factByKey(session, view, replacedBy);
  }

  @FieldResolver(() => [FactShape], { description: "The facts that speak against it." })
  disputedBy(@Ctx() { session }: Context, @Root() { disputedBy, view }: Fact) {
    return factsByKey(session, view, disputedBy);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Remarks by the editors that were possible on the view's known day, one a line. They are no evidence.",
  })
  note(
    @Root() { note }: Fact,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE_ARGUMENT }) language?: string | null,
  ) {
    return bestText(note, languageArgument(language)) ?? null;
  }
}

@Resolver()
export class FactQueries {
  @Query(() => FactShape, {
    nullable: true,
    description:
      "A fact by key; null when it is not yet published on the view's day. One at other dates only has no `certainty`; one withdrawn says so in `standing`.",
  })
  async fact(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return factByKey(session, await viewOf(session, root), keyArgument("id", id));
  }

  @Query(() => FactConnectionShape, { description: "The facts of the view, newest first." })
  async facts(@Ctx() { session }: Context, @Args(() => FactsArgs) { filter, ...page }: FactsArgs, @Root() root?: View) {
    return answer(facts(session, await viewOf(session, root), filter ?? {}, page));
  }
}
