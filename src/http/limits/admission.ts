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
const MESSAGE = "As many operations run and wait here as are taken at once. Try again in a second.";

/** A request for an operation. */
interface Visit {
  readonly client: string;
  readonly response: ServerResponse;
  /** What became of it when it asked for a place. */
  outcome?: "placed" | Refusal | undefined;
}

/** Lets operations into the places that there are. */
export interface Admission {
  readonly places: Places;
  /** Asks for a place. Of all plugins it is the last that may refuse an operation, or answer it without work. */
  readonly plugin: ApolloServerPlugin<WithRequest>;
  /** Handles a request, and gives its place back afterwards. Rejects with a RequestError when it got none. */
  during<Answer>(request: FastifyRequest, handle: () => Answer | Promise<Answer>): Promise<Answer>;
}

/**
 * Admits the operations that are asked for by the routes which are added to `app` afterwards at `/graphql`. What would get no place
 * is refused before its body is read, when it has cost least. A GET that may be answered by 304 is let through to the tags.
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
    return new RequestError(503, "OVERLOADED", MESSAGE, { "retry-after": RETRY_AFTER });
  };

  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== "/graphql") return;
    const client = clientOf(request.ip);
    const mayBeUnchanged = request.method === "GET" && request.headers["if-none-match"] !== undefined;
    if (!mayBeUnchanged && places.refuses(client)) throw overloaded("full");
    visits.set(request, { client, response: reply.raw });
  });

  return {
    places,
    plugin: {
      requestDidStart: async () => ({
        responseForOperation: async ({ contextValue: { request } }) => {
          const visit = visits.get(request);
          if (visit === undefined) return null;
          visit.outcome = (await places.take(visit.client, visit.response)) ?? "placed";
          if (visit.outcome === "placed") return null;
          // Never sent: `during` rejects instead.
          return {
            http: { status: 503, headers: new HeaderMap() },
            body: { kind: "single", singleResult: { errors: [] } },
          };
        },
      }),
    },
    async during(request, handle) {
      const visit = visits.get(request);
      try {
        const answer = await handle();
        if (visit?.outcome === undefined || visit.outcome === "placed" || visit.outcome === "gone") return answer;
        throw overloaded(visit.outcome);
      } finally {
        if (visit?.outcome === "placed") places.leave(visit.client);
      }
    },
  };
}
