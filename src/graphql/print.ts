import { lexicographicSortSchema, printSchema } from "graphql";
import { shippedCatalogue } from "../knowledge/catalogue.js";
import { buildSchema } from "./schema.js";

/** The schema with the shipped catalogue, as `schema/schema.graphql` has it: in one order, whatever the code's. */
export async function printedSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await buildSchema(shippedCatalogue())))}\n`;
}
