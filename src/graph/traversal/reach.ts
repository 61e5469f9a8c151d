import type { Truncation } from "../reading/budget.js";
import type { Frontier } from "./frontier.js";

/** How many entities one side may expand beyond its half of a path when the other side met a limit. */
const FEW = 100;

/** What has been read from one end of a path search. */
class Side {
  readonly #frontier: Frontier;
  readonly #seen: Set<string>;
  /** The entities of the next layer. */
  layer: string[];
  /** How many layers were read. */
  depth = 0;
  /** The first layer that is incomplete, and why. */
  cut: { readonly depth: number; readonly truncation: Truncation } | null = null;

  constructor(frontier: Frontier, start: string) {
    this.#frontier = frontier;
    this.#seen = new Set([start]);
    this.layer = [start];
  }

  /** How many steps of any path are completely read from this end. */
  get covers(): number {
    if (this.cut) return this.cut.depth;
    return this.layer.length === 0 ? Number.POSITIVE_INFINITY : this.depth;
  }

  async extend(): Promise<void> {
    const truncation = await this.#frontier.read(this.layer);
    if (truncation) this.cut ??= { depth: this.depth, truncation };
    const next = new Set(this.layer.flatMap((key) => this.#frontier.from(key).map(({ other }) => other)));
    this.layer = [...next].filter((key) => !this.#seen.has(key));
    for (const key of this.layer) this.#seen.add(key);
    this.depth += 1;
  }
}

/**
 * Reads from both ends of a path at once, one statement for each layer, and the smaller layer first. Every step of a path
 * is read when the layers of both ends together are as many as its steps; where one end could not read all of a layer,
 * the other one goes further as long as that is little to read.
 */
export class Reach {
  readonly #from: Side;
  readonly #to: Side;

  constructor(frontier: Frontier, from: string, to: string) {
    this.#from = new Side(frontier, from);
    this.#to = new Side(frontier, to);
  }

  /** Whether nothing is left to read. */
  get exhausted(): boolean {
    return [this.#from, this.#to].some(({ covers }) => covers === Number.POSITIVE_INFINITY);
  }

  /** Reads all steps that paths of a length can have. Returns why some may be missing, or null. */
  async extendTo(length: number): Promise<Truncation | null> {
    const sides = [this.#from, this.#to];
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    for (;;) {
      if (sum(sides.map(({ covers }) => covers)) >= length) return null;
      const half = sum(sides.map(({ depth }) => depth)) < length;
      const [next] = sides
        .filter(({ layer, cut }) => layer.length > 0 && (half || (cut === null && layer.length <= FEW)))
        .sort(
          (one, other) =>
            Number(one.cut !== null) - Number(other.cut !== null) || one.layer.length - other.layer.length,
        );
      if (!next) return sides.find(({ cut }) => cut !== null)?.cut?.truncation ?? null;
      await next.extend();
    }
  }
}
