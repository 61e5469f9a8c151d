import { execute, type GraphQLFormattedError, type GraphQLSchema, parse, validate } from "graphql";
import type { Catalogue } from "../../src/domain/catalogue.js";
import { Archive } from "../../src/graph/reading/archive.js";
import { Session } from "../../src/graph/reading/session.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema } from "../../src/graphql/schema.js";
import { formatError } from "../../src/http/errors.js";
import { counting } from "../databases.js";
import { graphOf, importInto, type Packaged } from "../graphs.js";

/** How long an import of the shipped packages may take: a Neo4j that has just started, on a busy machine, is slow. */
export const STARTUP = 180_000;

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
export type Data = any;

export interface Answer {
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
  /** The names of the statements that reached the database, in order. */
  readonly statements: readonly string[];
}

/** The API over a database of its own, without HTTP: one session per operation, as the server makes them. */
export interface Service {
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  /** Runs one operation and gives whatever comes of it. */
  answer(query: string, variables?: object): Promise<Answer>;
  /** The data of an operation that must go well. */
  ask(query: string, variables?: object): Promise<Data>;
  /** A session of its own, for tests of src/graph. */
  session(): Session;
  import(one: Packaged): Promise<void>;
  close(): Promise<void>;
}

/** A service whose graph holds these packages and nothing else: folders, or what to write into one. `timeZone`: where "today" is. */
export async function serviceWith(
  packages: readonly Packaged[],
  archive = Archive.empty,
  timeZone?: string,
): Promise<Service> {
  const database = counting(await graphOf(packages));
  const catalogue = await loadCatalogue(database, shippedCatalogue());
  const schema = await buildSchema(catalogue);
  const session = () => new Session({ database, catalogue, archive, timeZone });

  const answer = async (source: string, variables?: object): Promise<Answer> => {
    database.forget();
    const document = parse(source);
    const wrong = validate(schema, document);
    if (wrong.length > 0) throw new Error(`The test asks wrongly: ${wrong.join("\n")}`);
    const variableValues = { ...variables };
    const result = await execute({ schema, document, contextValue: { session: session() }, variableValues });
    // As JSON says it: the data of graphql-js has no prototype, which matters to nobody but toEqual.
    return {
      data: JSON.parse(JSON.stringify(result.data ?? null)),
      errors: (result.errors ?? []).map((error) => formatError(error.toJSON(), error)),
      statements: [...database.statements],
    };
  };
  return {
    schema,
    catalogue,
    answer,
    async ask(query, variables) {
      const { data, errors } = await answer(query, variables);
      if (errors.length > 0) throw new Error(`The operation went wrong: ${JSON.stringify(errors)}`);
      return data;
    },
    session,
    import: (one) => importInto(database, one),
    close: () => database.close(),
  };
}

/** Every item of a list, page by page. `page` asks for one page behind a cursor and gives the connection. */
export async function walked(
  page: (after: string | null) => Promise<{ edges: { cursor: string; node: Data }[]; pageInfo: Data }>,
): Promise<Data[]> {
  const nodes: Data[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 1000; pages++) {
    const { edges, pageInfo } = await page(after);
    nodes.push(...edges.map(({ node }) => node));
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
  throw new Error("The list has no end.");
}
