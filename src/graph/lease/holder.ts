import { hostname } from "node:os";
import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";

/** How long a writer may be silent before another one may take over, in milliseconds. */
export const LEASE = 45_000;

/** The most time a lease can have left, in milliseconds; a longer one was noted by another clock than the database's. */
export const MOST_LEFT = 60_000;

/** The most characters shown about a holder. */
const LONGEST = 200;

/** Who holds the right to write. */
export interface Holder {
  /** Names this lease and no other. */
  readonly lease: string;
  /** For people: what it does, in which process of which machine. */
  readonly by: string;
  /** Since when, by the clock of the database; null of an older Relata, which did not note it. */
  readonly since: string | null;
  /** Milliseconds until another one may take over, unless this one is heard of again; null of an older Relata. */
  readonly left: number | null;
}

/** How a holder describes itself: `command` as in "relata import", `what` as in 'the package "base"'. */
export function selfAs(what: string, command = "Relata"): string {
  return `${command}: ${what}, process ${process.pid} on ${hostname()}`;
}

/** Who may write now; undefined when nobody holds the lease. */
export async function leaseHolder(database: Database, deadline: number): Promise<Holder | undefined> {
  const [row] = await database.read(statement("ledger-holder"), {}, { deadline });
  if (row === undefined) return undefined;
  const { by, since } = row;
  return {
    lease: row.lease,
    by: shown(typeof by === "string" ? by : "an older Relata, which does not say where it runs"),
    since: typeof since === "number" ? new Date(since).toISOString() : null,
    left: row.left,
  };
}

/** Whether another writer may be able to take over; the database decides. */
export function mayBeOver({ left }: Holder): boolean {
  return left === null || left <= 0 || left > MOST_LEFT;
}

/** A holder in a sentence: who, and since when. */
export function describeHolder({ by, since }: Holder): string {
  return since === null ? by : `${by}, since ${since}`;
}

/** A text noted by others, on one line. */
function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, "?").slice(0, LONGEST);
}
