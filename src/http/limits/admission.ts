import type { ServerResponse } from "node:http";
import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { WithRequest } from "../error-log.js";
import { rateLimitedLog } from "../rate-limited-log.js";
import { clientOf } from "./clients.js";
import { type PlaceLimits, Places, type Refusal } from "./places.js";
import { RequestError } from "./request-error.js";

/** Seconds after which a client that was refused may try again. */
const RETRY_AFTER = "1";
/** One for all: an error of its own for each would take a seventh of what a refusal costs, for a stack that nobody reads. */
const OVERLOADED = new RequestError(
  503,
  "OVERLOADED",
  "As many operations run and wait here as are taken at once. Try again in a second.",
  { "retry-after": RETRY_AFTER },
);

/** A request for an operation. */
interface Visit {
  readonly client: string;
  readonly response: ServerResponse;
  /** Whether it may be answered with 304, so that it asks for a place only when it is not. */
  readonly mayBeUnchanged: boolean;
  isPlaced: boolean;
  /** Why it got no place. */
  refusal: Refusal | undefined;
}

/** Lets operations into the places that there are. */
export interface Admission {
  readonly places: Places;
  /** Asks for a place for what might have been unchanged and is not: it comes after all plugins that may answer without work. */
  readonly plugin: ApolloServerPlugin<WithRequest>;
  /** Handles a request in a place, which it gives back afterwards. Rejects with a RequestError when there is none. */
  during(request: FastifyRequest, handle: () => unknown): Promise<unknown>;
}

/**
 * Admits the operations that are asked for by the routes which are added to `app` afterwards at `/graphql`. What would get no place
 * is refused before its body is read, when it has cost least; all others ask for a place when it is read, so that slow senders
 * have none, and before GraphQL sees it, so that what has to give way in the queue has cost little.
 */
export function addAdmission(app: FastifyInstance, limits: PlaceLimits, logger: FastifyBaseLogger): Admission {
  const places = new Places(limits);
  const visits = new WeakMap<FastifyRequest, Visit>();
  const few = rateLimitedLog();
  const overloaded = (refusal: Refusal): RequestError => {
    const { running, waiting } = places;
    few.write(
      refusal,
      () => logger.warn({ why: refusal, running, waiting }, "refused: too many operations at once"),
      (leftOut) => logger.warn({ why: refusal, leftOut }, "refused: more operations, too many at once"),
    );
    return OVERLOADED;
  };
  const take = async (visit: Visit): Promise<void> => {
    visit.refusal = await places.take(visit.client, visit.response);
    visit.isPlaced = visit.refusal === undefined;
  };

  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== "/graphql") return;
    const client = clientOf(request.ip);
    const mayBeUnchanged = request.method === "GET" && request.headers["if-none-match"] !== undefined;
    if (!mayBeUnchanged && places.refuses(client)) throw overloaded("full");
    visits.set(request, { client, response: reply.raw, mayBeUnchanged, isPlaced: false, refusal: undefined });
  });

  return {
    places,
    plugin: {
      requestDidStart: async () => ({
        responseForOperation: async ({ contextValue: { request } }) => {
          const visit = visits.get(request);
          if (visit === undefined || visit.isPlaced) return null;
          await take(visit);
          // What is answered to one that got no place is never sent: `during` rejects instead.
          if (visit.isPlaced) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { errors: [] } } };
        },
      }),
    },
    async during(request, handle) {
      const visit = visits.get(request);
      if (visit === undefined) return handle();
      try {
        if (!visit.mayBeUnchanged) await take(visit);
        const answer = visit.refusal === undefined ? await handle() : "";
        // The handling may have asked for the place.
        const { refusal } = visit;
        // Nobody is there to be told of a refusal.
        if (refusal === undefined || refusal === "gone") return answer;
        throw overloaded(refusal);
      } finally {
        if (visit.isPlaced) places.leave(visit.client);
      }
    },
  };
}
