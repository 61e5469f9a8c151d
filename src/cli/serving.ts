import { buildSchema, type GraphQLSchema } from "graphql";
import type { Database } from "../database/port.js";
import type { Catalogue } from "../domain/catalogue.js";

/** PLACEHOLDER until src/graphql exists: one field that answers which engine holds the graph. */
export async function serving({
  database,
}: {
  database: Database;
  catalogue: Catalogue;
  archive: string;
}): Promise<{ schema: GraphQLSchema; context: () => object }> {
  const schema = buildSchema("type Query { engine: String! }");
  const field = schema.getQueryType()?.getFields().engine;
  if (field) field.resolve = () => database.version;
  return { schema, context: () => ({}) };
}
