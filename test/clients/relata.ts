import { pino } from "pino";
import { serving } from "../../src/cli/serving.js";
import { checkSchema } from "../../src/database/schema.js";
import { startServer } from "../../src/http/server.js";
import { loadCatalogue, shippedCatalogue } from "../../src/knowledge/catalogue.js";
import { importPackage } from "../../src/knowledge/import/import-package.js";
import { readSettings } from "../../src/settings.js";
import { testDatabase } from "../databases.js";
import { SHIPPED } from "../graphql/service.js";

/** The service as people run it, over HTTP on a free port, with the packages that ship with it. */
export interface Relata {
  readonly url: string;
  close(): Promise<void>;
}

export async function startRelata(): Promise<Relata> {
  const database = await testDatabase();
  const shipped = shippedCatalogue();
  for (const folder of SHIPPED) await importPackage({ database, catalogue: shipped, folder });
  const service = await serving({ database, catalogue: await loadCatalogue(database, shipped), archive: "" });
  const settings = readSettings({ RELATA_PORT: "0" });
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
