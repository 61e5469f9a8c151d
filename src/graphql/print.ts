import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { shippedCatalogue } from "../graph/stored/catalogue.js";
import { buildSchema } from "./schema.js";

/** The schema with the shipped catalogue, as `schema/schema.graphql` has it. */
export async function printedSchema(): Promise<string> {
  return printed(await buildSchema(shippedCatalogue()));
}

/** A schema in GraphQL's own language: types, fields, arguments and values each in the order of their names. */
export function printed(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
