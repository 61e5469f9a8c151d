import type { RowOf } from "../../database/rows.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { pairIn } from "../../domain/edges.js";
import { factOfVersion, sortOfFact } from "../../domain/fact.js";
import type { Presence } from "../../domain/time/times.js";

/** A relationship as a traversal sees it, from `anchor` to `other`. */
export interface Step {
  readonly anchor: string;
  readonly other: string;
  /** The parts that the two take in the fact. */
  readonly fromRole: string;
  readonly toRole: string;
  /** Whether `anchor` is the source of the edge. */
  readonly forward: boolean;
  readonly version: string;
  readonly fact: string;
  readonly type: string;
  readonly confidence: number;
  readonly presence: Presence;
}

/** A row of `frontier` as a step. */
export function stepOf(catalogue: Catalogue, row: RowOf["frontier"]): Step {
  const version = row.id;
  const fact = factOfVersion(version);
  const pair = pairIn(row.sort, sortOfFact(row.fromEarliest, fact));
  const { sourceRole = "", targetRole = "" } = pair ?? catalogue.get(row.type) ?? {};
  const forward = row.direction === "OUT";
  return {
    anchor: row.anchor,
    other: row.other,
    fromRole: forward ? sourceRole : targetRole,
    toRole: forward ? targetRole : sourceRole,
    forward,
    version,
    fact,
    type: row.type,
    confidence: row.confidence,
    presence: row,
  };
}

/** The same step the other way. */
export function turned(step: Step): Step {
  const { anchor, other, fromRole, toRole, forward } = step;
  return { ...step, anchor: other, other: anchor, fromRole: toRole, toRole: fromRole, forward: !forward };
}

/** Identifies a step among those from its anchor: one fact may join two entities in several ways. */
export function stepKey({ version, other, fromRole, toRole }: Step): string {
  return `${version} ${fromRole} ${toRole} ${other}`;
}

/** Keys are ASCII, which every order agrees on. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of the keys along a chain: where a step leads, then its fact, then the parts that the two take in it. */
export function byKeys(a: Step, b: Step): number {
  return (
    compare(a.other, b.other) ||
    compare(a.fact, b.fact) ||
    compare(a.fromRole, b.fromRole) ||
    compare(a.toRole, b.toRole)
  );
}
