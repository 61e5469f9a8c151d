import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import { execute, parse, validate } from "graphql";
import { pino } from "pino";
import { createService } from "../src/cli/service.js";
import type { Database } from "../src/database/port.js";
import { loadCatalogue, shippedCatalogue } from "../src/graph/stored/catalogue.js";
import { buildDecoratedSchema } from "../src/graphql/schema.js";
import { openServer } from "../src/http/server.js";
import { readSettings } from "../src/settings/settings.js";

/** Starts a server on a free port over a graph and resolves with the address of its GraphQL. */
type Start = (database: Database) => Promise<string>;

const listening = (server: { address(): unknown }) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

/** The schema, and a session for each operation that remembers nothing of the one before. */
async function served(database: Database, cacheSize = 0) {
  const catalogue = await loadCatalogue(database, shippedCatalogue());
  return { catalogue, ...(await createService({ database, catalogue, archive: "", cacheSize })) };
}

/** Relata as `relata serve` runs it with these settings. */
async function relataWith(database: Database, environment: object): Promise<string> {
  const settings = readSettings({ RELATA_PORT: "0", ...environment });
  const server = await openServer({ settings, logger: pino({ level: "warn" }) });
  const { schema, context } = await served(server.measured(database), settings.cacheSize);
  await server.serve({ schema, context, ready: async () => {} });
  return `${server.url}/graphql`;
}

/** Apollo Server as its manual starts it with Express, and the schema as type-graphql makes it. */
async function apolloExpress(database: Database): Promise<string> {
  const { catalogue, context } = await served(database);
  const schema = await buildDecoratedSchema(catalogue);
  const apollo = new ApolloServer({ schema });
  await apollo.start();
  const app = express();
  app.use("/graphql", express.json(), expressMiddleware(apollo, { context: async () => context() }));
  return new Promise((done) => {
    const server = app.listen(0, "127.0.0.1", () => done(listening(server)));
  });
}

/** graphql-js on the HTTP server of Node, and nothing else: what the same schema costs without a server around it. */
async function graphqlJs(database: Database): Promise<string> {
  const { schema, context } = await served(database);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const document = parse(query);
    const errors = validate(schema, document);
    const result =
      errors.length > 0
        ? { errors }
        : await execute({ schema, document, contextValue: context(), variableValues: variables });
    const body = JSON.stringify(result);
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.setHeader("content-length", Buffer.byteLength(body)).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done(listening(server)));
  });
}

/** The servers that are compared, ours first. */
export const SERVERS = {
  Relata: (database) => relataWith(database, {}),
  "Relata, RELATA_CACHE=0": (database) => relataWith(database, { RELATA_CACHE: "0" }),
  "Apollo, Express 5, type-graphql": apolloExpress,
  "graphql-js, node:http": graphqlJs,
} satisfies { readonly [name: string]: Start };

export type ServerName = keyof typeof SERVERS;
