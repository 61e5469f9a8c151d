import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { View } from "../domain/view.js";
import { participant } from "../graph/entities/entities.js";
import { TALLY_KEYS, type Tally, type TallyKey, tally } from "../graph/lists/tally.js";
import { type Context, viewOf } from "./context.js";
import { Costs, IN_HAND } from "./cost.js";
import { EntityShape } from "./entity.js";
import { describedEnum } from "./enums.js";
import { FactFilterInput } from "./fact-arguments.js";

@ObjectType("TallyValue", { description: "One thing that the facts of a group have in common." })
export class TallyValueShape {
  @Field(() => TallyKeyEnum, { description: "What it is." })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: "The value, for SOURCE and TARGET the key of the entity; null when the facts have none.",
  })
  value!: string | null;
}

@ObjectType("Tally", { description: "A group of facts and how many they are." })
export class TallyShape {
  @Costs(IN_HAND)
  @Field(() => [TallyValueShape], { description: "What they have in common, in the order asked for." })
  keys!: TallyValueShape[];

  @Field(() => Int, { description: "How many there are." })
  count!: number;
}

export const TallyKeyEnum = describedEnum("TallyKey", "What facts are grouped by.", TALLY_KEYS, {
  TYPE: "By type.",
  SOURCE: "By the entity at the source: the customer, the operator, the subject of a figure.",
  TARGET: "By the entity at the target.",
  SOURCE_KIND: "By the kind of the source.",
  TARGET_KIND: "By the kind of the target.",
  PHASE: "By phase.",
  STANDING: "By standing, seen from the view.",
  MODALITY: "By modality.",
  YEAR: "By the year of the start, where both its bounds lie in one year.",
});

@ArgsType()
export class TallyArgs {
  @Field(() => [TallyKeyEnum], { description: "What to group by, one to three." })
  by!: TallyKey[];

  @Field(() => FactFilterInput, { nullable: true, description: "Facts to keep; default: all." })
  filter?: FactFilterInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many groups, 0 to 100, default 20.",
  })
  first?: number | null;
}

@Resolver(() => TallyValueShape)
export class TallyValueResolver {
  @FieldResolver(() => EntityShape, { nullable: true, description: "The entity, for SOURCE and TARGET." })
  async entity(@Ctx() { session }: Context, @Root() { key, value, view }: Tally["keys"][number]) {
    return value !== null && (key === "SOURCE" || key === "TARGET") ? participant(session, view, value) : null;
  }
}

@Resolver()
export class TallyQueries {
  @Query(() => [TallyShape], {
    description: "Facts grouped and counted, most first, such as sites by company and phase. Each fact counts once.",
  })
  async tally(
    @Ctx() { session }: Context,
    @Args(() => TallyArgs) { by, filter, first }: TallyArgs,
    @Root() root?: View,
  ) {
    return tally(session, await viewOf(session, root), by, filter ?? {}, first);
  }
}
