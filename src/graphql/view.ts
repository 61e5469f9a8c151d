import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { idOf } from "../domain/identity.js";
import { formatDays, type View } from "../domain/view.js";
import { chosenView } from "../graph/reading/views.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { DateScalar, EdtfScalar } from "./scalars.js";

/** Its other fields are those of Query: see schema.ts. */
@ObjectType("View", {
  description:
    "The graph at one choice of valid time, known time and revision. It has the fields of Query, and every id below it carries the view.",
})
export class ViewShape {}

@ObjectType("Scope", { description: "The view in which answers are given." })
export class ScopeShape {
  @Field(() => EdtfScalar, { description: "The day or days that are asked about." })
  valid!: string;

  @Field(() => DateScalar, { description: "The day by whose end everything published is known." })
  known!: string;

  @Field(() => Int, { description: "The revision of the graph that is read." })
  revision!: number;

  @Field(() => DateScalar, {
    description: "The day of the question, used where it names no day.",
  })
  today!: string;

  @Field(() => String, { description: "The time zone of `today`, by its IANA name." })
  timeZone!: string;
}

@ArgsType()
export class ViewArgs {
  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "What holds on some day of this day, month, quarter, year or interval, which must be consecutive days; default: today. `../..` is all time.",
  })
  valid?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "As published by the end of this day; default: today." })
  known?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "As recorded at this revision of the graph; default: the latest.",
  })
  revision?: number | null;
}

/** Without an id a client's cache cannot identify the view, and a second operation's answer replaces the first. */
@Resolver(() => ViewShape)
export class ViewIdResolver {
  @FieldResolver(() => ID, {
    description:
      "The end of the ids below it, `@2021-07-25~2021-07-25`. Select it so that a client's cache keeps together what several operations ask of one view. `node` does not take it.",
  })
  id(@Root() view: View) {
    return idOf("", view);
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

/** The fields that only Query has. Every other query is a field of View too: see schema.ts. */
export const ROOT_ONLY: readonly string[] = ["asOf", "node", "nodes"];

@Resolver()
export class ViewQueries {
  @Costs(IN_HAND)
  @Query(() => ViewShape, {
    description:
      "The same graph at another time: as it was on a day, as it was known on a day, or as it was recorded at an earlier revision.",
  })
  asOf(@Ctx() { session }: Context, @Args(() => ViewArgs) args: ViewArgs) {
    return chosenView(session, args);
  }

  @Query(() => ScopeShape, { description: "The view in which these answers are given." })
  scope(@Ctx() { session }: Context, @Root() root?: View) {
    return viewOf(session, root);
  }
}
