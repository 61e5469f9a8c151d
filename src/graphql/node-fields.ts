import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { idOf } from "../domain/identity.js";
import type { View } from "../domain/view.js";
import { objectById, objectsById } from "../graph/objects.js";
import type { Context } from "./context.js";
import { DocumentShape } from "./document.js";
import { EntityShape } from "./entity.js";
import { FactShape } from "./fact.js";
import { ID_DESCRIPTION, NodeShape } from "./node.js";

interface Keyed {
  readonly key: string;
  readonly view: View;
}

@Resolver(() => EntityShape)
export class EntityIdResolver {
  @FieldResolver(() => ID, { description: ID_DESCRIPTION })
  id(@Root() { key, view }: Keyed) {
    return idOf(key, view);
  }
}

@Resolver(() => FactShape)
export class FactIdResolver {
  @FieldResolver(() => ID, { description: ID_DESCRIPTION })
  id(@Root() { key, view }: Keyed) {
    return idOf(key, view);
  }
}

@Resolver(() => DocumentShape)
export class DocumentIdResolver {
  @FieldResolver(() => ID, { description: ID_DESCRIPTION })
  id(@Root() { key, view }: Keyed) {
    return idOf(key, view);
  }
}

@Resolver()
export class NodeQueries {
  @Query(() => NodeShape, {
    nullable: true,
    description: "An object by its id, in the id's own view; null for an unknown or malformed id.",
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
}
