import { ObjectType } from "type-graphql";

/** Its other fields are the questions of Query: see ../schema.ts. */
@ObjectType("View", {
  description:
    "The graph seen at one choice of valid time, known time and revision. It has the fields of Query, and every id below it carries the view.",
})
export class ViewShape {}
