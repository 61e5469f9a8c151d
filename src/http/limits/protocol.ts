import type { FastifyInstance } from "fastify";
import { RequestError } from "./request-error.js";

/** Refuses unknown expectations (the header Expect) on all of `app`, which Node would refuse with an empty body. */
export function addProtocolLimits(app: FastifyInstance): void {
  // Node raises this event for every expectation but 100-continue, which it meets itself.
  app.server.on("checkExpectation", (request, response) => app.server.emit("request", request, response));
  app.addHook("onRequest", async ({ raw: { headers } }) => {
    if (headers.expect !== undefined && headers.expect.toLowerCase() !== "100-continue")
      throw new RequestError(417, "EXPECTATION_FAILED", "Of the header expect only 100-continue is understood.");
  });
}
