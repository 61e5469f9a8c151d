import { ArgsType, Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import { participant } from "../graph/entities/entities.js";
import type { Fact } from "../graph/facts/fact.js";
import { textAttribute } from "../graph/facts/facts.js";
import { edgeOf, factConnectionOf } from "./connections.js";
import type { Context } from "./context.js";
import { EntityShape } from "./entity.js";
import { ComparatorEnum, MeasureEnum } from "./enums.js";
import { FactShape } from "./fact.js";
import { NodeShape } from "./node.js";
import { PageArgs } from "./paging.js";

@ObjectType("Figure", { implements: [FactShape, NodeShape], description: "A measured or planned value." })
export class FigureShape extends FactShape {
  @Field(() => MeasureEnum, { description: "What is measured." })
  measure!: string;

  @Field(() => Float, { nullable: true, description: "The value; null when the source gives none." })
  value!: number | null;

  @Field(() => ComparatorEnum, { description: "How the true value compares with it." })
  comparator!: string;

  @Field(() => String, { nullable: true, description: "Its unit, such as `percent`." })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "Its currency in ISO 4217, `USD`." })
  currency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is counted or compared against, such as `year on year`.",
  })
  basis!: string | null;
}

export const FigureEdgeShape = edgeOf(() => FigureShape, "Figure");

export const FigureConnectionShape = factConnectionOf(
  () => FigureShape,
  () => FigureEdgeShape,
  "Figure",
  "figures",
);

@ArgsType()
export class FiguresArgs extends PageArgs {
  @Field(() => [MeasureEnum], {
    nullable: true,
    description: "Measures to keep; default: all. Planned values are included.",
  })
  measures?: string[] | null;
}

@Resolver(() => FigureShape)
export class FigureResolver {
  @FieldResolver(() => EntityShape, { description: "Whose figure it is." })
  subject(@Ctx() { session }: Context, @Root() { source, view }: Fact) {
    return participant(session, view, source ?? "");
  }

  @FieldResolver(() => String)
  measure(@Root() { type }: Fact) {
    return type;
  }

  @FieldResolver(() => Number, { nullable: true })
  value(@Root() { attributes: { value } }: Fact) {
    return typeof value === "number" ? value : null;
  }

  @FieldResolver(() => String)
  comparator(@Root() fact: Fact) {
    return textAttribute(fact, "comparator") ?? "EQUAL";
  }

  @FieldResolver(() => String, { nullable: true })
  unit(@Root() fact: Fact) {
    return textAttribute(fact, "unit");
  }

  @FieldResolver(() => String, { nullable: true })
  currency(@Root() fact: Fact) {
    return textAttribute(fact, "currency");
  }

  @FieldResolver(() => String, { nullable: true })
  basis(@Root() fact: Fact) {
    return textAttribute(fact, "basis");
  }
}
