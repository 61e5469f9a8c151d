import type { FastifyInstance } from "fastify";
import { classifyError } from "./errors.js";
import { errorBody } from "./refusals.js";

/**
 * `/health`: this process is alive; it never asks the database, so that nobody restarts a service whose database is
 * gone. `/ready`: requests can be answered; 503 while the service starts and while its database does not answer.
 * Both answer under any name of the host: what watches over processes has names of its own for them.
 * `ready` is undefined until the service has started, then resolves when its database answers.
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
