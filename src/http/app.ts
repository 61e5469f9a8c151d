import { randomUUID } from "node:crypto";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Settings } from "../settings/settings.js";
import type { OperationSettings } from "./apollo.js";
import { addCaching } from "./front-ends/caching.js";
import { addCompression } from "./front-ends/compression.js";
import { addCrossOrigin, answerPreflights } from "./front-ends/cross-origin.js";
import { Origins } from "./front-ends/origins.js";
import { redirectBrowsers } from "./front-ends/redirect-browsers.js";
import { type Admission, addAdmission } from "./limits/admission.js";
import { addHostLimits } from "./limits/hosts.js";
import type { JsonLimits } from "./limits/json.js";
import type { PlaceLimits } from "./limits/places.js";
import { addProtocolLimits } from "./limits/protocol.js";
import { addRequestLimits } from "./limits/requests.js";
import type { Metrics } from "./metrics.js";
import { answerError, answerSocketError, answerUnrouted, errorCodeOf } from "./refusals.js";

/** Milliseconds between two checks for clients that are too slow. Node's default is 30 seconds. */
const CHECKING_INTERVAL = 1_000;
/** Milliseconds, added to the deadline of the database, after which a connection without traffic is closed. */
const IDLE_TIMEOUT = 60_000;

/** How many connections may wait to be taken, where the system allows as many: with the usual 511 some wait for seconds when many come at once. */
export const BACKLOG = 4_096;

export type HttpSettings = Omit<OperationSettings, "introspection"> &
  JsonLimits &
  PlaceLimits &
  Pick<
    Settings,
    | "host"
    | "hosts"
    | "trustedProxies"
    | "port"
    | "introspection"
    | "metrics"
    | "playground"
    | "shutdownDeadline"
    | "bodyLimit"
    | "databaseDeadline"
    | "headersTimeout"
    | "requestTimeout"
    | "connectionLimit"
    | "corsOrigins"
    | "operations"
    | "operationsOnly"
  >;

/**
 * Makes the Fastify instance that all routes are added to: limits, headers, logs, and the responses to errors; and what lets
 * operations run.
 */
export function createApp(options: {
  settings: HttpSettings;
  logger: FastifyBaseLogger;
  metrics: Metrics | undefined;
  /** Whether the playground is at `/`. */
  playground: boolean;
}): { readonly app: FastifyInstance; readonly admission: Admission } {
  const { settings, logger, metrics, playground } = options;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: () => randomUUID(),
    bodyLimit: settings.bodyLimit,
    // An empty list would be compiled to a function that is asked for every request, and trusts nobody.
    trustProxy: settings.trustedProxies.length > 0 && [...settings.trustedProxies],
    requestTimeout: settings.requestTimeout,
    connectionTimeout: IDLE_TIMEOUT + settings.databaseDeadline,
    http: {
      headersTimeout: settings.headersTimeout,
      connectionsCheckingInterval: CHECKING_INTERVAL,
      // Node would answer a request without a Host header with an empty body. addHostLimits says why it is refused.
      requireHostHeader: false,
    },
    // Requests on connections that are still open while the service stops are answered like all others.
    return503OnClosing: false,
    // No route has a Fastify schema, since GraphQL checks its own. Loading Fastify's compilers would take a tenth of a second of every start.
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
    frameworkErrors: answerError,
    clientErrorHandler: answerSocketError((code) => metrics?.countError(code)),
  });
  const origins = new Origins(settings.corsOrigins);
  app.server.maxConnections = settings.connectionLimit;
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerPreflights(app, origins, answerUnrouted(app, ["GET", "POST"])));
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  // Before the hooks that refuse requests, so that a page can read the reason.
  addCrossOrigin(app, origins);
  app.addHook("onError", async (_request, _reply, error) => metrics?.countError(errorCodeOf(error)));
  const admission = addAdmission(app, settings, logger);
  addHostLimits(app, settings.hosts);
  addProtocolLimits(app);
  if (playground) redirectBrowsers(app);
  addRequestLimits(app, settings, origins);
  addCaching(app);
  addCompression(app);
  app.addHook("onResponse", async (request, reply) => {
    const { method, url } = request;
    // The query string may hold an operation and its variables, which do not belong in a log.
    const path = url.split(/[?#]/, 1)[0];
    request.log.debug({ method, path, status: reply.statusCode, milliseconds: reply.elapsedTime }, "answered");
  });
  return { app, admission };
}

function noSchema(): never {
  throw new Error("A route has a Fastify schema: give the server Fastify's own compilers again.");
}
