import { randomUUID } from "node:crypto";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Settings } from "../settings/settings.js";
import type { OperationSettings } from "./apollo.js";
import { addCaching } from "./front-ends/caching.js";
import { addCompression } from "./front-ends/compression.js";
import { addCrossOrigin, answerPreflights } from "./front-ends/cross-origin.js";
import { Origins } from "./front-ends/origins.js";
import { redirectBrowsers } from "./front-ends/redirect-browsers.js";
import { addHostLimits } from "./limits/hosts.js";
import type { JsonLimits } from "./limits/json.js";
import { addProtocolLimits } from "./limits/protocol.js";
import { addRequestLimits } from "./limits/requests.js";
import type { Metrics } from "./metrics.js";
import { answerError, answerSocketError, answerUnrouted, errorCodeOf } from "./refusals.js";

/** Milliseconds between two looks for clients that are too slow. Node's own are 30 seconds. */
const CHECKING_INTERVAL = 1_000;
/** Milliseconds, beside those of a slow database, until a connection is closed on which nothing moves: nobody reads. */
const NOTHING_MOVES = 60_000;

export type HttpSettings = Omit<OperationSettings, "introspection"> &
  JsonLimits &
  Pick<
    Settings,
    | "host"
    | "hosts"
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

/** What every route stands on: limits, headers, logs, and how errors are answered. */
export function createApp(options: {
  settings: HttpSettings;
  logger: FastifyBaseLogger;
  metrics: Metrics | undefined;
  /** Whether the playground is at `/`. */
  playground: boolean;
}): FastifyInstance {
  const { settings, logger, metrics, playground } = options;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: () => randomUUID(),
    bodyLimit: settings.bodyLimit,
    requestTimeout: settings.requestTimeout,
    connectionTimeout: NOTHING_MOVES + settings.databaseDeadline,
    http: {
      headersTimeout: settings.headersTimeout,
      connectionsCheckingInterval: CHECKING_INTERVAL,
      // Node would refuse a request without one with an empty answer: addHostLimits says why.
      requireHostHeader: false,
    },
    // What arrives on a connection that is still open while the service stops is answered like anything else.
    return503OnClosing: false,
    // No route has a schema: GraphQL has its own. Fastify's compilers would take a tenth of a second of every start.
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
    frameworkErrors: answerError,
    clientErrorHandler: answerSocketError,
  });
  const origins = new Origins(settings.corsOrigins);
  app.server.maxConnections = settings.connectionLimit;
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerPreflights(app, origins, answerUnrouted(app, ["GET", "POST"])));
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  // Before what may refuse, so that a page can read why.
  addCrossOrigin(app, origins);
  app.addHook("onError", async (_request, _reply, error) => metrics?.countError(errorCodeOf(error)));
  addHostLimits(app, settings.hosts);
  addProtocolLimits(app);
  if (playground) redirectBrowsers(app);
  addRequestLimits(app, settings, origins);
  addCaching(app);
  addCompression(app);
  app.addHook("onResponse", async (request, reply) => {
    const { method, url } = request;
    // What follows the path may hold an operation and its variables: what somebody asks is not for the log.
    const path = url.split(/[?#]/, 1)[0];
    request.log.debug({ method, path, status: reply.statusCode, milliseconds: reply.elapsedTime }, "answered");
  });
  return app;
}

function noSchema(): never {
  throw new Error("A route has a Fastify schema: give the server Fastify's own compilers again.");
}
