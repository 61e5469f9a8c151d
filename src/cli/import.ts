import { DatabaseError } from "../database/errors.js";
import type { Database } from "../database/port.js";
import { today } from "../domain/time/day.js";
import { ensureDerivation } from "../graph/check/derivation.js";
import { type Imported, importPackage } from "../graph/ingest/import-package.js";
import { selfLines } from "../graph/ingest/self-facts.js";
import { sharingLines } from "../graph/ingest/shared-identifiers.js";
import { PATIENCE } from "../graph/lease/retry-on-conflict.js";
import { loadCatalogue, shippedCatalogue } from "../graph/stored/catalogue.js";
import { progressBar } from "./progress.js";
import type { Surroundings } from "./surroundings.js";
import { withGraph } from "./with-graph.js";

/**
 * `relata import FOLDER`: imports one data package and says what changed. `allowFuture`: also what is dated after today.
 * `strict`: no merge of two entities between which a fact stands.
 */
export async function importFolder(
  folder: string,
  { allowFuture = false, strict = false }: { readonly allowFuture?: boolean; readonly strict?: boolean },
  around: Surroundings,
): Promise<number> {
  const bar = progressBar(folder);
  const catalogue = shippedCatalogue();
  const waiting = { wait: PATIENCE, onWaiting: (line: string) => around.logger.warn(line), command: "relata import" };
  let imported: Imported | undefined;
  const work = async (database: Database): Promise<Imported> => {
    // One graph, one set of rules for its derived columns.
    await ensureDerivation(database, await loadCatalogue(database, catalogue), waiting);
    const now = allowFuture ? null : todayOf(around);
    imported = await importPackage({
      ...{ ...waiting, database, catalogue, folder, today: now, strict },
      progress: bar.update,
    });
    return imported;
  };
  const written = await withGraph(around, work)
    .catch((error: unknown) => {
      throw imported && isFull(error) ? writtenAllTheSame(imported, error) : error;
    })
    .finally(bar.stop);
  for (const line of warningsOf(written)) console.error(line);
  console.log(summaryOf(written));
  return 0;
}

function isFull(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "DISK_FULL";
}

/** The import was over when the log of changes could not be folded into the file. */
function writtenAllTheSame(imported: Imported, cause: unknown): DatabaseError {
  const message = `The disk of the database is full, but all was written. ${summaryOf(imported)} Make room before the next command, which has to fold its log (.wal) into the database file.`;
  return new DatabaseError("DISK_FULL", { message, cause, final: true });
}

/** The day it is where the settings say, after which an import takes nothing. */
export function todayOf({ settings: { timeZone } }: Surroundings): { day: string; timeZone: string } {
  return { day: today(new Date(), timeZone), timeZone };
}

/** What an import noticed that somebody should look at: a line for each. */
export function warningsOf({ package: key, self, shared }: Imported): string[] {
  const lines =
    shared === null ? ["whether others have the same identifiers could not be looked up"] : sharingLines(shared);
  return [...selfLines(self), ...lines].map((line) => `${key}: ${line}`);
}

/** One line that says what an import did. */
export function summaryOf(imported: Imported): string {
  const { package: key, revision, changed, entities, deprecated, documents, versions, ended } = imported;
  if (!changed) return `${key}: nothing changed; the graph is at revision ${revision}.`;
  const counts = `${entities} entities, ${documents} documents and ${versions} versions of facts written, ${ended} ended`;
  const gone =
    deprecated === 0
      ? ""
      : `; ${deprecated} ${deprecated === 1 ? "entity" : "entities"} left the package: deprecated, in no list where no fact holds ${deprecated === 1 ? "it" : "them"}`;
  return `${key}: ${counts}${gone}; the graph is at revision ${revision}.`;
}
