import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { FactTypeInfo } from "../domain/catalogue.js";
import type { Context } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { DirectionEnum, EntityKindEnum, FactTypeEnum, TemporalityEnum } from "./enums.js";

@ObjectType("RolePair", { description: "Two roles that an edge joins." })
export class RolePairShape {
  @Field(() => String, { description: "The role at the source of the edge: `customer`." })
  source!: string;

  @Field(() => String, {
    description: "The role at its target: `from`. The same role as the source joins every two in it, both ways.",
  })
  target!: string;
}

@ObjectType("RoleInfo", { description: "A role in facts of a type." })
export class RoleInfoShape {
  @Field(() => String, { description: "Its name: `customer`." })
  role!: string;

  @Field(() => [EntityKindEnum], { description: "Kinds of entity that may take it." })
  kinds!: readonly string[];

  @Field(() => DirectionEnum, {
    nullable: true,
    description:
      "Its end of the first pair of `edges`: OUT the source, IN the target, BOTH when paired with itself; null for neither.",
  })
  end!: string | null;

  @Field(() => Boolean, { description: "Whether every fact of the type has it." })
  required!: boolean;

  @Field(() => Boolean, { description: "Whether several may take it." })
  many!: boolean;

  @Field(() => Boolean, {
    description: "Whether no edge leads to it, as to where a fact happened. Edges connect all other participants.",
  })
  circumstance!: boolean;
}

@ObjectType("FactTypeInfo", { description: "An entry of the catalogue: what facts of one type are made of." })
export class FactTypeInfoShape {
  @Field(() => FactTypeEnum, { description: "The type." })
  type!: string;

  @Field(() => String, { description: "What facts of the type say." })
  description!: string;

  @Field(() => TemporalityEnum, { description: "How it stands in time." })
  temporality!: string;

  @Costs(IN_HAND)
  @Field(() => [RoleInfoShape], { description: "The roles of its participants." })
  roles!: readonly RoleInfoShape[];

  @Field(() => [String], { description: "The keys of its attributes." })
  attributes!: readonly string[];

  @Costs(IN_HAND)
  @Field(() => [RolePairShape], {
    description:
      "The pairs of roles that edges join; empty where facts of the type join nobody. A fact's `source` and `target` come from the first pair it fills.",
  })
  edges!: readonly RolePairShape[];

  @Field(() => Boolean, { description: "Whether both ends of its edges have the same role, as in competing." })
  symmetric!: boolean;

  @Field(() => String, { nullable: true, description: "What the target is to the source: `provider of`." })
  inverse!: string | null;

  @Field(() => DirectionEnum, {
    nullable: true,
    description:
      "Which way a policy's reach flows along it: OUT from source to target, IN the reverse; null when it does not.",
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
    description: "Every fact type: its roles, its attributes and how it stands in time.",
  })
  catalogue(@Ctx() { session }: Context) {
    return session.catalogue.entries;
  }
}
