import type { Transaction } from "../../database/port.js";
import type { StatementName } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import type { Properties } from "../stored/rows.js";

/** Runs a writing statement; without rows it is not even planned, which costs Neo4j more than a batch of them. */
export async function run(
  transaction: Transaction,
  name: StatementName,
  parameters: { readonly rows: readonly Properties[]; readonly revision?: number },
): Promise<void> {
  if (parameters.rows.length > 0) await transaction.run(statement(name), { ...parameters });
}
