import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { countsByKind, countsByType, documentCount } from "../graph/lists/statistics.js";
import { type Context, viewOf } from "./context.js";
import { Costs } from "./cost.js";
import { EntityKindEnum, FactTypeEnum } from "./enums.js";

@ObjectType("Statistics", { description: "How much the graph holds in a view." })
export class StatisticsShape {
  @Field(() => Int, { description: "The revision these counts were taken at." })
  revision!: number;
}

@ObjectType("KindCount", { description: "How many entities of a kind there are." })
export class KindCountShape {
  @Field(() => EntityKindEnum, { description: "The kind." })
  kind!: string;

  @Field(() => Int, { description: "How many." })
  total!: number;
}

@ObjectType("TypeCount", { description: "How many facts of a type a view holds." })
export class TypeCountShape {
  @Field(() => FactTypeEnum, { description: "The type." })
  type!: string;

  @Field(() => Int, { description: "How many." })
  total!: number;
}

@Resolver(() => StatisticsShape)
export class StatisticsResolver {
  @Costs({ statements: 1, items: 10 })
  @FieldResolver(() => [KindCountShape], { description: "Entities by kind, most first, whatever the view's days." })
  entities(@Ctx() { session }: Context, @Root() view: View) {
    return countsByKind(session, view);
  }

  @Costs({ statements: 1, items: 30 })
  @FieldResolver(() => [TypeCountShape], { description: "Facts of the view by type, most first." })
  facts(@Ctx() { session }: Context, @Root() view: View) {
    return countsByType(session, view);
  }

  @Costs({ statements: 1 })
  @FieldResolver(() => Int, { description: "Documents, whatever the view's days." })
  documents(@Ctx() { session }: Context, @Root() view: View) {
    return documentCount(session, view);
  }

  @FieldResolver(() => String, { description: "The database that answers, with its version." })
  engine(@Ctx() { session }: Context) {
    return session.engine;
  }
}

@Resolver()
export class StatisticsQueries {
  @Query(() => StatisticsShape, { description: "How much the graph holds." })
  statistics(@Ctx() { session }: Context, @Root() root?: View) {
    return viewOf(session, root);
  }
}
