import type { Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { FreshVersion } from "../stored/facts.js";
import { SAID } from "../stored/said.js";

/** Ties versions of facts to those who say so, and to those who published it. */
export async function putSaid(transaction: Transaction, fresh: readonly FreshVersion[]): Promise<void> {
  for (const { type, column } of SAID) {
    const rows = fresh.flatMap(({ id, version }) => version[column].map((entity) => ({ id, entity })));
    // Without rows it is not even planned.
    if (rows.length > 0) await transaction.run(statement("put-said", { RELATIONSHIP_TYPE: type }), { rows });
  }
}
