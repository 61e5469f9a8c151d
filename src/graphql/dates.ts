import { Field, ObjectType } from "type-graphql";
import { DatePrecisionEnum } from "./enums.js";
import { DateScalar, EdtfScalar } from "./scalars.js";

@ObjectType("DateBounds", {
  description: "A date that may be imprecise: some day from `earliest` to `latest`, inclusive.",
})
export class DateBoundsShape {
  @Field(() => DateScalar, { nullable: true, description: "The first day it may be; null when unbounded." })
  earliest!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day it may be; null when unbounded." })
  latest!: string | null;

  @Field(() => DatePrecisionEnum, { description: "How precisely the source gives it." })
  precision!: string;

  @Field(() => String, { nullable: true, description: 'The source\'s own words for it, such as "last month".' })
  wording!: string | null;
}

@ObjectType("TimeSpan", {
  description: "When something begins and ends. Rely on the bounds; `edtf` is for display and never says more.",
})
export class TimeSpanShape {
  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "For display, `2021-06/..`; null when the source gives no date or EDTF cannot express it: a set such as `[2021-04-21..2021-04-30]` cannot begin or end an interval.",
  })
  edtf!: string | null;

  @Field(() => DateBoundsShape, { description: "When it begins; for an event, when it happens." })
  start!: DateBoundsShape;

  @Field(() => DateBoundsShape, { description: "When it ends; for an event, the same as its start." })
  end!: DateBoundsShape;

  @Field(() => Boolean, { description: "Whether the source reports it as present." })
  ongoing!: boolean;
}

@ObjectType("KnownSpan", {
  description: "From when something could be known until it was withdrawn.",
})
export class KnownSpanShape {
  @Field(() => DateScalar, { description: "The day the earliest evidence was published." })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it was withdrawn; null before that day.",
  })
  until!: string | null;
}
