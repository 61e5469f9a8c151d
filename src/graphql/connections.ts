import { Field, Int, ObjectType } from "type-graphql";
import { PageInfoShape } from "./paging.js";
import { CursorScalar } from "./scalars.js";

type Shape = abstract new () => object;

const TOTAL_COUNT = "Exact up to 10,000, null above; counted only when selected.";
const OUTSIDE_VIEW = "How many more are at dates outside the view, counted like `totalCount`.";

/** The edge type for items of the type `node`. */
export function edgeOf(node: () => Shape, name: string) {
  abstract class Edge {
    @Field(() => CursorScalar, { description: "Pass as `after` to read on." })
    cursor!: string;

    @Field(node as () => never, { description: "The item." })
    node!: object;
  }
  ObjectType(`${name}Edge`, { description: "An item with its cursor." })(Edge);
  return Edge as unknown as new () => { cursor: string; node: object };
}

/** The connection type of an edge type: a page of items, and the total. */
export function connectionOf(node: () => Shape, edge: () => Shape, name: string, what: string) {
  abstract class Connection {
    @Field(() => [edge()], { description: "Items with their cursors." })
    edges!: object[];

    @Field(() => [node()], { description: "Items of the page." })
    nodes!: object[];

    @Field(() => PageInfoShape, { description: "Where the page stands." })
    pageInfo!: PageInfoShape;

    @Field(() => Int, { nullable: true, description: TOTAL_COUNT })
    totalCount!: number | null;
  }
  ObjectType(`${name}Connection`, { description: `A page of ${what}.` })(Connection);
  return Connection as unknown as new () => object;
}

/** The connection type for facts, which also counts facts outside the view. */
export function factConnectionOf(node: () => Shape, edge: () => Shape, name: string, what: string) {
  class FactConnection extends connectionOf(node, edge, name, what) {
    @Field(() => Int, { nullable: true, description: OUTSIDE_VIEW })
    outsideView!: number | null;
  }
  ObjectType(`${name}Connection`, { description: `A page of ${what}, newest first.` })(FactConnection);
  return FactConnection;
}
