import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { shippedCatalogue } from "../graph/stored/catalogue.js";
import { buildSchema } from "./schema.js";

/** The schema with the shipped catalogue, as printed to `schema/schema.graphql`. */
export async function printedSchema(): Promise<string> {
  return printed(await buildSchema(shippedCatalogue()));
}

/** A schema in GraphQL's schema language: types, fields, arguments and values each sorted by name. */
export function printed(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
