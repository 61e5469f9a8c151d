import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RouteHandlerMethod,
} from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Database } from "../database/port.js";
import type { Settings } from "../settings.js";
import { type OperationSettings, startApollo } from "./apollo.js";
import { closingWithin } from "./drain.js";
import type { WithRequest } from "./error-log.js";
import { addHealth } from "./health.js";
import type { JsonLimits } from "./limits/json.js";
import { addProtocolLimits } from "./limits/protocol.js";
import { addRequestLimits } from "./limits/requests.js";
import { createMetrics, type Metrics, type Remembering } from "./metrics.js";
import { addPlayground } from "./playground.js";
import { answerError, answerSocketError, answerUnrouted, codeOf, graphqlShape } from "./refusals.js";
import { switchedOn } from "./switched-on.js";
import { addWelcome } from "./welcome.js";

/** Milliseconds between two looks for clients that are too slow. Node's own are 30 seconds. */
const CHECKING_INTERVAL = 1_000;
/** Milliseconds, beside those of a slow database, until a connection is closed on which nothing moves: nobody reads. */
const NOTHING_MOVES = 60_000;

export type HttpSettings = Omit<OperationSettings, "introspection"> &
  JsonLimits &
  Pick<
    Settings,
    | "host"
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
  >;

/** What the server serves. */
export interface Service {
  readonly schema: GraphQLSchema;
  /** Makes the context of one request. */
  readonly context: () => object;
  /** What it remembers of the graph, for /metrics. */
  readonly memory?: Remembering | undefined;
  /** Resolves when the database answers, rejects with the reason when it does not. */
  readonly ready: () => Promise<void>;
}

/** A server that listens. */
export interface Server {
  /** Where, as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** From now on /graphql answers, and /ready asks `service`; before, both answer 503. */
  serve(service: Service): Promise<void>;
  /** The same database, what is asked of it counted for /metrics where there is one. */
  watched(database: Database): Database;
  /** Stops listening, and lets running requests finish up to the shutdown deadline. Calling it again does nothing. */
  close(): Promise<void>;
}

/** Listens at once, before there is a service. Rejects with Node's error when the address cannot be had (EADDRINUSE). */
export async function openServer(options: { settings: HttpSettings; logger: FastifyBaseLogger }): Promise<Server> {
  const { settings, logger } = options;
  const metrics = switchedOn(settings.metrics, settings.host) ? createMetrics() : undefined;
  const introspection = switchedOn(settings.introspection, settings.host);
  const app = createApp(settings, logger, metrics);
  const close = closingWithin(app, settings.shutdownDeadline);
  let url = "";
  let apollo: ApolloServer<WithRequest> | undefined;
  let service: Service | undefined;
  let handle: RouteHandlerMethod | undefined;

  addHealth(app, () => service?.ready);
  if (!(switchedOn(settings.playground, settings.host) && addPlayground(app))) addWelcome(app, () => url);
  if (metrics)
    app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    handler(request, reply) {
      if (handle) return handle.call(app, request, reply);
      reply.code(503).header("retry-after", "1").type("application/json; charset=utf-8");
      return reply.send(graphqlShape("STARTING", "The service is starting."));
    },
  });

  await app.listen({ host: settings.host, port: settings.port });
  url = addressOf(app, settings.host);

  let closing: Promise<void> | undefined;

  return {
    url,
    async serve(given) {
      const failed = (code: string) => metrics?.failed(code);
      const plugins = metrics ? [metrics.plugin()] : [];
      apollo = await startApollo({
        schema: given.schema,
        settings: { ...settings, introspection },
        logger,
        failed,
        plugins,
      });
      const context = async (request: FastifyRequest) => ({ ...given.context(), request });
      // Its type says that it answers with text, which is one of the things any handler may answer with.
      handle = fastifyApolloHandler(apollo, { context }) as RouteHandlerMethod;
      if (given.memory) metrics?.remembering(given.memory);
      service = given;
    },
    watched: (database) => metrics?.watched(database) ?? database,
    close() {
      closing ??= close().then(() => apollo?.stop());
      return closing;
    },
  };
}

/** Listens and serves at once. */
export async function startServer(
  options: Service & { settings: HttpSettings; logger: FastifyBaseLogger },
): Promise<Server> {
  const server = await openServer(options);
  await server.serve(options);
  return server;
}

function createApp(settings: HttpSettings, logger: FastifyBaseLogger, metrics: Metrics | undefined): FastifyInstance {
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
      // Node would refuse a request without one with an empty answer: addProtocolLimits says why.
      requireHostHeader: false,
    },
    // What arrives on a connection that is still open while the service stops is answered like anything else.
    return503OnClosing: false,
    // No route has a schema: GraphQL has its own. Fastify's compilers would take a tenth of a second of every start.
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
    frameworkErrors: answerError,
    clientErrorHandler: answerSocketError,
  });
  app.server.maxConnections = settings.connectionLimit;
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnrouted(app, ["GET", "POST"]));
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onError", async (_request, _reply, error) => metrics?.failed(codeOf(error)));
  addProtocolLimits(app);
  addRequestLimits(app, settings);
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

function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
