import type { FastifyInstance } from "fastify";

/** Keeps caches from storing errors, and sends a 304 without a body. */
export function addCaching(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, payload: unknown, done) => {
    if (reply.statusCode >= 400 && !reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    if (reply.statusCode !== 304) return done(null, payload);
    reply.removeHeader("content-type");
    done(null, null);
  });
}
