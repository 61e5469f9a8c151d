import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { Connection } from "../knowledge/connection.js";
import { CursorScalar } from "./scalars.js";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "How many, at most 100; 20 when left out." })
  first?: number | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: "The cursor to read on from.",
  })
  after?: string | null;
}

@ObjectType("PageInfo", { description: "Where a page stands in its list, as Relay's cursor connections say it." })
export class PageInfoShape {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether the page was asked for with `after`, so that others come before it." })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: "The cursor of the first one on the page." })
  startCursor!: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: "The cursor of the last one: pass it as `after` for the next page.",
  })
  endCursor!: string | null;
}

/**
 * What a field of a connection type answers from. The fields are functions, which run only when they are selected: a total
 * that nobody asks for costs nothing.
 */
export interface ConnectionAnswer {
  edges(): Promise<readonly object[]>;
  nodes(): Promise<readonly unknown[]>;
  pageInfo(): Promise<PageInfoShape>;
  totalCount(): Promise<number | null>;
  outsideView(): Promise<number | null>;
}

/** A connection of the knowledge layer as the connection types of the API answer it. The page is read once. */
export function answer<E extends { readonly node: unknown }>(connection: Connection<E>): ConnectionAnswer {
  let reading: ReturnType<typeof connection.page> | undefined;
  const page = () => {
    reading ??= connection.page();
    return reading;
  };
  return {
    edges: async () => (await page()).edges,
    nodes: async () => (await page()).edges.map(({ node }) => node),
    pageInfo: async () => {
      const { edges, hasNextPage, hasPreviousPage } = await page();
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
    },
    totalCount: () => connection.total(),
    outsideView: async () => (connection.outside ? connection.outside() : null),
  };
}
