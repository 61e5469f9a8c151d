import type { Database } from "../database/port.js";
import { checkSchema } from "../database/schema.js";
import { ensureDerivation } from "../graph/check/derivation.js";
import { PATIENCE } from "../graph/lease/retry-on-conflict.js";
import { importPackage } from "../graph/packages/import-package.js";
import type { Budget } from "../graph/reading/budget.js";
import { loadCatalogue, shippedCatalogue } from "../graph/stored/catalogue.js";
import { exampleFor } from "../http/pages/welcome.js";
import { openServer, type Server } from "../http/server.js";
import { type CommandContext, openGraph } from "./command-context.js";
import { summaryOf, todayOf, warningsOf } from "./import.js";
import { packagesToLoad } from "./packages.js";
import { planAhead } from "./planning.js";
import { progressBar } from "./progress.js";
import { createService } from "./service.js";
import { stopSignal } from "./signals.js";

/** `relata serve`: listens, opens the graph, imports the packages, serves until a signal comes, and closes everything. */
export async function serve(context: CommandContext): Promise<number> {
  const stopped = stopSignal();
  const stopping = new AbortController();
  const packages = packagesToLoad(context.settings);
  // First, so that a port in use is found before anything is opened, and /health answers during a long start.
  const server = await openServer(context);
  const opened: { database?: Database } = {};
  try {
    const ended = await Promise.race([start(server, context, { packages, opened, signal: stopping.signal }), stopped]);
    if (ended === undefined) await stopped;
  } catch (error) {
    stopping.abort();
    await server.close();
    // The first error is the one to report.
    await opened.database?.close().catch(() => {});
    throw error;
  }
  stopping.abort();
  await server.close();
  await opened.database?.close();
  context.logger.info("stopped");
  return 0;
}

interface Start {
  /** The folders of the packages to import. */
  readonly packages: readonly string[];
  /** Holds the database as soon as it is open, so that it can be closed when the service stops. */
  readonly opened: { database?: Database };
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
}

async function start(server: Server, context: CommandContext, { packages, opened, signal }: Start): Promise<void> {
  const { settings, logger } = context;
  const database = await openGraph(context);
  opened.database = database;
  const shipped = shippedCatalogue();
  // Another service that starts on the same Neo4j may be writing the same packages, or was killed while it did.
  const waiting = {
    wait: Math.max(settings.databaseWait * 1_000, PATIENCE),
    onWaiting: (line: string) => logger.warn(line),
    command: "relata serve",
  };
  // Before the imports, which compare what they would write with columns made by the same rules.
  const renewed = await ensureDerivation(database, await loadCatalogue(database, shipped), waiting);
  if (renewed)
    logger.info({ differences: renewed.found, versions: renewed.versions }, "derived columns were recomputed");
  for (const folder of packages) {
    const bar = progressBar(folder);
    const imported = await importPackage({
      ...waiting,
      database,
      catalogue: shipped,
      folder,
      today: todayOf(context),
      progress: bar.update,
    }).finally(bar.stop);
    for (const line of warningsOf(imported)) logger.warn(line);
    logger.info(summaryOf(imported));
  }
  const catalogue = await loadCatalogue(database, shipped);
  const service = await createService({
    database: server.measured(database),
    catalogue,
    archive: settings.archive,
    timeZone: settings.timeZone,
    cacheSize: settings.cacheSize,
    budget: budgetOf(settings),
  });
  // Last, because it may take long: an unusable setting has been reported by now.
  await planAhead({ database, catalogue, logger, signal, wait: settings.databasePlanning * 1_000 });
  await server.serve({ ...service, ready: () => checkSchema(database) });
  logger.info({ url: server.url, database: database.version, milliseconds: Math.round(performance.now()) }, "ready");
  if (server.playground) console.log(`The playground is at ${server.url}/`);
  console.log(`Relata listens at ${server.url}/graphql. Try:\n\n${exampleFor(server.url)}\n`);
}

/** The budget of one traversal in the settings. */
function budgetOf(settings: CommandContext["settings"]): Budget {
  return {
    hops: settings.traversalHops,
    entities: settings.traversalEntities,
    facts: settings.traversalFacts,
    degree: settings.traversalDegree,
    milliseconds: settings.traversalTime,
  };
}
