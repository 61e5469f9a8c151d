import "reflect-metadata";
import { type GraphQLSchema, graphql } from "graphql";
import { type BuildSchemaOptions, getMetadataStorage, type MiddlewareFn } from "type-graphql";
import { buildPlainSchema } from "../../src/graphql/plain-resolvers.js";

/** Empties type-graphql's store of decorated classes, so that a test has those that it declares and no others. */
export function forgetDecoratedClasses(): void {
  getMetadataStorage().clear();
}

/** A middleware that lets nobody through. */
export const refusing: MiddlewareFn = () => {
  throw new Error("refused by the middleware");
};

/** The schema of decorated resolver classes, with the resolvers that Relata gives it. */
export async function schemaOf(
  resolvers: readonly object[],
  options: Omit<BuildSchemaOptions, "resolvers"> = {},
): Promise<GraphQLSchema> {
  const [first, ...more] = resolvers as [never, ...never[]];
  return buildPlainSchema({ resolvers: [first, ...more], validate: false, ...options });
}

/** The data of an operation, or the message of its first error. */
export async function answer(schema: GraphQLSchema, source: string, contextValue: object = {}): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, contextValue });
  return errors?.[0]?.message ?? JSON.parse(JSON.stringify(data));
}
