import { FieldResolver, ID, Resolver, Root } from "type-graphql";
import { idOf } from "../../domain/identity.js";
import type { View } from "../../domain/view.js";
import { EntityShape } from "../shapes/entities.js";
import { DocumentShape } from "../shapes/evidence.js";
import { FactShape } from "../shapes/facts.js";
import { ID_DESCRIPTION } from "../shapes/node.js";
import { ViewShape } from "../shapes/view.js";

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

/** Without it a client's cache has nothing to know the view by: what a second operation asks of it replaces the first. */
@Resolver(() => ViewShape)
export class ViewIdResolver {
  @FieldResolver(() => ID, {
    description:
      "The view as the ids below it end, `@2021-07-25~2021-07-25`. Select it, and a client's cache keeps together what several operations ask of one view. It is no id of an object: `node` does not take it.",
  })
  id(@Root() view: View) {
    return idOf("", view);
  }
}
