import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Origins } from "./origins.js";

/** What a page may read beside the body. Browsers hide other headers from it. */
const EXPOSED = "etag, retry-after, x-relata-cost, x-request-id";

/** Seconds for which a browser may keep what it was told before a request: two hours, the most that Chromium takes. */
const KEPT = "7200";

/**
 * Tells browsers which pages may read an answer, and caches what it depends on. Nothing is said to other origins, and to none
 * that credentials may be sent: there are none. An answer names Origin in `vary` even while no origin is listed, so that what a
 * cache took before one is listed is not given to its pages.
 */
export function addCrossOrigin(app: FastifyInstance, origins: Origins): void {
  app.addHook("onRequest", (request, reply, done) => {
    const negotiated = request.routeOptions.url === "/graphql";
    reply.header("vary", negotiated ? "accept, accept-encoding, origin" : "accept-encoding, origin");
    const { origin } = request.headers;
    if (origins.has(origin))
      reply.headers({ "access-control-allow-origin": origin, "access-control-expose-headers": EXPOSED });
    done();
  });
}

/**
 * Answers what a browser asks before it sends a request of a listed origin, for addresses that have a route; everything else
 * `otherwise` answers. It stands behind all hooks, so that what they refuse is refused here too.
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
      "access-control-max-age": KEPT,
      vary: "origin, access-control-request-headers, access-control-request-private-network",
    });
    // Whatever header its own tools put on: the origin is trusted, and no header here gives more than others have.
    if (wanted) reply.header("access-control-allow-headers", wanted);
    // A page of the internet asks so before it speaks to a service in the network that its reader is in.
    if (headers["access-control-request-private-network"] === "true")
      reply.header("access-control-allow-private-network", "true");
    return reply.removeHeader("access-control-expose-headers").code(204).send();
  };
}
