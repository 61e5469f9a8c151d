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
  description: "A further detail of a fact, as the catalogue has it for its type. Of a list each item is one.",
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
    "A sentence that somebody published about the world: what, when it holds, since when it could be known, who says so, and where it stands.",
})
export abstract class FactShape extends NodeShape {
  @Field(() => String, { description: "Readable, stable and the same in every view: `fact:g-enews-20210725/F026`." })
  key!: string;

  @Field(() => FactTypeEnum, { description: "What kind of assertion it is." })
  type!: string;

  @Field(() => TimeSpanShape, {
    description: "Its own dates, as the source gives them; of a plan, when it is to hold.",
  })
  validity!: TimeSpanShape;

  @Field(() => TimeSpanShape, { nullable: true, description: "When it was announced or decided, if the source says." })
  announced!: TimeSpanShape | null;

  @Field(() => KnownSpanShape, { description: "Since when it could be known, and until when it was held to be right." })
  known!: KnownSpanShape;

  @Field(() => PhaseEnum, { description: "The stage it is about: a plan is not yet so." })
  phase!: string;

  @Field(() => StandingEnum, { description: "Where it stands, seen from the view." })
  standing!: string;

  @Field(() => ModalityEnum, { description: "How the document presents it." })
  modality!: string;

  @Field(() => Float, {
    description: "From 0 to 1, how sure it is that the source asserts this. Not whether it is true.",
  })
  confidence!: number;

  @Field(() => CertaintyEnum, {
    nullable: true,
    description:
      "How surely it is present in the view; null when it is not in it: at other dates only, or withdrawn, and fetched by its id.",
  })
  certainty!: string | null;

  @Field(() => Boolean, { description: "Whether other facts imply it rather than a document stating it." })
  derived!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the two whom it joins turned out to be one: their entities were merged, so that it has no edge until they are parted again.",
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
  @FieldResolver(() => String, { description: "The fact in a sentence of our own." })
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
  @FieldResolver(() => [AttributeShape], { description: "Further details, as the catalogue has them for its type." })
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

  @FieldResolver(() => [FactShape], { description: "The facts it stands in the place of." })
  replaces(@Ctx() { session }: Context, @Root() { replaces, view }: Fact) {
    return factsByKey(session, view, replaces);
  }

  @FieldResolver(() => FactShape, {
    nullable: true,
    description: "The fact that stands in its place, once it is superseded.",
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
    description:
      "Remarks of the editors that could be made by the day of the view, a line for each. They are no evidence, and may be about what could not be verified.",
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
      "A fact by key. Null for what is not yet published on the view's day; present at other dates only: `certainty` null; withdrawn before: with its standing.",
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
