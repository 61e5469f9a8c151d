import type { Row } from "../../database/port.js";
import { type EntityKind, labelOf } from "../../domain/kinds.js";
import type { Phase, Presence } from "../../domain/time.js";
import type { View } from "../../domain/view.js";
import { NOT_ANNOUNCED } from "../relationships.js";
import { type Session, viewParameters } from "../session.js";
import { type Budget, clock, type Truncation } from "./budget.js";

/** A relationship as a traversal sees it, from `anchor` to `other`. */
export interface Step {
  readonly anchor: string;
  readonly other: string;
  /** Whether `anchor` is the source of the edge. */
  readonly forward: boolean;
  readonly version: string;
  readonly fact: string;
  readonly type: string;
  readonly confidence: number;
  readonly presence: Presence;
}

/** Which relationships a traversal follows. */
export interface Following {
  readonly outgoing: readonly string[];
  readonly incoming: readonly string[];
  readonly phases?: readonly Phase[] | null | undefined;
  /** Of those at the far side. */
  readonly kinds?: readonly EntityKind[] | null | undefined;
}

/**
 * The steps from entities, read layer by layer with one statement each, and each entity once.
 * Counts what was read, and remembers the first limit of the budget that was met.
 */
export class Frontier {
  readonly #session: Session;
  readonly #view: View;
  readonly #following: Following;
  readonly #budget: Budget;
  readonly #steps = new Map<string, readonly Step[]>();
  readonly checkTime: () => void;
  #facts = 0;
  truncated: Truncation | null = null;

  constructor(session: Session, view: View, following: Following, budget: Budget) {
    this.#session = session;
    this.#view = view;
    this.#following = following;
    this.#budget = budget;
    this.checkTime = clock(budget);
  }

  /** The steps from an entity of a layer that was read. */
  from(key: string): readonly Step[] {
    return this.#steps.get(key) ?? [];
  }

  /** Reads the steps from every entity of a layer that were not read before. */
  async read(layer: readonly string[]): Promise<void> {
    this.checkTime();
    const fresh = layer.filter((key) => !this.#steps.has(key));
    const room = this.#budget.entities - this.#steps.size;
    if (fresh.length > room) this.truncate({ reason: "ENTITIES", limit: this.#budget.entities });
    const ids = fresh.slice(0, Math.max(0, room));
    if (ids.length === 0 || this.#facts >= this.#budget.facts) return;
    const rows = await this.#ask(ids);
    for (const key of ids) this.#steps.set(key, []);
    for (const [key, steps] of this.#within(rows, this.#degreeFor(ids.length))) this.#steps.set(key, steps);
    this.checkTime();
  }

  /** All steps that were read, from either end, in the order of the keys at their far ends, then of their facts. */
  undirected(): Map<string, Step[]> {
    const steps = new Map<string, Map<string, Step>>();
    const add = (step: Step) => {
      const own = steps.get(step.anchor) ?? new Map<string, Step>();
      steps.set(step.anchor, own.set(step.version, step));
    };
    for (const step of [...this.#steps.values()].flat()) {
      add(step);
      add({ ...step, anchor: step.other, other: step.anchor, forward: !step.forward });
    }
    const order = (a: Step, b: Step) => compare(a.other, b.other) || compare(a.fact, b.fact);
    return new Map([...steps].map(([key, own]) => [key, [...own.values()].sort(order)]));
  }

  truncate(truncation: Truncation): void {
    this.truncated ??= truncation;
  }

  /** How many relationships are read of each entity of a layer: fewer of each in a large one, so that one statement stays small. */
  #degreeFor(layer: number): number {
    return Math.max(1, Math.min(this.#budget.degree, Math.floor(this.#budget.facts / layer)));
  }

  async #ask(ids: readonly string[]): Promise<Row[]> {
    const { outgoing, incoming, phases, kinds } = this.#following;
    const types = [...new Set([...outgoing, ...incoming])].sort();
    if (types.length === 0) return [];
    const parameters = {
      ids,
      ...viewParameters(this.#view),
      outgoing: outgoing.length > 0,
      incoming: incoming.length > 0,
      outgoingTypes: outgoing,
      incomingTypes: incoming,
      phases: phases ?? NOT_ANNOUNCED,
      kinds: kinds == null ? null : kinds.map(labelOf),
      // One more than allowed tells that there are more.
      cap: this.#degreeFor(ids.length) + 1,
    };
    return this.#session.read("frontier", parameters, { RELATIONSHIP_TYPE: types.join("|") });
  }

  /** The rows as steps by their anchor, as far as the budget goes. */
  #within(rows: readonly Row[], degree: number): Map<string, Step[]> {
    const steps = new Map<string, Step[]>();
    for (const row of rows) {
      const step = stepOf(row);
      const own = steps.get(step.anchor) ?? [];
      steps.set(step.anchor, own);
      if (own.length >= degree) {
        this.truncate({ reason: "DEGREE", limit: degree });
        continue;
      }
      if (this.#facts >= this.#budget.facts) {
        this.truncate({ reason: "FACTS", limit: this.#budget.facts });
        break;
      }
      this.#facts += 1;
      own.push(step);
    }
    return steps;
  }
}

/** Keys are ASCII, which every order agrees on. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many steps each entity is from one of them. */
export function distancesFrom(steps: ReadonlyMap<string, readonly Step[]>, start: string): Map<string, number> {
  const distances = new Map([[start, 0]]);
  let layer = [start];
  for (let distance = 1; layer.length > 0; distance++) {
    const next = new Set(
      layer.flatMap((key) => (steps.get(key) ?? []).map(({ other }) => other)).filter((key) => !distances.has(key)),
    );
    for (const key of next) distances.set(key, distance);
    layer = [...next];
  }
  return distances;
}

function stepOf(row: Row): Step {
  return {
    anchor: row.anchor as string,
    other: row.other as string,
    forward: row.direction === "OUT",
    version: row.id as string,
    fact: row.fact as string,
    type: row.type as string,
    confidence: row.confidence as number,
    presence: row as unknown as Presence,
  };
}
