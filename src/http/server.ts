import type { AddressInfo } from "node:net";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Database } from "../database/port.js";
import { rulesOf, startApollo } from "./apollo.js";
import { BACKLOG, createApp, type HttpSettings } from "./app.js";
import { closeWithin } from "./drain.js";
import type { WithRequest } from "./error-log.js";
import { etags } from "./front-ends/etags.js";
import { addHealth } from "./health.js";
import { createMetrics, type MeasuredCache } from "./metrics.js";
import { examples } from "./operations/examples.js";
import { OperationList } from "./operations/operation-list.js";
import { addOperationsById } from "./operations/operations-by-id.js";
import { addPlayground, playgroundIsBuilt } from "./pages/playground.js";
import { addSchemaFile } from "./pages/schema-file.js";
import { addWelcome } from "./pages/welcome.js";
import { errorBody } from "./refusals.js";
import { switchedOn } from "./switched-on.js";

/**
 * Who asks: the id of the request, its headers with lower-case names, and the address at the other end of the connection, or
 * the one that the proxies of `trustedProxies` say.
 */
export type RequestInfo = Pick<FastifyRequest, "id" | "headers" | "ip">;

/** What the server serves. */
export interface Service {
  readonly schema: GraphQLSchema;
  /** Makes the context of one request. It may depend on who asks; what an answer owes to that, no tag of it tells. */
  readonly context: (request: RequestInfo) => object | Promise<object>;
  /** Identifies all that answers depend on beside the graph, the day and the request. Without it no answer has an ETag. */
  readonly answerVersion?: string | undefined;
  /** What it has read of the graph, for /metrics. */
  readonly cache?: MeasuredCache | undefined;
  /** Resolves when the database answers, rejects with the reason when it does not. */
  readonly ready: () => Promise<void>;
}

/** A listening server. */
export interface Server {
  /** Its address: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Whether it serves the playground at `/`. */
  readonly playground: boolean;
  /** Starts answering /graphql and /ready for `service`; before, both answer 503. */
  serve(service: Service): Promise<void>;
  /** The same database, with its calls counted if there are metrics. */
  measured(database: Database): Database;
  /** Stops listening and lets running requests finish until the shutdown deadline. Calling it again does nothing. */
  close(): Promise<void>;
}

/**
 * Listens at once, before there is a service. Rejects with Node's error (EADDRINUSE) when the address cannot be listened on, and with
 * InvalidInput for an unusable manifest of operations.
 */
export async function openServer(options: { settings: HttpSettings; logger: FastifyBaseLogger }): Promise<Server> {
  const { settings, logger } = options;
  const introspection = switchedOn(settings.introspection, settings.host);
  const listed = new OperationList(settings.operations);
  const metrics = switchedOn(settings.metrics, settings.host) ? createMetrics(namesOf(listed)) : undefined;
  const onlyListed = settings.operationsOnly === "on";
  // A playground is of no use where clients may only run listed operations.
  const playground = switchedOn(settings.playground, settings.host) && !onlyListed && playgroundIsBuilt();
  const { app, admission } = createApp({ settings, logger, metrics, playground });
  metrics?.showPlaces(admission.places);
  const close = closeWithin(app, settings.shutdownDeadline);
  let url = "";
  let apollo: ApolloServer<WithRequest> | undefined;
  let service: Service | undefined;
  let handle: RouteHandlerMethod | undefined;

  addHealth(app, () => service?.ready);
  if (playground) addPlayground(app);
  else addWelcome(app, () => url);
  if (introspection) addSchemaFile(app, () => service?.schema);
  if (metrics)
    app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  if (settings.operations.length > 0) addOperationsById(app, listed, onlyListed);
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    handler(request, reply) {
      const handling = handle;
      if (handling) return admission.during(request, () => handling.call(app, request, reply));
      reply.code(503).header("retry-after", "1").type("application/json; charset=utf-8");
      return reply.send(errorBody("STARTING", "The service is starting."));
    },
  });

  await app.listen({ host: settings.host, port: settings.port, backlog: BACKLOG });
  url = serverAddress(app, settings.host);

  let closing: Promise<void> | undefined;

  return {
    url,
    playground,
    async serve(given) {
      listed.check(given.schema, rulesOf(settings));
      const onError = (code: string) => metrics?.countError(code);
      const tags = given.answerVersion === undefined ? [] : [etags(given.answerVersion)];
      apollo = await startApollo({
        schema: given.schema,
        settings: { ...settings, introspection },
        logger,
        onError,
        plugins: [...(metrics ? [metrics.plugin()] : []), ...tags, admission.plugin],
      });
      const context = async (request: FastifyRequest) => ({ ...(await given.context(request)), request });
      // The integration types it as a handler that answers with text, which is narrower than a route handler.
      handle = fastifyApolloHandler(apollo, { context }) as RouteHandlerMethod;
      if (given.cache) metrics?.showCache(given.cache);
      service = given;
    },
    measured: (database) => metrics?.measured(database) ?? database,
    close() {
      closing ??= close().then(() => apollo?.stop());
      return closing;
    },
  };
}

/** Listens and starts serving. */
export async function startServer(
  options: Service & { settings: HttpSettings; logger: FastifyBaseLogger },
): Promise<Server> {
  const server = await openServer(options);
  await server.serve(options);
  return server;
}

/** Returns a function that names listed operations and examples by their text. */
function namesOf(listed: OperationList): (text: string) => string | undefined {
  const nameOfExample = examples();
  return (text) => listed.nameOf(text) ?? nameOfExample(text);
}

function serverAddress(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
