import { Field, Int, ObjectType } from "type-graphql";
import { PageInfoShape } from "./paging.js";
import { CursorScalar } from "./scalars.js";

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
export function factConnectionOf(node: () => Shape, edge: () => Shape, name: string, what: string) {
  class FactConnection extends connectionOf(node, edge, name, what) {
    @Field(() => Int, { nullable: true, description: OUTSIDE })
    outsideView!: number | null;
  }
  ObjectType(`${name}Connection`, { description: `A list of ${what}, newest first, read page by page.` })(
    FactConnection,
  );
  return FactConnection;
}
