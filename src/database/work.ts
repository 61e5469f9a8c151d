import type { Call } from "./calls.js";
import { DatabaseError } from "./errors.js";
import type { Parameters, Row, Statement, Transaction } from "./port.js";

/**
 * Does the work of one transaction over `run`, and resolves when it may be committed. Its statements run one after
 * another, also when the work starts several at once. Once one has failed the others are refused and the work counts as
 * failed, even if it caught the error: one engine would go on where the other cannot.
 */
export async function runInTransaction<T>(
  call: Call,
  work: (transaction: Transaction) => Promise<T>,
  run: (statement: Statement, parameters: Parameters) => Promise<Row[]>,
): Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  let ended = false;

  const next = async (statement: Statement, parameters: Parameters): Promise<Row[]> => {
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
    run(statement, parameters) {
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
    // What may pass by itself is tried again, whatever the work made of it.
    throw failure instanceof DatabaseError && failure.code === "BUSY" ? failure : error;
  } finally {
    ended = true;
  }
}

const ENDED = "A statement came after its transaction had ended.";
