import { Field, Int, ObjectType } from "type-graphql";
import { DirectionEnum } from "../enums.js";
import { PageInfoShape } from "../paging.js";
import { CursorScalar } from "../scalars.js";
import {
  CompanyShape,
  CustomerShape,
  EntityShape,
  GovernmentShape,
  PolicyShape,
  ProviderShape,
  RegionShape,
} from "./entities.js";
import { DocumentShape } from "./evidence.js";
import { FactShape, FigureShape, RelationshipShape, SwitchShape } from "./facts.js";

type Shape = abstract new () => object;

const TOTAL =
  "How many there are in all, exactly up to 10,000. Null for more than that, which are not counted. Counted only when selected.";
const OUTSIDE =
  "How many more there are at other dates than the view's, exactly up to 10,000, and null for more, which are not counted. Counted only when selected.";

/** The edge type of a connection of `node`s. */
export function edgeOf(node: () => Shape, name: string) {
  abstract class Edge {
    @Field(() => CursorScalar, { description: "Pass it as `after` to read on behind this one." })
    cursor!: string;

    @Field(node as () => never, { description: "What is listed." })
    node!: object;
  }
  ObjectType(`${name}Edge`, { description: "One item of a list, with its place in it." })(Edge);
  return Edge as unknown as new () => { cursor: string; node: object };
}

/** The connection type over an edge type: its pages, and how many there are. */
export function connectionOf(node: () => Shape, edge: () => Shape, name: string, what: string) {
  abstract class Connection {
    @Field(() => [edge()], { description: "The items of the page, each with its place in the list." })
    edges!: object[];

    @Field(() => [node()], { description: "The items of the page." })
    nodes!: object[];

    @Field(() => PageInfoShape, { description: "Where the page stands in its list." })
    pageInfo!: PageInfoShape;

    @Field(() => Int, { nullable: true, description: TOTAL })
    totalCount!: number | null;
  }
  ObjectType(`${name}Connection`, { description: `A list of ${what}, read page by page.` })(Connection);
  return Connection as unknown as new () => object;
}

/** The same of facts, which may be more at other dates. */
function factConnectionOf(node: () => Shape, edge: () => Shape, name: string, what: string) {
  class FactConnection extends connectionOf(node, edge, name, what) {
    @Field(() => Int, { nullable: true, description: OUTSIDE })
    outsideView!: number | null;
  }
  ObjectType(`${name}Connection`, { description: `A list of ${what}, newest first, read page by page.` })(
    FactConnection,
  );
  return FactConnection;
}

export const FactEdgeShape = edgeOf(() => FactShape, "Fact");
export const FactConnectionShape = factConnectionOf(
  () => FactShape,
  () => FactEdgeShape,
  "Fact",
  "facts",
);
export const SwitchEdgeShape = edgeOf(() => SwitchShape, "Switch");
export const SwitchConnectionShape = factConnectionOf(
  () => SwitchShape,
  () => SwitchEdgeShape,
  "Switch",
  "switches",
);
export const FigureEdgeShape = edgeOf(() => FigureShape, "Figure");
export const FigureConnectionShape = factConnectionOf(
  () => FigureShape,
  () => FigureEdgeShape,
  "Figure",
  "figures",
);
export const RegionEdgeShape = edgeOf(() => RegionShape, "Region");
export const RegionConnectionShape = connectionOf(
  () => RegionShape,
  () => RegionEdgeShape,
  "Region",
  "regions, by name",
);

export const EntityEdgeShape = edgeOf(() => EntityShape, "Entity");
export const EntityConnectionShape = connectionOf(
  () => EntityShape,
  () => EntityEdgeShape,
  "Entity",
  "entities",
);
export const CompanyEdgeShape = edgeOf(() => CompanyShape, "Company");
export const CompanyConnectionShape = connectionOf(
  () => CompanyShape,
  () => CompanyEdgeShape,
  "Company",
  "companies",
);
export const CustomerEdgeShape = edgeOf(() => CustomerShape, "Customer");
export const CustomerConnectionShape = connectionOf(
  () => CustomerShape,
  () => CustomerEdgeShape,
  "Customer",
  "customers",
);
export const ProviderEdgeShape = edgeOf(() => ProviderShape, "Provider");
export const ProviderConnectionShape = connectionOf(
  () => ProviderShape,
  () => ProviderEdgeShape,
  "Provider",
  "providers",
);
export const GovernmentEdgeShape = edgeOf(() => GovernmentShape, "Government");
export const GovernmentConnectionShape = connectionOf(
  () => GovernmentShape,
  () => GovernmentEdgeShape,
  "Government",
  "governments",
);
export const PolicyEdgeShape = edgeOf(() => PolicyShape, "Policy");
export const PolicyConnectionShape = connectionOf(
  () => PolicyShape,
  () => PolicyEdgeShape,
  "Policy",
  "policies",
);
export const DocumentEdgeShape = edgeOf(() => DocumentShape, "Document");
export const DocumentConnectionShape = connectionOf(
  () => DocumentShape,
  () => DocumentEdgeShape,
  "Document",
  "documents, the latest published first",
);

@ObjectType("RelationshipEdge", { description: "A relationship of an entity, seen from it." })
export class RelationshipEdgeShape {
  @Field(() => CursorScalar, { description: "Pass it as `after` to read on behind this one." })
  cursor!: string;

  @Field(() => RelationshipShape, {
    description:
      "The relationship: a fact. One that joins the entity to several others is an item for each, so that two items may have the same node.",
  })
  node!: object;

  @Field(() => String, { description: "The part that the entity takes in it: `customer`." })
  role!: string;

  @Field(() => String, { description: "The part that the entity on the far side takes: `from`." })
  otherRole!: string;

  @Field(() => DirectionEnum, {
    description: "Which way it goes, seen from the entity; BOTH where the two take the same part, as in competing.",
  })
  direction!: string;
}
export const RelationshipConnectionShape = factConnectionOf(
  () => RelationshipShape,
  () => RelationshipEdgeShape,
  "Relationship",
  "relationships",
);
