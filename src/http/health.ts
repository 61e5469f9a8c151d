import type { FastifyInstance } from "fastify";
import { classifyError } from "./errors.js";
import { errorBody } from "./refusals.js";

/**
 * Adds `/health` and `/ready`. `/health` says that the process is alive; it does not ask the database, so that a service is not
 * restarted because its database is gone. `/ready` says that requests can be answered, with 503 while the service starts or
 * its database does not answer. Both answer to any host name, since orchestrators use names of their own. `ready`
 * returns undefined until the service has started; then the function it returns resolves when the database answers.
 */
export function addHealth(app: FastifyInstance, ready: () => (() => Promise<void>) | undefined): void {
  app.get("/health", { config: { anyHost: true } }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { status: "alive" };
  });
  app.get("/ready", { config: { anyHost: true } }, async (request, reply) => {
    reply.header("cache-control", "no-store").type("application/json; charset=utf-8");
    const check = ready();
    if (check === undefined) return reply.code(503).send(errorBody("STARTING", "The service is starting."));
    try {
      await check();
      return reply.send({ status: "ready" });
    } catch (error) {
      request.log.warn({ err: error }, "not ready");
      const { code, message } = classifyError(error);
      return reply.code(503).send(errorBody(code, message));
    }
  });
}
