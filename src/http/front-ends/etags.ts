import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from "@apollo/server";
import type { Context } from "../../graphql/context.js";
import type { WithRequest } from "../error-log.js";
import { matchesTag, weakTag } from "../pages/etag.js";

type Given = WithRequest & Partial<Context>;

/**
 * Gives the answer to a GET an ETag of all that it depends on, and answers 304 without running the operation if the client has
 * that answer. `service` identifies what answers depend on beside the graph, the day and the request. An answer with errors has
 * no ETag and must not be stored.
 */
export function etags(service: string): ApolloServerPlugin<Given> {
  return {
    requestDidStart: async () => {
      let tag: string | undefined;
      return {
        // This hook runs after everything that may refuse an operation, and before the operation.
        responseForOperation: async (context) => {
          tag = await tagOf(context, service);
          if (tag === undefined || !matchesTag(context.request.http?.headers.get("if-none-match"), tag)) return null;
          const body = { kind: "single", singleResult: {} } as const;
          return { http: { status: 304, headers: new HeaderMap() }, body };
        },
        willSendResponse: async ({ response: { body, http } }) => {
          if (body.kind === "single" && body.singleResult.errors) http.headers.set("cache-control", "no-store");
          else if (tag !== undefined) {
            http.headers.set("etag", tag);
            http.headers.set("cache-control", "no-cache");
          }
        },
      };
    },
  };
}

/** The ETag of an answer. Undefined for methods other than GET, and if the state of the graph cannot be read; the operation then reports why. */
async function tagOf(
  { request, operationName, contextValue: { session } }: GraphQLRequestContext<Given>,
  service: string,
): Promise<string | undefined> {
  const { http, query, variables } = request;
  if (http?.method !== "GET" || session === undefined) return undefined;
  // The state comes from the same reading of the ledger that the operation uses.
  const state = await session.state().catch(() => undefined);
  if (state === undefined) return undefined;
  const { engine, today } = session;
  return weakTag([service, engine, state, today, query, operationName, variables, http.headers.get("accept")]);
}
