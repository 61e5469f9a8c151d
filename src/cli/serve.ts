import type { Database } from "../database/port.js";
import { checkSchema } from "../database/schema.js";
import { ensureDerivation } from "../graph/check/derivation.js";
import { importPackage } from "../graph/ingest/import-package.js";
import { PATIENCE } from "../graph/lease/retry-on-conflict.js";
import type { Budget } from "../graph/reading/budget.js";
import { loadCatalogue, shippedCatalogue } from "../graph/stored/catalogue.js";
import { exampleFor } from "../http/pages/welcome.js";
import { openServer, type Server } from "../http/server.js";
import { summaryOf, todayOf, warningsOf } from "./import.js";
import { packagesToLoad } from "./packages.js";
import { planAhead } from "./planning.js";
import { progressBar } from "./progress.js";
import { serving } from "./serving.js";
import { stopSignal } from "./signals.js";
import { openGraph, type Surroundings } from "./surroundings.js";

/** `relata serve`: listens, opens the graph, loads the packages, serves until a signal, and lets go of everything. */
export async function serve(around: Surroundings): Promise<number> {
  const stopped = stopSignal();
  const stopping = new AbortController();
  const packages = packagesToLoad(around.settings);
  // Before all else, so that a port in use is known before anything is opened, and /health answers during a long start.
  const server = await openServer(around);
  const opened: { database?: Database } = {};
  try {
    const ended = await Promise.race([start(server, around, { packages, opened, signal: stopping.signal }), stopped]);
    if (ended === undefined) await stopped;
  } catch (error) {
    stopping.abort();
    await server.close();
    // What went wrong first is what to tell.
    await opened.database?.close().catch(() => {});
    throw error;
  }
  stopping.abort();
  await server.close();
  await opened.database?.close();
  around.logger.info("stopped");
  return 0;
}

interface Start {
  /** The folders of the packages to load. */
  readonly packages: readonly string[];
  /** Where the database is put as soon as it is open, so that whoever stops can close it. */
  readonly opened: { database?: Database };
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
}

async function start(server: Server, around: Surroundings, { packages, opened, signal }: Start): Promise<void> {
  const { settings, logger } = around;
  const database = await openGraph(around);
  opened.database = database;
  const shipped = shippedCatalogue();
  // Another service that starts on the same Neo4j may be writing the same, or have been killed while it did.
  const waiting = {
    wait: Math.max(settings.databaseWait * 1_000, PATIENCE),
    onWaiting: (line: string) => logger.warn(line),
    command: "relata serve",
  };
  // Before packages are loaded: an import compares what it would write with columns made by the same rules.
  const renewed = await ensureDerivation(database, await loadCatalogue(database, shipped), waiting);
  if (renewed)
    logger.info({ differences: renewed.found, versions: renewed.versions }, "derived columns were made anew");
  for (const folder of packages) {
    const bar = progressBar(folder);
    const imported = await importPackage({
      ...waiting,
      database,
      catalogue: shipped,
      folder,
      today: todayOf(around),
      progress: bar.update,
    }).finally(bar.stop);
    for (const line of warningsOf(imported)) logger.warn(line);
    logger.info(summaryOf(imported));
  }
  const catalogue = await loadCatalogue(database, shipped);
  const served = await serving({
    database: server.watched(database),
    catalogue,
    archive: settings.archive,
    timeZone: settings.timeZone,
    cacheSize: settings.cacheSize,
    budget: budgetOf(settings),
  });
  // After all that a setting can spoil, for it may take long.
  await planAhead({ database, catalogue, logger, signal, wait: settings.databasePlanning * 1_000 });
  await server.serve({ ...served, ready: () => checkSchema(database) });
  logger.info({ url: server.url, database: database.version, milliseconds: Math.round(performance.now()) }, "ready");
  if (server.playground) console.log(`The playground is at ${server.url}/`);
  console.log(`Relata listens at ${server.url}/graphql. Try:\n\n${exampleFor(server.url)}\n`);
}

/** What one traversal may cost, by the settings. */
function budgetOf(settings: Surroundings["settings"]): Budget {
  return {
    hops: settings.traversalHops,
    entities: settings.traversalEntities,
    facts: settings.traversalFacts,
    degree: settings.traversalDegree,
    milliseconds: settings.traversalTime,
  };
}
