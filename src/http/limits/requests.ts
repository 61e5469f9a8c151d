import type { FastifyInstance } from "fastify";
import type { Origins } from "../front-ends/origins.js";
import { checkAddress } from "./addresses.js";
import { checkValues, type JsonLimits, readJson } from "./json.js";
import { checkMedia } from "./media.js";
import { RequestError } from "./request-error.js";

/** The parts of a GraphQL request, and whether each is JSON when it is a query parameter. */
const REQUEST_PARTS: ReadonlyMap<string, boolean> = new Map([
  ["query", false],
  ["variables", true],
  ["operationName", false],
  ["extensions", true],
  ["documentId", false],
  ["doc_id", false],
  ["id", false],
]);

/**
 * Refuses GraphQL requests before GraphQL sees them, by their media types, the depth of their JSON and each value in it. Applies to
 * the routes that are added to `app` afterwards.
 */
export function addRequestLimits(app: FastifyInstance, limits: JsonLimits, origins: Origins): void {
  // JSON only: browsers send text/plain to other origins without a preflight request.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, bytes, done) => {
    try {
      done(null, checkedBody(readJson(bytes as Buffer, limits), limits));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addHook("onRequest", async (request) => {
    if (!request.routeOptions.url?.startsWith("/graphql")) return;
    Object.assign(request.raw.headers, checkMedia(request.method, request.headers, origins));
    if (request.method === "GET") checkAddress(request.url, REQUEST_PARTS, limits);
  });
}

function checkedBody(body: unknown, limits: JsonLimits): object {
  if (Array.isArray(body))
    throw new RequestError(400, "BAD_REQUEST", "A request holds one operation; several in a list are not taken.");
  if (typeof body !== "object" || body === null)
    throw new RequestError(400, "BAD_REQUEST", "The body of a request must be a JSON object.");
  for (const [key, value] of Object.entries(body)) {
    // An unknown part is ignored by GraphQL, but its values are checked.
    const part = REQUEST_PARTS.has(key) ? key : "body";
    checkValues(part, part === "body" ? { [key]: value } : value, limits);
  }
  return body;
}
