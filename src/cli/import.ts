import { today } from "../domain/day.js";
import { loadCatalogue, shippedCatalogue } from "../knowledge/catalogue.js";
import { ensureDerivation } from "../knowledge/check/derivation.js";
import { type Imported, importPackage } from "../knowledge/import/import-package.js";
import { sharingLines } from "../knowledge/import/shared-identifiers.js";
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
  const imported = await withGraph(around, async (database) => {
    // One graph, one set of rules for its derived columns.
    await ensureDerivation(database, await loadCatalogue(database, catalogue));
    const now = allowFuture ? null : todayOf(around);
    return importPackage({ database, catalogue, folder, today: now, progress: bar.update });
  }).finally(bar.stop);
  for (const line of warningsOf(imported)) console.error(line);
  console.log(summaryOf(imported));
  return 0;
}

/** The day it is where the settings say, after which an import takes nothing. */
export function todayOf({ settings: { timeZone } }: Surroundings): { day: string; timeZone: string } {
  return { day: today(new Date(), timeZone), timeZone };
}

/** What an import noticed that somebody should look at: a line for each. */
export function warningsOf({ package: key, shared }: Imported): string[] {
  const lines =
    shared === null ? ["whether others have the same identifiers could not be looked up"] : sharingLines(shared);
  return lines.map((line) => `${key}: ${line}`);
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
