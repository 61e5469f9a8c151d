import { FieldResolver, ID, Resolver, Root } from "type-graphql";
import { idOf } from "../../domain/identity.js";
import type { View } from "../../domain/view.js";
import { EntityShape } from "../shapes/entities.js";
import { DocumentShape } from "../shapes/evidence.js";
import { FactShape } from "../shapes/facts.js";

interface Keyed {
  readonly key: string;
  readonly view: View;
}

@Resolver(() => EntityShape)
export class EntityIdResolver {
  @FieldResolver(() => ID)
  id(@Root() { key, view }: Keyed) {
    return idOf(key, view);
  }
}

@Resolver(() => FactShape)
export class FactIdResolver {
  @FieldResolver(() => ID)
  id(@Root() { key, view }: Keyed) {
    return idOf(key, view);
  }
}

@Resolver(() => DocumentShape)
export class DocumentIdResolver {
  @FieldResolver(() => ID)
  id(@Root() { key, view }: Keyed) {
    return idOf(key, view);
  }
}
