import type { FastifyInstance } from "fastify";
import type { Origins } from "../front-ends/origins.js";
import { checkAddress } from "./addresses.js";
import { checkValues, type JsonLimits, readJson } from "./json.js";
import { checkMedia } from "./media.js";
import { RequestError } from "./request-error.js";

/** The parts of a request to GraphQL, and whether they are JSON of their own in an address. */
const PARTS: ReadonlyMap<string, boolean> = new Map([
  ["query", false],
  ["variables", true],
  ["operationName", false],
  ["extensions", true],
  ["documentId", false],
  ["doc_id", false],
  ["id", false],
]);

/**
 * Refuses requests to GraphQL by what they are made of, before GraphQL sees them: their media types, the depth of their
 * JSON, and each value in it. For the routes of `app` that are added from now on.
 */
export function addRequestLimits(app: FastifyInstance, limits: JsonLimits, origins: Origins): void {
  // JSON only: a browser sends text/plain to other origins without asking first.
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
    if (request.method === "GET") checkAddress(request.url, PARTS, limits);
  });
}

function checkedBody(body: unknown, limits: JsonLimits): object {
  if (Array.isArray(body))
    throw new RequestError(400, "BAD_REQUEST", "A request holds one operation; several in a list are not taken.");
  if (typeof body !== "object" || body === null)
    throw new RequestError(400, "BAD_REQUEST", "The body of a request must be a JSON object.");
  for (const [key, value] of Object.entries(body)) {
    // An unknown part is ignored, but not what may be in it.
    const part = PARTS.has(key) ? key : "body";
    checkValues(part, part === "body" ? { [key]: value } : value, limits);
  }
  return body;
}
