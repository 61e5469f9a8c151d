import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyRequest } from "fastify";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { visible } from "../domain/errors.js";
import { type ClassifiedError, classifyError, INTERNAL } from "./errors.js";

/** The part of each resolver's context that belongs to HTTP. */
export interface WithRequest {
  readonly request: FastifyRequest;
}

const LEVELS = { database: "warn", relata: "error" } as const;

/**
 * Logs errors that are not the caller's fault, once for each request and code. A client that receives a masked error also
 * receives the id of the request, which leads to the line in the log.
 */
export function errorLog(): ApolloServerPlugin<WithRequest> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async (context) => report(context),
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== "single" || response.body.singleResult.errors === undefined) return;
        const named = response.body.singleResult.errors.map((error) => withRequestId(error, contextValue.request.id));
        response.body.singleResult.errors = named;
      },
    }),
  };
}

function report({ errors, contextValue, operationName }: GraphQLRequestContext<WithRequest>): void {
  const seen = new Map<
    string,
    { classified: ClassifiedError; first: unknown; path: string | undefined; count: number }
  >();
  for (const error of errors ?? []) {
    const classified = classifyError(error);
    const known = seen.get(classified.code);
    if (known) known.count += 1;
    else seen.set(classified.code, { classified, first: causeOf(error), path: error.path?.join("."), count: 1 });
  }
  for (const { classified, first, path, count } of seen.values()) {
    if (classified.fault === "caller") continue;
    const details = {
      err: first,
      code: classified.code,
      operation: operationName ? visible(operationName) : null,
      path,
      count,
    };
    contextValue.request.log[LEVELS[classified.fault]](details, "an operation failed");
  }
}

/** The error that a resolver threw. A thrown value that is no Error is logged by its type only: graphql-js would print all that is in it. */
function causeOf(error: GraphQLError): unknown {
  const cause = unwrapResolverError(error);
  if (!(cause instanceof Error && "thrownValue" in cause)) return cause;
  return new Error(`A value of type ${typeof cause.thrownValue} was thrown, which is no Error.`);
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.code !== INTERNAL) return error;
  return { ...error, extensions: { ...error.extensions, requestId } };
}
