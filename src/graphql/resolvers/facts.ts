import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { bestText, languageArgument } from "../../domain/text/language.js";
import { entitiesByKey, participant } from "../../graph/entities/entities.js";
import { evidenceOf } from "../../graph/facts/evidence.js";
import type { Fact } from "../../graph/facts/fact.js";
import { factByKey, factsByKey, textAttribute } from "../../graph/facts/facts.js";
import type { Context } from "../context.js";
import { Costs, IN_HAND } from "../cost.js";
import { EntityShape } from "../shapes/entities.js";
import { EvidenceShape } from "../shapes/evidence.js";
import { AttributeShape, FactShape, FigureShape, OccurrenceShape, RelationshipShape } from "../shapes/facts.js";
import { ParticipantShape } from "../shapes/participants.js";
import { LANGUAGE } from "./entities.js";

@Resolver(() => FactShape)
export class FactResolver {
  @FieldResolver(() => String, { description: "The fact in a sentence of our own." })
  sentence(
    @Root() { sentence, key }: Fact,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE }) language?: string | null,
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
    @Arg("language", () => String, { nullable: true, description: LANGUAGE }) language?: string | null,
  ) {
    return bestText(note, languageArgument(language)) ?? null;
  }
}

@Resolver(() => RelationshipShape)
export class RelationshipResolver {
  @FieldResolver(() => EntityShape, {
    description: "Where its first edge begins: of CUSTOMER_OF the customer. See `catalogue`.",
  })
  source(@Ctx() { session }: Context, @Root() { source, view }: Fact) {
    return participant(session, view, source ?? "");
  }

  @FieldResolver(() => EntityShape, {
    description:
      "Where its first edge ends: of CUSTOMER_OF the provider, of a switch the provider left. See `catalogue`.",
  })
  target(@Ctx() { session }: Context, @Root() { source, target, view }: Fact) {
    // A switch between two that turned out to be one has no edge.
    return participant(session, view, target ?? source ?? "");
  }
}

@Resolver(() => FigureShape)
export class FigureResolver {
  @FieldResolver(() => EntityShape, { description: "Of whom or what it is." })
  subject(@Ctx() { session }: Context, @Root() { source, view }: Fact) {
    return participant(session, view, source ?? "");
  }

  @FieldResolver(() => String)
  measure(@Root() { type }: Fact) {
    return type;
  }

  @FieldResolver(() => Number, { nullable: true })
  value(@Root() { attributes: { value } }: Fact) {
    return typeof value === "number" ? value : null;
  }

  @FieldResolver(() => String)
  comparator(@Root() fact: Fact) {
    return textAttribute(fact, "comparator") ?? "EQUAL";
  }

  @FieldResolver(() => String, { nullable: true })
  unit(@Root() fact: Fact) {
    return textAttribute(fact, "unit");
  }

  @FieldResolver(() => String, { nullable: true })
  currency(@Root() fact: Fact) {
    return textAttribute(fact, "currency");
  }

  @FieldResolver(() => String, { nullable: true })
  basis(@Root() fact: Fact) {
    return textAttribute(fact, "basis");
  }
}

@Resolver(() => OccurrenceShape)
export class OccurrenceResolver {
  @FieldResolver(() => EntityShape, { nullable: true, description: "Whom it is about first of all." })
  async subject(@Ctx() { session }: Context, @Root() { source, participants, view }: Fact) {
    const key = source ?? participants[0]?.entity;
    return key === undefined ? null : participant(session, view, key);
  }
}
