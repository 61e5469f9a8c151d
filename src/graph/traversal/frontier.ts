import { type EntityKind, labelOfKind } from "../../domain/kinds.js";
import type { Phase } from "../../domain/time/times.js";
import type { View } from "../../domain/view.js";
import { NOT_ANNOUNCED } from "../facts/relationships.js";
import { type Budget, Deadline, type Truncation } from "../reading/budget.js";
import { rowsBy, type Session, viewParameters } from "../reading/session.js";
import { type Step, stepKey, stepOf, turned } from "./step.js";

/** Which relationships a traversal follows. */
export interface Following {
  readonly outgoing: readonly string[];
  readonly incoming: readonly string[];
  /** The types that the statement names; those above when left out. */
  readonly pattern?: readonly string[] | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  /** Kinds of the entities at the far end. */
  readonly kinds?: readonly EntityKind[] | null | undefined;
  /** Which steps are followed; all without it. */
  readonly leadsOn?: ((step: Step) => boolean) | undefined;
}

/** The types that the statement names. */
export function patternOf({ pattern, outgoing, incoming }: Following): readonly string[] {
  return pattern ?? [...new Set([...outgoing, ...incoming])];
}

/**
 * The steps from entities, read layer by layer with one statement each, and each entity once. Counts what was read, and
 * remembers whose steps were cut by the budget.
 */
export class Frontier {
  readonly clock: Deadline;
  readonly #session: Session;
  readonly #view: View;
  readonly #following: Following;
  readonly #budget: Budget;
  readonly #steps = new Map<string, readonly Step[]>();
  readonly #cuts = new Map<string, Truncation>();
  #facts = 0;
  #truncated: Truncation | null = null;

  constructor(session: Session, view: View, following: Following) {
    this.#session = session;
    this.#view = view;
    this.#following = following;
    this.#budget = session.budget;
    this.clock = new Deadline(session.budget);
  }

  /** The first limit that was met and reported. */
  get truncated(): Truncation | null {
    return this.#truncated;
  }

  /** Notes that a limit was met, so that the answer may be incomplete. */
  truncate(truncation: Truncation | null): void {
    this.#truncated ??= truncation;
  }

  /** The steps from an expanded entity, the most confident first. */
  from(key: string): readonly Step[] {
    return this.#steps.get(key) ?? [];
  }

  /** Reads the steps from the entities of a layer that were not read yet. Returns the limit that cut them, or null. */
  async read(layer: readonly string[]): Promise<Truncation | null> {
    const { entities, facts, degree } = this.#budget;
    const { leadsOn } = this.#following;
    const fresh = layer.filter((key) => !this.#steps.has(key));
    const left = facts - this.#facts;
    const ids = left > 0 ? fresh.slice(0, Math.max(0, entities - this.#steps.size)) : [];
    for (const key of fresh.slice(ids.length))
      this.#cuts.set(key, left > 0 ? { reason: "ENTITIES", limit: entities } : { reason: "FACTS", limit: facts });
    if (ids.length > 0) {
      const rows = await this.clock.within((options) => this.#ask(ids, left, options));
      this.#facts += Math.min(rows.length, left);
      const steps = rowsBy(rows.slice(0, left), "anchor");
      for (const key of ids) {
        const own = steps.get(key) ?? [];
        const read = own.slice(0, degree).map((row) => stepOf(this.#session.catalogue, row));
        this.#steps.set(key, leadsOn ? read.filter(leadsOn) : read);
        if (own.length > degree) this.#cuts.set(key, { reason: "DEGREE", limit: degree });
        else if (rows.length > left) this.#cuts.set(key, { reason: "FACTS", limit: facts });
      }
    }
    const cut = layer.find((key) => this.#cuts.has(key));
    return cut === undefined ? null : (this.#cuts.get(cut) ?? null);
  }

  /** Every step read so far, once, whichever end it was read from. */
  undirected(): Map<string, Step[]> {
    const steps = new Map<string, Map<string, Step>>();
    const add = (step: Step) => {
      const own = steps.get(step.anchor) ?? new Map<string, Step>();
      steps.set(step.anchor, own.set(stepKey(step), step));
    };
    for (const own of this.#steps.values())
      for (const step of own) {
        add(step);
        add(turned(step));
      }
    return new Map([...steps].map(([key, own]) => [key, [...own.values()]]));
  }

  async #ask(ids: readonly string[], left: number, options: { deadline: number }) {
    const { outgoing, incoming, phases, kinds } = this.#following;
    const pattern = patternOf(this.#following);
    if (outgoing.length + incoming.length === 0) return [];
    const parameters = {
      ids,
      ...viewParameters(this.#view),
      outgoing: outgoing.length > 0,
      incoming: incoming.length > 0,
      outgoingTypes: outgoing,
      incomingTypes: incoming,
      phases: phases ?? NOT_ANNOUNCED,
      kinds: kinds == null ? null : kinds.map(labelOfKind),
      // One more than allowed tells that there are more.
      cap: this.#budget.degree + 1,
      limit: left + 1,
    };
    return this.#session.readFresh("frontier", parameters, { RELATIONSHIP_TYPE: pattern.join("|") }, options);
  }
}
