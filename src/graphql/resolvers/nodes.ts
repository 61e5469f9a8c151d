import { FieldResolver, ID, Resolver, Root } from "type-graphql";
import { idOf } from "../../domain/identity.js";
import type { View } from "../../domain/view.js";
import { EntityShape } from "../shapes/entities.js";
import { DocumentShape } from "../shapes/evidence.js";
import { FactShape } from "../shapes/facts.js";
import { ID_DESCRIPTION } from "../shapes/node.js";

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
