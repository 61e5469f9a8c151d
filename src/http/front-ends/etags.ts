import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from "@apollo/server";
import type { Context } from "../../graphql/context.js";
import type { WithRequest } from "../error-log.js";
import { matchesTag, weakTag } from "../pages/etag.js";

type Given = WithRequest & Partial<Context>;

/**
 * Gives the answer to a GET a tag of all that it depends on, and answers 304 without running an operation whose answer the
 * client holds. `service`: what answers depend on beside the graph, the day and the request. What is told with an error has no
 * tag and is not to be stored.
 */
export function etags(service: string): ApolloServerPlugin<Given> {
  return {
    requestDidStart: async () => {
      let tag: string | undefined;
      return {
        // It comes after everything that refuses an operation, and before the operation.
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

/** Undefined for what is no GET, and where the graph cannot say in which state it is: then the operation says why. */
async function tagOf(
  { request, operationName, contextValue: { session } }: GraphQLRequestContext<Given>,
  service: string,
): Promise<string | undefined> {
  const { http, query, variables } = request;
  if (http?.method !== "GET" || session === undefined) return undefined;
  // The state comes from the same look at the ledger that the operation goes by.
  const state = await session.state().catch(() => undefined);
  if (state === undefined) return undefined;
  const { engine, today } = session;
  return weakTag([service, engine, state, today, query, operationName, variables, http.headers.get("accept")]);
}
