import type { FastifyInstance } from "fastify";

/** Milliseconds between two checks whether every request is answered. */
const INTERVAL = 25;

/**
 * Counts the unanswered requests of `app`, and returns a function that closes it: it takes no new connections, lets running
 * requests finish for up to `deadline` milliseconds, and then ends every connection. Browsers keep idle connections open, so
 * that it would be no use to wait for these to end by themselves.
 */
export function closeWithin(app: FastifyInstance, deadline: number): () => Promise<void> {
  let running = 0;
  app.server.on("request", (_request, response) => {
    running += 1;
    response.once("close", () => {
      running -= 1;
    });
  });
  return async () => {
    const began = performance.now();
    const watch = setInterval(() => {
      const answered = running === 0 && !app.server.listening;
      if (answered || performance.now() - began >= deadline) app.server.closeAllConnections();
    }, INTERVAL);
    await app.close();
    clearInterval(watch);
  };
}
