import { Ctx, Field, FieldResolver, InterfaceType, ObjectType, Resolver, Root } from "type-graphql";
import { participant } from "../graph/entities/entities.js";
import type { Fact } from "../graph/facts/fact.js";
import type { RelationshipEdge } from "../graph/facts/relationships.js";
import { factConnectionOf } from "./connections.js";
import type { Context } from "./context.js";
import { EntityShape } from "./entity.js";
import { DirectionEnum } from "./enums.js";
import { FactShape } from "./fact.js";
import { NodeShape, typeNameOf } from "./node.js";
import { CursorScalar } from "./scalars.js";

@InterfaceType("Relationship", {
  implements: [FactShape, NodeShape],
  resolveType: typeNameOf,
  description:
    "A fact that joins entities by one or more edges, as `catalogue` says of its type: a Switch or a PlainRelationship.",
})
export abstract class RelationshipShape extends FactShape {}

@ObjectType("PlainRelationship", {
  implements: [RelationshipShape, FactShape, NodeShape],
  description: "A relationship that is no switch.",
})
export class PlainRelationshipShape extends FactShape {}

@ObjectType("RelationshipEdge", { description: "A relationship of an entity, seen from it." })
export class RelationshipEdgeShape {
  @Field(() => CursorScalar, { description: "Pass as `after` to read on." })
  cursor!: string;

  @Field(() => RelationshipShape, {
    description:
      "The relationship. One that joins the entity to several others is an item for each, so that items may share a node.",
  })
  node!: object;

  @Field(() => String, { description: "The entity's role in it: `customer`." })
  role!: string;

  @Field(() => String, { description: "The role of the entity on the other side: `from`." })
  otherRole!: string;

  @Field(() => DirectionEnum, {
    description: "Which way it goes, seen from the entity; BOTH where the two have the same role, as in competing.",
  })
  direction!: string;
}

export const RelationshipConnectionShape = factConnectionOf(
  () => RelationshipShape,
  () => RelationshipEdgeShape,
  "Relationship",
  "relationships",
);

@Resolver(() => RelationshipShape)
export class RelationshipResolver {
  @FieldResolver(() => EntityShape, {
    description: "Where its first edge begins: in CUSTOMER_OF the customer.",
  })
  source(@Ctx() { session }: Context, @Root() { source, view }: Fact) {
    return participant(session, view, source ?? "");
  }

  @FieldResolver(() => EntityShape, {
    description: "Where its first edge ends: in CUSTOMER_OF the provider, in a switch the one left.",
  })
  target(@Ctx() { session }: Context, @Root() { source, target, view }: Fact) {
    // A switch between two that turned out to be one has no edge.
    return participant(session, view, target ?? source ?? "");
  }
}

@Resolver(() => RelationshipEdgeShape)
export class RelationshipEdgeResolver {
  @FieldResolver(() => EntityShape, { description: "The entity on the other side." })
  other(@Ctx() { session }: Context, @Root() { other, node }: RelationshipEdge) {
    return participant(session, node.view, other);
  }
}
