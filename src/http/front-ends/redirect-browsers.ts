import type { FastifyInstance } from "fastify";
import { headerValues, weightOf } from "../limits/header-values.js";

/** Query parameters that ask for an operation. */
const OPERATION = /[?&](query|documentId|doc_id|id|extensions)=/;

/** Redirects a person who opens `/graphql` in a browser, without an operation in the address, to the playground at `/`. */
export function redirectBrowsers(app: FastifyInstance): void {
  app.addHook("onRequest", ({ method, headers, url, routeOptions }, reply, done) => {
    if (method !== "GET" || routeOptions.url !== "/graphql" || OPERATION.test(url)) return done();
    const wantsPage = headerValues(headers.accept ?? "").some(
      ({ value, parameters }) => value === "text/html" && weightOf(parameters) > 0,
    );
    if (!wantsPage) return done();
    reply.header("cache-control", "no-store").redirect("/", 303);
  });
}
