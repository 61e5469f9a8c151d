import { Client, fetchExchange, type RequestPolicy } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { introspection } from "../../scripts/client-files.mjs";
import { type CachingClient, keepsViewsApart } from "./keeps-views-apart.js";

/** urql with its normalising cache, which knows the schema and nothing else of the service. */
function urql(url: string): CachingClient {
  const exchanges = [cacheExchange({ schema: introspection() }), fetchExchange];
  const client = new Client({ url, exchanges, preferGetMethod: false });
  const answer = (requestPolicy: RequestPolicy) => async (query: string, variables: object) => {
    const { data, error, operation } = await client.query(query, variables, { requestPolicy }).toPromise();
    if (error) throw error;
    // From the cache alone a part of an answer comes with null for what is missing.
    return requestPolicy === "cache-only" && operation.context.meta?.cacheOutcome !== "hit" ? null : data;
  };
  return { ask: answer("cache-first"), refetch: answer("network-only"), cached: answer("cache-only") };
}

describe("urql with Graphcache, as it comes", () => keepsViewsApart(urql));
