import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Origins } from "./origins.js";

/** Response headers that a page of another origin may read. Browsers hide the others. */
const EXPOSED_HEADERS = "etag, retry-after, x-relata-cost, x-request-id";

/** Seconds that a browser may keep the answer to a preflight request: two hours, the most that Chromium accepts. */
const PREFLIGHT_MAX_AGE = "7200";

/**
 * Tells browsers which pages may read a response (CORS), and caches which request headers it depends on. Other origins get no CORS
 * headers, and no origin is allowed credentials, since there are none. `Vary` names Origin even while no origin is listed, so
 * that a response cached before an origin was listed is not given to its pages.
 */
export function addCrossOrigin(app: FastifyInstance, origins: Origins): void {
  app.addHook("onRequest", (request, reply, done) => {
    const negotiated = request.routeOptions.url === "/graphql";
    reply.header("vary", negotiated ? "accept, accept-encoding, origin" : "accept-encoding, origin");
    const { origin } = request.headers;
    if (origins.has(origin))
      reply.headers({ "access-control-allow-origin": origin, "access-control-expose-headers": EXPOSED_HEADERS });
    done();
  });
}

/**
 * Answers preflight requests of listed origins for addresses that have a route; `otherwise` answers everything else. It runs
 * after all hooks, so that what they refuse is refused here too.
 */
export function answerPreflights(
  app: FastifyInstance,
  origins: Origins,
  otherwise: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { headers, method, url } = request;
    const path = url.split("?", 1)[0] ?? "/";
    const asked = method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
    const methods = ["GET", "HEAD", "POST"].filter((one) => app.hasRoute({ method: one as "GET", url: path }));
    if (!asked || methods.length === 0 || !origins.has(headers.origin)) return otherwise(request, reply);
    const wanted = headers["access-control-request-headers"];
    reply.headers({
      "access-control-allow-methods": methods.join(", "),
      "access-control-max-age": PREFLIGHT_MAX_AGE,
      vary: "origin, access-control-request-headers, access-control-request-private-network",
    });
    // Any header is allowed: the origin is trusted, and no request header gives access to more.
    if (wanted) reply.header("access-control-allow-headers", wanted);
    // A page of the internet asks for this before it may call a service in its reader's own network.
    if (headers["access-control-request-private-network"] === "true")
      reply.header("access-control-allow-private-network", "true");
    return reply.removeHeader("access-control-expose-headers").code(204).send();
  };
}
