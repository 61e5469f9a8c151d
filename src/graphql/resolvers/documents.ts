import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { bestText, languageArgument } from "../../domain/text/language.js";
import { type Document, documentByKey, documentsByKey } from "../../graph/documents/documents.js";
import { entitiesByKey, entityByKey, participant } from "../../graph/entities/entities.js";
import type { Evidence } from "../../graph/facts/evidence.js";
import type { RelationshipEdge } from "../../graph/facts/relationships.js";
import { factsIn } from "../../graph/lists/fact-lists.js";
import type { Context } from "../context.js";
import { answer, PageArgs } from "../paging.js";
import { FactConnectionShape, RelationshipEdgeShape } from "../shapes/connections.js";
import { EntityShape } from "../shapes/entities.js";
import { DocumentShape, EvidenceShape } from "../shapes/evidence.js";
import { ParticipantShape } from "../shapes/participants.js";
import { LANGUAGE } from "./entities.js";

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
    description: "The documents it reports on. They never move the day on which its facts became known.",
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

@Resolver(() => EvidenceShape)
export class EvidenceResolver {
  @FieldResolver(() => DocumentShape, { description: "The document." })
  document(@Ctx() { session }: Context, @Root() { document }: Evidence) {
    return documentByKey(session, document.view, document.key);
  }

  @FieldResolver(() => String, { description: "What it says, in our own words." })
  gloss(
    @Root() { gloss }: Evidence,
    @Arg("language", () => String, { nullable: true, description: LANGUAGE }) language?: string | null,
  ) {
    return bestText(gloss, languageArgument(language)) ?? "";
  }
}

@Resolver(() => RelationshipEdgeShape)
export class RelationshipEdgeResolver {
  @FieldResolver(() => EntityShape, { description: "The entity on the far side." })
  other(@Ctx() { session }: Context, @Root() { other, node }: RelationshipEdge) {
    return participant(session, node.view, other);
  }
}
