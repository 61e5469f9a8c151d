import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { possibleTypes } from "../../scripts/client-files.mjs";
import { type CachingClient, keepsViewsApart } from "./keeps-views-apart.js";

/** Apollo Client as its documentation sets it up: the cache knows the possible types, and nothing else of the service. */
function apollo(uri: string): CachingClient {
  const cache = new InMemoryCache({ possibleTypes: possibleTypes() });
  const client = new ApolloClient({ link: new HttpLink({ uri }), cache });
  const asking = (fetchPolicy: "cache-first" | "network-only") => async (query: string, variables: object) =>
    (await client.query({ query: gql(query), variables, fetchPolicy })).data;
  return {
    ask: asking("cache-first"),
    refetch: asking("network-only"),
    cached: async (query, variables) => client.readQuery({ query: gql(query), variables }),
  };
}

describe("Apollo Client, with the cache as it comes", () => keepsViewsApart(apollo));
