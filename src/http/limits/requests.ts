import type { FastifyInstance, FastifyRequest } from "fastify";
import { checkValues, type JsonLimits, readJson } from "./json.js";
import { checkMedia } from "./media.js";
import { Refused } from "./refused.js";

/** The parts of a request to GraphQL. */
const PARTS = ["query", "variables", "operationName", "extensions"];

/**
 * Refuses requests to GraphQL by what they are made of, before GraphQL sees them: their media types, the depth of their
 * JSON, and each value in it. For the routes of `app` that are added from now on.
 */
export function addRequestLimits(app: FastifyInstance, limits: JsonLimits): void {
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
    checkMedia(request.headers);
    if (request.method === "GET") checkSearch(request, limits);
  });
}

function checkedBody(body: unknown, limits: JsonLimits): object {
  if (Array.isArray(body))
    throw new Refused(400, "BAD_REQUEST", "A request holds one operation; several in a list are not taken.");
  if (typeof body !== "object" || body === null)
    throw new Refused(400, "BAD_REQUEST", "The body of a request must be a JSON object.");
  for (const [key, value] of Object.entries(body)) {
    // An unknown part is ignored, but not what may be in it.
    const part = PARTS.includes(key) ? key : "body";
    checkValues(part, part === "body" ? { [key]: value } : value, limits);
  }
  return body;
}

/** The same for a GET, whose parts are in its address. That they are JSON objects is checked by Apollo Server. */
function checkSearch({ url }: FastifyRequest, limits: JsonLimits): void {
  const search = new URLSearchParams(url.split("?", 2)[1] ?? "");
  for (const part of PARTS) {
    const given = search.getAll(part);
    if (given.length > 1) throw new Refused(400, "BAD_REQUEST", `The address gives ${part} more than once.`);
    if (given[0] === undefined) continue;
    const isJson = part === "variables" || part === "extensions";
    checkValues(part, isJson ? readJson(Buffer.from(given[0]), limits) : given[0], limits);
  }
}
