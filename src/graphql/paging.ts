import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { Truncation } from "../graph/reading/budget.js";
import type { Connection, Page } from "../graph/reading/connection.js";
import { CursorScalar } from "./scalars.js";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "Page size: 0 to 100, default 20." })
  first?: number | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: "Cursor to continue after.",
  })
  after?: string | null;
}

@ObjectType("PageInfo", { description: "Where a page stands in its list, as in Relay's cursor connections." })
export class PageInfoShape {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether the page was asked for with `after`." })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: "The cursor of the first item." })
  startCursor!: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: "The cursor of the last item: pass it as `after` for the next page.",
  })
  endCursor!: string | null;
}

/**
 * A connection of src/graph with the fields of the API's connection types. A property reads its data only when it is selected,
 * so that a total nobody asks for costs nothing. The page is read once.
 */
export class ConnectionAnswer<E extends { readonly node: unknown }> {
  readonly #connection: Connection<E>;
  #page: Promise<Page<E>> | undefined;

  constructor(connection: Connection<E>) {
    this.#connection = connection;
  }

  get edges(): Promise<Page<E>["edges"]> {
    return this.#read().then(({ edges }) => edges);
  }

  get nodes(): Promise<unknown[]> {
    return this.#read().then(({ edges }) => edges.map(({ node }) => node));
  }

  get pageInfo(): Promise<PageInfoShape> {
    return this.#read().then(({ edges, hasNextPage, hasPreviousPage }) => ({
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }));
  }

  get totalCount(): Promise<number | null> {
    return this.#connection.total();
  }

  get outsideView(): Promise<number | null> | null {
    return this.#connection.outside?.() ?? null;
  }

  get truncated(): Promise<Truncation | null> | null {
    return this.#connection.truncated?.() ?? null;
  }

  #read(): Promise<Page<E>> {
    this.#page ??= this.#connection.page();
    return this.#page;
  }
}

/** The answer for a connection of src/graph. */
export function answer<E extends { readonly node: unknown }>(connection: Connection<E>): ConnectionAnswer<E> {
  return new ConnectionAnswer(connection);
}
