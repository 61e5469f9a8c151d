import type { FastifyInstance } from "fastify";

/** Milliseconds between two looks at whether everything is answered. */
const INTERVAL = 25;

/**
 * Counts the requests of `app` that are not answered yet, and returns a function that closes it: no new connections,
 * what runs may finish, at the latest by `deadline` (milliseconds), then every connection ends. Waiting for
 * connections to end by themselves would be waiting for browsers, which keep them open and open some to spare.
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
