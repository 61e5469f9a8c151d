import { Arg, Ctx, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { entityOfKind } from "../graph/entities/entities.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { EntityShape } from "./entity.js";
import { NodeShape } from "./node.js";

@ObjectType("Topic", {
  implements: [EntityShape, NodeShape],
  description: "A sector, an event such as a pandemic, or another subject.",
})
export class TopicShape extends EntityShape {}

@Resolver()
export class TopicQueries {
  @Query(() => TopicShape, { nullable: true, description: "A topic by key; null when there is none." })
  async topic(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return entityOfKind(session, await viewOf(session, root), keyArgument("id", id), "TOPIC");
  }
}
