import { EventEmitter, once } from "node:events";
import { buildSchema, type GraphQLSchema } from "graphql";
import { pino } from "pino";
import { DatabaseError, type DatabaseErrorCode } from "../../src/database/errors.js";
import { InvalidInput } from "../../src/domain/errors.js";
import { openServer, type Server } from "../../src/http/server.js";
import { readSettings } from "../../src/settings/settings.js";

/** A schema whose fields go wrong in every way that an operation can. */
const SCHEMA = /* GraphQL */ `
  enum Kind { COMPANY PERSON }
  type Item { name: String }
  type Query {
    word: String
    times(number: Int! = 2): Int
    kind(is: Kind): Kind
    items: [Item!]
    refused: String
    database(fails: String!): String
    broken: String
    thrownText: String
    thrownObject: String
    afterMilliseconds(wait: Int!): String
    held(name: String): String
  }
`;

/** Says "begun" when a server has begun an operation that waits. What is `held` has an answer when it is told "letGo". */
export const waiting = new EventEmitter().setMaxListeners(100);

const RESOLVERS = {
  word: () => "hello",
  times: ({ number }: { number: number }) => number,
  kind: ({ is }: { is: string }) => is,
  items: () => [1, 2, 3].map(() => ({ name: () => Promise.reject(new Error("secret at bolt://10.0.0.1:7687")) })),
  refused: () => Promise.reject(new InvalidInput('Argument "first" must be from 1 to 100, not -1.')),
  database: ({ fails }: { fails: DatabaseErrorCode }) =>
    Promise.reject(new DatabaseError(fails, { cause: new Error("secret at bolt://10.0.0.1:7687") })),
  broken: () => {
    throw new Error("secret: MATCH (n) failed");
  },
  thrownText: () => Promise.reject("secret text"),
  thrownObject: () => Promise.reject({ url: "bolt://db", password: "secret password" }),
  afterMilliseconds: ({ wait }: { wait: number }) => {
    waiting.emit("begun");
    return new Promise((done) => setTimeout(() => done("done"), wait).unref());
  },
  held: async ({ name }: { name?: string }) => {
    const letGo = once(waiting, "letGo");
    waiting.emit("begun", name);
    await letGo;
    return name;
  },
};

export function smallSchema(): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  for (const [name, resolve] of Object.entries(RESOLVERS)) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field) field.resolve = (_source, values) => (resolve as (values: unknown) => unknown)(values);
  }
  return schema;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
  readonly json: any;
}

/** A server of its own with the lines it logged. */
export interface Running extends Server {
  readonly logged: { readonly [key: string]: unknown }[];
  send(path: string, init?: RequestInit): Promise<Answer>;
  ask(query: string, variables?: object): Promise<Answer>;
}

/** Listens on a free port; `serve` is still to be called unless `serving`. */
export async function run(options: { environment?: object; serving?: boolean; ready?: () => Promise<void> } = {}) {
  const logged: { readonly [key: string]: unknown }[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const settings = readSettings({ RELATA_PORT: "0", ...options.environment });
  const server = await openServer({ settings, logger });
  const service = { schema: smallSchema(), context: () => ({}), ready: options.ready ?? (async () => {}) };
  try {
    if (options.serving !== false) await server.serve(service);
  } catch (error) {
    await server.close();
    throw error;
  }
  const send = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(server.url + path, init);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
  };
  const ask = (query: string, variables?: object) =>
    send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
  const running: Running = { ...server, logged, send, ask };
  return running;
}
