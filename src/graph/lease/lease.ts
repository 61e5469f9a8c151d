import { randomUUID } from "node:crypto";
import type { Capabilities, Database, Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { InvalidInput } from "../../domain/errors.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { describeHolder, type Holder, LEASE, leaseHolder, MOST_LEFT, mayBeOver, selfAs } from "./holder.js";
import { WriteConflict } from "./retry-on-conflict.js";
import { signsOfLife } from "./signs-of-life.js";

/** The deadline of a statement that writes a batch or scans the graph, in milliseconds. */
export const WRITE_DEADLINE = 60_000;

/** Who takes a lease, and what for. */
export interface Taker {
  /** What is to be written, as in 'the package "base"'. */
  readonly what: string;
  /** What the process is, as in "relata import". */
  readonly command?: string | undefined;
  /** Milliseconds that it may be silent; 45,000 without it. */
  readonly time?: number | undefined;
}

/**
 * The right to write the next revision. It ends 45 s after its holder was last heard of, by the clock of the database and of
 * nobody else, and its holder is heard of every 10 s. Whoever lost it writes nothing any more: each batch asks first, and has
 * the ledger locked until it is kept. Everything is written at `revision`, one more than readers are pinned at, so that
 * nobody sees half of it; `commit` makes it the latest.
 */
export interface Lease {
  /** The revision that is being written. */
  readonly revision: number;
  readonly capabilities: Capabilities;
  /** Runs one batch, all or nothing, if the lease is still held. */
  write(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** Makes the revision the latest, together with `work`, and gives the lease back. */
  commit(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** Gives the lease back, together with `work`, without a new revision: nothing was written at it that would have to be undone. */
  settle(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** Gives the lease back without a new revision. */
  release(): Promise<void>;
}

/** Takes the lease, undoing what an unfinished writer left. Throws WriteConflict while somebody else writes. */
export async function takeLease(
  database: Database,
  catalogue: Catalogue,
  { what, command, time = LEASE }: Taker,
): Promise<Lease> {
  const owner = randomUUID();
  const options = { deadline: WRITE_DEADLINE };
  // Only one process can have an embedded file open, so whoever held a lease there is gone.
  const alone = !database.capabilities.shared && !writingHere.has(database);
  if (!alone) {
    // Only looked at, for taking it waits until a batch that is being written lets go of the ledger.
    const holder = await leaseHolder(database, WRITE_DEADLINE);
    if (holder !== undefined && !mayBeOver(holder)) throw busy(holder);
  }
  if (alone) writingHere.add(database);
  const ledger = await database
    .write(async (transaction) => {
      const given = { owner, by: selfAs(what, command), time, most: MOST_LEFT, alone };
      return (await transaction.run(statement("ledger-lease"), given))[0];
    }, options)
    .catch((error: unknown) => {
      if (alone) writingHere.delete(database);
      throw error;
    });
  if (!ledger) throw busy(await leaseHolder(database, WRITE_DEADLINE));
  writingHere.add(database);
  const expected = ledger.revision;
  const revision = expected + 1;
  let touched = ledger.unfinished !== null;

  const life = signsOfLife(database, owner, time);
  const hold = async (transaction: Transaction, batch: string): Promise<void> => {
    const held = await transaction.run(statement("ledger-hold"), { owner, batch, time, revision });
    if (held.length === 0) throw lost();
  };
  const write = (work: (transaction: Transaction) => Promise<void>): Promise<void> =>
    life.besides(() =>
      database.write(async (transaction) => {
        const batch = randomUUID();
        await hold(transaction, batch);
        touched = true;
        await work(transaction);
        // Whoever waited while the ledger was locked finds a time that began after all this.
        await hold(transaction, batch);
      }, options),
    );
  const ended = () => {
    life.end();
    writingHere.delete(database);
  };
  const lease: Lease = {
    revision,
    capabilities: database.capabilities,
    write,
    async commit(work) {
      await life.besides(() =>
        database.write(async (transaction) => {
          await hold(transaction, owner);
          await work(transaction);
          const committed = await transaction.run(statement("ledger-commit"), { owner, expected });
          if (committed.length === 0) throw lost();
        }, options),
      );
      ended();
    },
    async settle(work) {
      await life.besides(() =>
        database.write(async (transaction) => {
          await work(transaction);
          const settled = await transaction.run(statement("ledger-settle"), { owner });
          if (settled.length === 0) throw lost();
        }, options),
      );
      ended();
    },
    async release() {
      ended();
      await database.write((transaction) => transaction.run(statement("ledger-release"), { owner }));
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

/** Takes the lease from a holder that is thought gone. False when they no longer hold it. The next writer undoes what they began. */
export async function releaseLease(database: Database, { lease: owner }: Holder): Promise<boolean> {
  const options = { deadline: WRITE_DEADLINE };
  const rows = await database.write((transaction) => transaction.run(statement("ledger-release"), { owner }), options);
  return rows.length > 0;
}

function lost(): InvalidInput {
  return new InvalidInput(
    "The right to write to this graph was lost, and nothing of this write is visible: it was silent for so long that another one has taken over, or somebody has released its lease (relata lease --release).",
  );
}

function busy(holder: Holder | undefined): WriteConflict {
  const who = holder ? ` (${describeHolder(holder)})` : "";
  return new WriteConflict(
    `Another import is writing to this graph${who}; try again when it has finished. "relata lease" shows who, and can free it.`,
    holder,
  );
}

/** Removes what an unfinished write left at `revision`: nobody could see it. */
async function undo(write: Lease["write"], revision: number, catalogue: Catalogue): Promise<void> {
  await write(async (transaction) => {
    const open = OPEN_REVISION;
    const left = await transaction.run(statement("undo-types"), { revision });
    const named = [...new Set([...catalogue.edgeTypes, ...left.map((row) => row.type)])].sort();
    const types = { RELATIONSHIP_TYPE: named.join("|") };
    await transaction.run(statement("undo-relationships", types), { revision });
    await transaction.run(statement("undo-relationship-ends", types), { revision, open });
    await transaction.run(statement("undo-facts"), { revision });
    await transaction.run(statement("undo-fact-ends"), { revision, open });
    for (const KIND of ["Name", "Gram", "Document", "Entity"])
      await transaction.run(statement("undo-nodes", { KIND }), { revision });
  });
}
