import type { FastifyInstance } from "fastify";

/** Has no cache keep a refusal, and sends nothing with a 304 but its headers. */
export function addCaching(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, payload: unknown, done) => {
    if (reply.statusCode >= 400 && !reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    if (reply.statusCode !== 304) return done(null, payload);
    reply.removeHeader("content-type");
    done(null, null);
  });
}
