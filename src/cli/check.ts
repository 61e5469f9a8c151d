import type { Database } from "../database/port.js";
import { shown, visible } from "../domain/errors.js";
import { type Checked, checkGraph, repairGraph } from "../graph/check/check.js";
import { PATIENCE, retryOnConflict } from "../graph/lease/retry-on-conflict.js";
import { loadCatalogue, shippedCatalogue } from "../graph/stored/catalogue.js";
import { FAILED } from "./failures.js";
import type { Surroundings } from "./surroundings.js";
import { withGraph } from "./with-graph.js";

/**
 * `relata check`: compares the graph with what follows from what packages declare, and writes nothing; `--repair` writes what is different and
 * checks again. 0 when there is no difference (any more), else 1.
 */
export async function check({ repair = false }: { readonly repair?: boolean }, around: Surroundings): Promise<number> {
  const work = async (database: Database): Promise<number> => {
    const catalogue = await loadCatalogue(database, shippedCatalogue());
    const waiting = { wait: PATIENCE, onWaiting: (line: string) => around.logger.warn(line) };
    const repaired = () =>
      retryOnConflict(database, waiting, () => repairGraph(database, catalogue, "relata check --repair"));
    if (repair) say(await repaired(), "to be repaired");
    const checked = await checkGraph(database, catalogue);
    say(checked, repair ? "left after the repair" : "found");
    return checked.found === 0 ? 0 : FAILED;
  };
  return withGraph(around, work, { readOnly: !repair });
}

function say({ entities, versions, edges, found, first }: Checked, what: string): void {
  for (const { of, column, stored, expected } of first)
    console.log(`${visible(of)} ${column}: stored ${shownValue(stored)}, expected ${shownValue(expected)}`);
  const more = found > first.length ? `, of which the first ${first.length} are shown` : "";
  const count = found === 0 ? "no differences" : found === 1 ? "1 difference" : `${found} differences`;
  console.log(`${entities} entities, ${versions} versions of facts, ${edges} edges: ${count} ${what}${more}.`);
}

function shownValue(value: unknown): string {
  return value === null ? "nothing" : shown(value);
}
