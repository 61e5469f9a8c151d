import { today } from "../domain/day.js";
import { loadCatalogue, shippedCatalogue } from "../knowledge/catalogue.js";
import { ensureDerivation } from "../knowledge/check/derivation.js";
import { type Imported, importPackage } from "../knowledge/import/import-package.js";
import { PATIENCE } from "../knowledge/import/turn.js";
import { progressBar } from "./progress.js";
import type { Surroundings } from "./surroundings.js";
import { withGraph } from "./with-graph.js";

/**
 * `relata import FOLDER`: imports one data package and says what changed. `allowFuture`: also what is dated after today.
 */
export async function importFolder(
  folder: string,
  { allowFuture = false }: { readonly allowFuture?: boolean },
  around: Surroundings,
): Promise<number> {
  const bar = progressBar(folder);
  const catalogue = shippedCatalogue();
  const waiting = { wait: PATIENCE, onWaiting: (line: string) => around.logger.warn(line), command: "relata import" };
  const imported = await withGraph(around, async (database) => {
    // One graph, one set of rules for its derived columns.
    await ensureDerivation(database, await loadCatalogue(database, catalogue), waiting);
    const now = allowFuture ? null : todayOf(around);
    return importPackage({ ...waiting, database, catalogue, folder, today: now, progress: bar.update });
  }).finally(bar.stop);
  console.log(summaryOf(imported));
  return 0;
}

/** The day it is where the settings say, after which an import takes nothing. */
export function todayOf({ settings: { timeZone } }: Surroundings): { day: string; timeZone: string } {
  return { day: today(new Date(), timeZone), timeZone };
}

/** One line that says what an import did. */
export function summaryOf(imported: Imported): string {
  const { package: key, revision, changed, entities, documents, versions, ended } = imported;
  if (!changed) return `${key}: nothing changed; the graph is at revision ${revision}.`;
  const counts = `${entities} entities, ${documents} documents and ${versions} versions of facts written, ${ended} ended`;
  return `${key}: ${counts}; the graph is at revision ${revision}.`;
}
