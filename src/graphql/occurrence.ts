import { Ctx, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { participant } from "../graph/entities/entities.js";
import type { Fact } from "../graph/facts/fact.js";
import type { Context } from "./context.js";
import { EntityShape } from "./entity.js";
import { FactShape } from "./fact.js";
import { NodeShape } from "./node.js";

@ObjectType("Occurrence", {
  implements: [FactShape, NodeShape],
  description: "Any other fact: it joins no entities.",
})
export class OccurrenceShape extends FactShape {}

@Resolver(() => OccurrenceShape)
export class OccurrenceResolver {
  @FieldResolver(() => EntityShape, { nullable: true, description: "Whom it is mainly about." })
  async subject(@Ctx() { session }: Context, @Root() { source, participants, view }: Fact) {
    const key = source ?? participants[0]?.entity;
    return key === undefined ? null : participant(session, view, key);
  }
}
