import type { Call } from "./calls.js";
import { DatabaseError } from "./errors.js";
import type { Parameters, Row, Statement, Transaction } from "./port.js";

/**
 * Does `work` in a transaction whose statements `run` runs, and resolves when the transaction may be committed. Statements run one
 * after another, also if `work` starts several at once. After a failed statement the others are refused, and the work has
 * failed even if it caught the error: one engine could go on, the other could not.
 */
export async function runInTransaction<T>(
  call: Call,
  work: (transaction: Transaction) => Promise<T>,
  run: <R extends Row>(statement: Statement<R>, parameters: Parameters) => Promise<R[]>,
): Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  let ended = false;

  const next = async <R extends Row>(statement: Statement<R>, parameters: Parameters): Promise<R[]> => {
    call.check();
    if (failure !== undefined) throw failure;
    if (ended) throw new DatabaseError("BAD_STATEMENT", { statement: statement.name, message: ENDED });
    try {
      return await run(statement, parameters);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const transaction: Transaction = {
    run<R extends Row>(statement: Statement<R>, parameters: Parameters) {
      const rows = last.then(() => next(statement, parameters));
      last = rows.catch(() => undefined);
      return rows;
    },
  };

  try {
    const result = await work(transaction);
    await last;
    if (failure !== undefined) throw failure;
    call.check();
    return result;
  } catch (error) {
    await last;
    // An error that may pass is retried, whatever the work made of it.
    throw failure instanceof DatabaseError && failure.code === "BUSY" ? failure : error;
  } finally {
    ended = true;
  }
}

const ENDED = "A statement came after its transaction had ended.";
