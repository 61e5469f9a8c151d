import { setFlagsFromString } from "node:v8";
import { DatabaseError } from "../database/errors.js";
import type { Database } from "../database/port.js";
import { today } from "../domain/time/day.js";
import { ensureDerivation } from "../graph/check/derivation.js";
import type { Ingested } from "../graph/ingest/ingest.js";
import { selfLines } from "../graph/ingest/self-facts.js";
import { sharingLines } from "../graph/ingest/shared-identifiers.js";
import { PATIENCE } from "../graph/lease/retry-on-conflict.js";
import { importPackage } from "../graph/packages/import-package.js";
import { loadCatalogue, shippedCatalogue } from "../graph/stored/catalogue.js";
import type { CommandContext } from "./command-context.js";
import { progressBar } from "./progress.js";
import { withGraph } from "./with-graph.js";

/**
 * `relata import FOLDER`: imports one data package and prints what changed. `allowFuture` accepts documents and changes dated after
 * today. `strict` refuses to merge two entities that a fact connects.
 */
export async function importFolder(
  folder: string,
  { allowFuture = false, strict = false }: { readonly allowFuture?: boolean; readonly strict?: boolean },
  context: CommandContext,
): Promise<number> {
  // Without it V8 lets garbage grow to four times what is in use, the more so the busier the machine is.
  setFlagsFromString("--heap-growing-percent=100");
  const bar = progressBar(folder);
  const catalogue = shippedCatalogue();
  const waiting = { wait: PATIENCE, onWaiting: (line: string) => context.logger.warn(line), command: "relata import" };
  let imported: Ingested | undefined;
  const work = async (database: Database): Promise<Ingested> => {
    // All derived columns of a graph are made by one set of rules.
    await ensureDerivation(database, await loadCatalogue(database, catalogue), waiting);
    const latestDay = allowFuture ? null : todayOf(context);
    imported = await importPackage({
      ...{ ...waiting, database, catalogue, folder, today: latestDay, strict },
      progress: bar.update,
    });
    return imported;
  };
  const written = await withGraph(context, work)
    .catch((error: unknown) => {
      throw imported && isFull(error) ? fullAfterTheImport(imported, error) : error;
    })
    .finally(bar.stop);
  for (const line of warningsOf(written)) console.error(line);
  console.log(summaryOf(written));
  return 0;
}

function isFull(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "DISK_FULL";
}

/** The error when the import had finished, and then there was no room to fold the log of changes into the database file. */
function fullAfterTheImport(imported: Ingested, cause: unknown): DatabaseError {
  const message = `The disk of the database is full, but all was written. ${summaryOf(imported)} Make room before the next command, which has to fold its log (.wal) into the database file.`;
  return new DatabaseError("DISK_FULL", { message, cause, final: true });
}

/** Today in the time zone of the settings: the last day that imports accept. */
export function todayOf({ settings: { timeZone } }: CommandContext): { day: string; timeZone: string } {
  return { day: today(new Date(), timeZone), timeZone };
}

/** One line for each thing in an imported package that somebody should look at. */
export function warningsOf({ package: key, self, shared }: Ingested): string[] {
  const lines =
    shared === null ? ["whether others have the same identifiers could not be looked up"] : sharingLines(shared);
  return [...selfLines(self), ...lines].map((line) => `${key}: ${line}`);
}

/** One line that says what an import did. */
export function summaryOf(imported: Ingested): string {
  const { package: key, revision, changed, entities, deprecated, documents, versions, ended } = imported;
  if (!changed) return `${key}: nothing changed; the graph is at revision ${revision}.`;
  const counts = `${entities} entities, ${documents} documents and ${versions} versions of facts written, ${ended} ended`;
  const gone =
    deprecated === 0
      ? ""
      : `; ${deprecated} ${deprecated === 1 ? "entity" : "entities"} left the package: deprecated, in no list where no fact holds ${deprecated === 1 ? "it" : "them"}`;
  return `${key}: ${counts}${gone}; the graph is at revision ${revision}.`;
}
