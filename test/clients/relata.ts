import { pino } from "pino";
import { createService } from "../../src/cli/service.js";
import { checkSchema } from "../../src/database/schema.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { startServer } from "../../src/http/server.js";
import { readSettings } from "../../src/settings/settings.js";
import { graphOf, SHIPPED } from "../graphs.js";

/** The service as people run it, over HTTP on a free port, with the packages that ship with it. */
export interface Relata {
  readonly url: string;
  close(): Promise<void>;
}

export async function startRelata(environment: { readonly [variable: string]: string } = {}): Promise<Relata> {
  const database = await graphOf(SHIPPED);
  const catalogue = await loadCatalogue(database, shippedCatalogue());
  const service = await createService({ database, catalogue, archive: "" });
  const settings = readSettings({ RELATA_PORT: "0", ...environment });
  const logger = pino({ level: "silent" });
  const server = await startServer({ ...service, ready: () => checkSchema(database), settings, logger });
  return {
    url: `${server.url}/graphql`,
    async close() {
      await server.close();
      await database.close();
    },
  };
}
