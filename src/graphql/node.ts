import { Field, ID, InterfaceType } from "type-graphql";
import { labelOfKind } from "../domain/kinds.js";
import type { Document } from "../graph/documents/documents.js";
import type { Entity } from "../graph/entities/entities.js";
import type { Fact } from "../graph/facts/fact.js";

/** The name of the GraphQL type of an object that src/graph gives. */
export function typeNameOf(value: Entity | Fact | Document): string {
  if ("form" in value) return labelOfForm(value.form);
  return "kind" in value ? labelOfKind(value.kind) : "Document";
}

function labelOfForm(form: Fact["form"]): string {
  if (form === "RELATIONSHIP") return "PlainRelationship";
  return form.charAt(0) + form.slice(1).toLowerCase();
}

export const ID_DESCRIPTION = "Its key, below `asOf` with the view; see Node.";

@InterfaceType("Node", {
  resolveType: typeNameOf,
  description:
    "An object that can be fetched again by its id: its key, followed below `asOf` by the view, as in `alibaba-cloud@2021-07-25~2021-07-25`. Equal ids mean equal objects.",
})
export abstract class NodeShape {
  @Field(() => ID, {
    description: ID_DESCRIPTION,
  })
  id!: string;
}
