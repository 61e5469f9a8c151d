import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { type Document, documentByKey, documentsByKey } from "../graph/documents/documents.js";
import { entitiesByKey, entityByKey, participant } from "../graph/entities/entities.js";
import { documents } from "../graph/lists/document-lists.js";
import { factsIn } from "../graph/lists/fact-lists.js";
import { keyArgument } from "../graph/reading/views.js";
import { KEY_ARGUMENT } from "./argument-descriptions.js";
import { type Context, viewOf } from "./context.js";
import { DocumentConnectionShape, DocumentShape } from "./document.js";
import { EntityShape } from "./entity.js";
import { FactConnectionShape } from "./fact.js";
import { answer, PageArgs } from "./paging.js";
import { ParticipantShape } from "./participant.js";

@Resolver(() => DocumentShape)
export class DocumentResolver {
  @FieldResolver(() => EntityShape, { nullable: true, description: "Who published it." })
  publisher(@Ctx() { session }: Context, @Root() { publisher, view }: Document) {
    return publisher === null ? null : entityByKey(session, view, publisher);
  }

  @FieldResolver(() => [EntityShape], { description: "Who wrote it." })
  authors(@Ctx() { session }: Context, @Root() { authors, view }: Document) {
    return entitiesByKey(session, view, authors);
  }

  @FieldResolver(() => [ParticipantShape], { description: "Who else is credited, and for what: `photo`." })
  credits(@Ctx() { session }: Context, @Root() { credits, view }: Document) {
    return Promise.all(
      credits.map(async ({ role, entity }) => ({ role, entity: await participant(session, view, entity) })),
    );
  }

  @FieldResolver(() => [DocumentShape], {
    description: "The documents it reports on. They do not change when its facts became known.",
  })
  basedOn(@Ctx() { session }: Context, @Root() { basedOn, view }: Document) {
    return documentsByKey(session, view, basedOn);
  }

  @FieldResolver(() => FactConnectionShape, {
    description: "The facts of the view that it is evidence for, newest first.",
  })
  facts(@Ctx() { session }: Context, @Root() { view, key }: Document, @Args(() => PageArgs) page: PageArgs) {
    return answer(factsIn(session, view, key, page));
  }
}

@Resolver()
export class DocumentQueries {
  @Query(() => DocumentShape, {
    nullable: true,
    description: "A document by key, `doc:g-enews-20210725`; null when there is none.",
  })
  async document(
    @Ctx() { session }: Context,
    @Arg("id", () => ID, { description: KEY_ARGUMENT }) id: string,
    @Root() root?: View,
  ) {
    return documentByKey(session, await viewOf(session, root), keyArgument("id", id));
  }

  @Query(() => DocumentConnectionShape, { description: "Documents, the latest published first." })
  async documents(@Ctx() { session }: Context, @Args(() => PageArgs) page: PageArgs, @Root() root?: View) {
    return answer(documents(session, await viewOf(session, root), page));
  }
}
