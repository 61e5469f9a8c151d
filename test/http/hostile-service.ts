import type { GraphQLSchema } from "graphql";
import { pino } from "pino";
import type { Database } from "../../src/database/port.js";
import { Archive } from "../../src/graph/reading/archive.js";
import { Session } from "../../src/graph/reading/session.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema } from "../../src/graphql/schema.js";
import { openServer, type Server } from "../../src/http/server.js";
import { readSettings } from "../../src/settings/settings.js";
import { counting } from "../databases.js";
import { graphOf, SHIPPED } from "../graphs.js";

/** What nobody may see: it is among the settings of the services below. */
export const SECRET = "correct-horse-battery-staple";

/** The services that are sent the bad inputs, over one graph with the shipped packages. */
export interface Hostile {
  readonly schema: GraphQLSchema;
  readonly open: Server;
  /** With introspection and metrics switched off. */
  readonly closed: Server;
  /** The lines of both logs. */
  readonly log: string[];
  /** The statements that reached the database, and the questions that were run, since they were last forgotten. */
  readonly ran: { readonly statements: readonly string[]; readonly questions: readonly string[] };
  forget(): void;
  /** From now on each statement is answered by throwing this; undefined: by the database again. */
  breakWith(thrown: unknown): void;
  close(): Promise<void>;
}

export async function hostile(): Promise<Hostile> {
  const log: string[] = [];
  const questions: string[] = [];
  let broken: { readonly thrown: unknown } | undefined;

  const stored = counting(await graphOf(SHIPPED));
  const database: Database = {
    ...stored,
    get abandoned() {
      return stored.abandoned;
    },
    read: (...given) => (broken ? Promise.reject(broken.thrown) : stored.read(...given)),
  };

  const catalogue = await loadCatalogue(database, shippedCatalogue());
  const schema = await buildSchema(catalogue);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field;
    field.resolve = (...given) => {
      questions.push(field.name);
      return resolve?.(...given);
    };
  }

  const serve = async (environment: object): Promise<Server> => {
    const settings = readSettings({
      RELATA_PORT: "0",
      RELATA_DATABASE_URL: "bolt://database.internal:7687",
      RELATA_DATABASE_PASSWORD: SECRET,
      ...environment,
    });
    const logger = pino({ level: "trace" }, { write: (line: string) => log.push(line) });
    logger.info({ host: settings.host }, "settings read");
    const server = await openServer({ settings, logger });
    const watched = server.measured(database);
    const context = () => ({ session: new Session({ database: watched, catalogue, archive: Archive.empty }) });
    await server.serve({ schema, context, ready: async () => {} });
    return server;
  };
  const open = await serve({});
  const closed = await serve({ RELATA_INTROSPECTION: "off", RELATA_METRICS: "off" });

  return {
    schema,
    open,
    closed,
    log,
    ran: { statements: stored.statements, questions },
    forget() {
      log.length = 0;
      questions.length = 0;
      stored.forget();
    },
    breakWith(thrown) {
      broken = thrown === undefined ? undefined : { thrown };
    },
    async close() {
      await open.close();
      await closed.close();
      await stored.close();
    },
  };
}
