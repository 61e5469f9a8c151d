import type { Database } from "../database/port.js";
import { shown, visible } from "../domain/errors.js";
import { type Checked, checkGraph, repairGraph } from "../graph/check/check.js";
import { PATIENCE, retryOnConflict } from "../graph/lease/retry-on-conflict.js";
import { loadCatalogue, shippedCatalogue } from "../graph/stored/catalogue.js";
import type { CommandContext } from "./command-context.js";
import { FAILED } from "./failures.js";
import { withGraph } from "./with-graph.js";

/**
 * `relata check`: compares the derived columns of the graph with what its packages declare, and writes nothing. `--repair` writes
 * the differences and checks again. Exit code 0 when no difference is left, else 1.
 */
export async function check(
  { repair = false }: { readonly repair?: boolean },
  context: CommandContext,
): Promise<number> {
  const work = async (database: Database): Promise<number> => {
    const catalogue = await loadCatalogue(database, shippedCatalogue());
    const waiting = { wait: PATIENCE, onWaiting: (line: string) => context.logger.warn(line) };
    const repaired = () =>
      retryOnConflict(database, waiting, () => repairGraph(database, catalogue, "relata check --repair"));
    if (repair) report(await repaired(), "to be repaired");
    const checked = await checkGraph(database, catalogue);
    report(checked, repair ? "left after the repair" : "found");
    return checked.found === 0 ? 0 : FAILED;
  };
  return withGraph(context, work, { readOnly: !repair });
}

/** Prints the first differences and the counts. */
function report({ entities, versions, edges, found, first }: Checked, what: string): void {
  for (const { of, column, stored, expected } of first)
    console.log(`${visible(of)} ${column}: stored ${shownValue(stored)}, expected ${shownValue(expected)}`);
  const more = found > first.length ? `, of which the first ${first.length} are shown` : "";
  const count = found === 0 ? "no differences" : found === 1 ? "1 difference" : `${found} differences`;
  console.log(`${entities} entities, ${versions} versions of facts, ${edges} edges: ${count} ${what}${more}.`);
}

function shownValue(value: unknown): string {
  return value === null ? "nothing" : shown(value);
}
