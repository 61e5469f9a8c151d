import type { GraphQLSchema, IntrospectionQuery } from "graphql";

/** The schema as the repository has it. */
export function committedSchema(): GraphQLSchema;
/** For `new InMemoryCache({ possibleTypes })`: the object types of every interface. */
export function possibleTypes(schema?: GraphQLSchema): Record<string, string[]>;
/** For `cacheExchange({ schema })`, and for whatever wants to know the schema as JSON. */
export function introspection(schema?: GraphQLSchema): IntrospectionQuery;
