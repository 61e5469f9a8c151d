import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { FactTypeInfo } from "../../domain/catalogue.js";
import { formatDays, type View } from "../../domain/view.js";
import { countsByKind, countsByType, documentCount } from "../../graph/lists/statistics.js";
import type { Context } from "../context.js";
import { Costs } from "../cost.js";
import { DirectionEnum } from "../enums.js";
import { DateScalar, EdtfScalar } from "../scalars.js";
import {
  FactTypeInfoShape,
  KindCountShape,
  RoleInfoShape,
  RolePairShape,
  TypeCountShape,
} from "../shapes/catalogue.js";
import { StatisticsShape } from "../shapes/statistics.js";
import { ScopeShape } from "../shapes/time.js";

@Resolver(() => StatisticsShape)
export class StatisticsResolver {
  @Costs({ statements: 1, items: 10 })
  @FieldResolver(() => [KindCountShape], { description: "Entities by kind, most first. They are outside the clocks." })
  entities(@Ctx() { session }: Context, @Root() view: View) {
    return countsByKind(session, view);
  }

  @Costs({ statements: 1, items: 30 })
  @FieldResolver(() => [TypeCountShape], { description: "Facts of the view by type, most first." })
  facts(@Ctx() { session }: Context, @Root() view: View) {
    return countsByType(session, view);
  }

  @Costs({ statements: 1 })
  @FieldResolver(() => Int, { description: "Documents. They are outside the clocks." })
  documents(@Ctx() { session }: Context, @Root() view: View) {
    return documentCount(session, view);
  }

  @FieldResolver(() => String, { description: "The database that answers, with its version." })
  engine(@Ctx() { session }: Context) {
    return session.engine;
  }
}

@Resolver(() => ScopeShape)
export class ScopeResolver {
  @FieldResolver(() => EdtfScalar)
  valid(@Root() view: View) {
    return formatDays(view);
  }

  @FieldResolver(() => DateScalar)
  today(@Ctx() { session }: Context) {
    return session.today;
  }

  @FieldResolver(() => String)
  timeZone(@Ctx() { session }: Context) {
    return session.timeZone;
  }
}

@Resolver(() => FactTypeInfoShape)
export class FactTypeInfoResolver {
  @FieldResolver(() => [RoleInfoShape])
  roles(@Root() { roles, pairs, sourceRole, targetRole }: FactTypeInfo) {
    return Object.entries(roles).map(([role, info]) => {
      const [source, target] = [role === sourceRole, role === targetRole];
      const end = source && target ? "BOTH" : source ? "OUT" : target ? "IN" : null;
      return { ...info, role, end, circumstance: end === null && !pairs.some((pair) => pair.includes(role)) };
    });
  }

  @FieldResolver(() => [RolePairShape])
  edges(@Root() { pairs }: FactTypeInfo) {
    return pairs.map(([source, target]) => ({ source, target }));
  }

  @FieldResolver(() => [String])
  attributes(@Root() { attributes }: FactTypeInfo) {
    return Object.keys(attributes);
  }

  @FieldResolver(() => DirectionEnum, { nullable: true })
  exposure(@Root() { exposure }: FactTypeInfo) {
    return exposure === undefined ? null : exposure === "TO_TARGET" ? "OUT" : "IN";
  }
}
