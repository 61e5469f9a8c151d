import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { FactTypeInfo } from "../domain/catalogue.js";
import type { Context } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { DirectionEnum, EntityKindEnum, FactTypeEnum, TemporalityEnum } from "./enums.js";

@ObjectType("RolePair", { description: "Two parts whose players are joined by an edge." })
export class RolePairShape {
  @Field(() => String, { description: "The part of whoever is at the source of the edge: `customer`." })
  source!: string;

  @Field(() => String, {
    description:
      "The part of whoever is at its target: `from`. The same as at the source: each two in that part are joined, both ways.",
  })
  target!: string;
}

@ObjectType("RoleInfo", { description: "A part that somebody may take in facts of a type." })
export class RoleInfoShape {
  @Field(() => String, { description: "Its name: `customer`." })
  role!: string;

  @Field(() => [EntityKindEnum], { description: "Who may take it." })
  kinds!: readonly string[];

  @Field(() => DirectionEnum, {
    nullable: true,
    description:
      "Which end of the first pair of `edges` it is: OUT the source, IN the target, BOTH when it is paired with itself; null when it is no end.",
  })
  end!: string | null;

  @Field(() => Boolean, { description: "Whether every fact of the type has it." })
  required!: boolean;

  @Field(() => Boolean, { description: "Whether several may take it." })
  many!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether no edge leads to whoever takes it: where a fact happened, say. Else the edges of a fact connect all who take part.",
  })
  circumstance!: boolean;
}

@ObjectType("FactTypeInfo", { description: "An entry of the catalogue: what facts of one type are made of." })
export class FactTypeInfoShape {
  @Field(() => FactTypeEnum, { description: "The type." })
  type!: string;

  @Field(() => String, { description: "What such a fact says." })
  description!: string;

  @Field(() => TemporalityEnum, { description: "How it stands in time." })
  temporality!: string;

  @Costs(IN_HAND)
  @Field(() => [RoleInfoShape], { description: "Who takes part." })
  roles!: readonly RoleInfoShape[];

  @Field(() => [String], { description: "The keys of its attributes." })
  attributes!: readonly string[];

  @Costs(IN_HAND)
  @Field(() => [RolePairShape], {
    description:
      "The pairs of roles whose players are joined by edges; none where facts of the type join nobody. `source` and `target` of a fact are those of the first pair that it fills.",
  })
  edges!: readonly RolePairShape[];

  @Field(() => Boolean, { description: "Whether the two at the ends of its edges are alike, as of competing." })
  symmetric!: boolean;

  @Field(() => String, { nullable: true, description: "What the target is to the source: `provider of`." })
  inverse!: string | null;

  @Field(() => DirectionEnum, {
    nullable: true,
    description:
      "Which way being reached by a policy flows along it: OUT from source to target, IN from target to source; null when it does not.",
  })
  exposure!: string | null;
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

@Resolver()
export class CatalogueQueries {
  @Costs({ statements: 0, items: 50 })
  @Query(() => [FactTypeInfoShape], {
    description: "Every fact type: who takes part, what attributes it has, how it stands in time.",
  })
  catalogue(@Ctx() { session }: Context) {
    return session.catalogue.entries;
  }
}
