import type { OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { type Estimate, estimate } from "./estimate.js";
import type { Reading } from "./selection.js";

/** How many estimates are kept, and for how long variables: clients choose them. */
const MOST_ESTIMATES = 5_000;
const LONGEST_VARIABLES = 1_000;

/** Estimates of operations that were estimated with the same variables before. */
export class KnownEstimates {
  /** Apollo Server keeps the documents that are asked again, so that the same operation is the same object. */
  readonly #numbers = new WeakMap<OperationDefinitionNode, number>();
  readonly #known = new LRUCache<string, Estimate>({ max: MOST_ESTIMATES });
  #operations = 0;

  /** The estimate of an operation with these variables. Throws InvalidInput for a page of an impossible size, each time. */
  of(reading: Reading, operation: OperationDefinitionNode): Estimate {
    const key = `${this.#numberOf(operation)} ${JSON.stringify(reading.variables)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const estimated = estimate(reading, operation);
    if (key.length > LONGEST_VARIABLES) return estimated;
    this.#known.set(key, estimated);
    return estimated;
  }

  #numberOf(operation: OperationDefinitionNode): number {
    let number = this.#numbers.get(operation);
    if (number === undefined) {
      this.#operations += 1;
      number = this.#operations;
      this.#numbers.set(operation, number);
    }
    return number;
  }
}
