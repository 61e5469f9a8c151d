import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { InvalidInput } from "../../domain/errors.js";
import { DERIVATION, OPEN_REVISION } from "../../domain/fact.js";
import { WRITE_DEADLINE } from "../lease/lease.js";
import { retryOnConflict, type Waiting } from "../lease/retry-on-conflict.js";
import { type Checked, repairGraph } from "./check.js";
import { read } from "./pages.js";

/**
 * Makes the derived columns anew when older rules made those of the graph, and answers what that changed; null when the
 * rules are the same. Throws InvalidInput when newer rules made them: this Relata would spoil them.
 * `command`: what the process is, for others that wait.
 */
export function ensureDerivation(
  database: Database,
  catalogue: Catalogue,
  { derivation = DERIVATION, command, ...waiting }: Waiting & { derivation?: number; command?: string } = {},
): Promise<Checked | null> {
  return retryOnConflict(database, waiting, () => ensureOnce(database, catalogue, derivation, command));
}

async function ensureOnce(
  database: Database,
  catalogue: Catalogue,
  derivation: number,
  command: string | undefined,
): Promise<Checked | null> {
  const [ledger] = await read(database, "ledger", {});
  const noted = ledger?.derivation ?? (await oldest(database));
  if (noted !== null && noted > derivation)
    throw new InvalidInput(
      `The derived columns of this graph were made by newer rules (${noted}) than this Relata has (${derivation}): ` +
        "start a newer Relata, or point RELATA_DATABASE_URL at another database.",
    );
  if (noted !== null && noted < derivation) return repairGraph(database, catalogue, command);
  if (ledger?.derivation !== derivation)
    await database.write((transaction) => transaction.run(statement("ledger-derivation"), { derivation }), {
      deadline: WRITE_DEADLINE,
    });
  return null;
}

/** The oldest derivation among the facts of a graph whose ledger notes none; null without facts. */
async function oldest(database: Database): Promise<number | null> {
  const [row] = await read(database, "oldest-derivation", { open: OPEN_REVISION });
  return row?.oldest ?? null;
}
