import { randomUUID } from "node:crypto";
import type { Database, Engine, Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { InvalidInput } from "../../domain/errors.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { NotOurTurn } from "./turn.js";

/** How long a writer may be silent before another one may take over, in milliseconds. */
const LEASE = 60_000;

/** The deadline of a statement that writes a batch or scans the graph, in milliseconds. */
export const WRITE_DEADLINE = 60_000;

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

/**
 * The right to write the next revision. Everything is written at `revision`, one more than readers are pinned at, so that
 * nobody sees half of it; `commit` makes it the latest.
 */
export interface Lease {
  /** The revision that is being written. */
  readonly revision: number;
  readonly engine: Engine;
  /** Runs one batch, all or nothing, if the lease is still held. */
  write(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** Makes the revision the latest, together with `work`, and gives the lease back. */
  commit(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** Gives the lease back, together with `work`, without a new revision: nothing was written at it that would have to be undone. */
  settle(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** Gives the lease back without a new revision. */
  release(): Promise<void>;
}

/** Takes the lease, undoing what an unfinished writer left. Throws NotOurTurn while somebody else writes. */
export async function takeLease(database: Database, catalogue: Catalogue): Promise<Lease> {
  const owner = randomUUID();
  const options = { deadline: WRITE_DEADLINE };
  const until = () => instant(Date.now() + LEASE);
  // Only one process can have an embedded file open, so whoever held a lease there is gone.
  const alone = database.engine === "grafeo" && !writingHere.has(database);
  if (alone) writingHere.add(database);
  const ledger = await database
    .write(async (transaction) => {
      const given = { owner, now: instant(Date.now()), until: until(), alone };
      return (await transaction.run(statement("ledger-lease"), given))[0];
    })
    .catch((error: unknown) => {
      if (alone) writingHere.delete(database);
      throw error;
    });
  if (!ledger) throw new NotOurTurn("Another import is writing to this graph; try again when it has finished.");
  writingHere.add(database);
  const expected = ledger.revision as number;
  const revision = expected + 1;
  let touched = ledger.unfinished !== null;

  const lost = () =>
    new InvalidInput(
      "The import took so long between two batches that another one has taken over; nothing of it is visible.",
    );
  const hold = async (transaction: Transaction): Promise<void> => {
    const held = await transaction.run(statement("ledger-hold"), { owner, until: until(), revision });
    if (held.length === 0) throw lost();
  };
  const write = (work: (transaction: Transaction) => Promise<void>): Promise<void> =>
    database.write(async (transaction) => {
      await hold(transaction);
      touched = true;
      await work(transaction);
    }, options);
  const lease: Lease = {
    revision,
    engine: database.engine,
    write,
    async commit(work) {
      await database.write(async (transaction) => {
        await hold(transaction);
        await work(transaction);
        const committed = await transaction.run(statement("ledger-commit"), { owner, expected });
        if (committed.length === 0) throw lost();
      }, options);
      writingHere.delete(database);
    },
    async settle(work) {
      await database.write(async (transaction) => {
        await work(transaction);
        const released = await transaction.run(statement("ledger-release"), { owner, unfinished: null });
        if (released.length === 0) throw lost();
      }, options);
      writingHere.delete(database);
    },
    async release() {
      writingHere.delete(database);
      await database.write((transaction) =>
        transaction.run(statement("ledger-release"), { owner, unfinished: touched ? revision : null }),
      );
    },
  };
  try {
    if (touched) await undo(write, revision, catalogue);
  } catch (error) {
    await lease.release().catch(() => {});
    throw error;
  }
  return lease;
}

/** Databases that a lease of this process is open on. */
const writingHere = new WeakSet<Database>();

/** Removes what an unfinished write left at `revision`: nobody could see it. */
async function undo(write: Lease["write"], revision: number, catalogue: Catalogue): Promise<void> {
  await write(async (transaction) => {
    const open = OPEN_REVISION;
    const left = await transaction.run(statement("undo-types"), { revision });
    const named = [...new Set([...catalogue.edgeTypes, ...left.map((row) => row.type as string)])].sort();
    const types = { RELATIONSHIP_TYPE: named.join("|") };
    await transaction.run(statement("undo-relationships", types), { revision });
    await transaction.run(statement("undo-relationship-ends", types), { revision, open });
    await transaction.run(statement("undo-facts"), { revision });
    await transaction.run(statement("undo-fact-ends"), { revision, open });
    for (const KIND of ["Name", "Gram", "Document", "Entity"])
      await transaction.run(statement("undo-nodes", { KIND }), { revision });
  });
}
