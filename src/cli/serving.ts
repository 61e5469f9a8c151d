import type { GraphQLSchema } from "graphql";
import type { Database } from "../database/port.js";
import type { Catalogue } from "../domain/catalogue.js";
import type { Context } from "../graphql/context.js";
import { buildSchema } from "../graphql/schema.js";
import { Archive } from "../knowledge/archive.js";
import { Session } from "../knowledge/session.js";

/** The schema that a service answers with, and what each operation is given: a session of its own. */
export async function serving({
  database,
  catalogue,
  archive: folder,
}: {
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** The folder of source texts; empty for none. */
  readonly archive: string;
}): Promise<{ schema: GraphQLSchema; context: () => Context }> {
  const archive = folder === "" ? Archive.empty : await Archive.open(folder);
  const schema = await buildSchema(catalogue);
  return { schema, context: () => ({ session: new Session({ database, catalogue, archive }) }) };
}
