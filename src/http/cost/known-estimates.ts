import type { OperationDefinitionNode } from "graphql";
import { type Estimate, estimate } from "./estimate.js";
import type { Reading } from "./selection.js";

/** How many shapes of variables are kept of one operation, and their longest: clients choose them. */
const MOST_SHAPES = 20;
const LONGEST_SHAPE = 200;

/**
 * Estimates of operations that were estimated before. What a text among the variables says changes no estimate, and neither
 * does anything else but numbers, what is null or not, what is true or not, and how long lists are.
 */
export class KnownEstimates {
  /** By operation: Apollo Server keeps the documents that are asked again, and what it forgets is forgotten here. */
  readonly #known = new WeakMap<OperationDefinitionNode, Map<string, Estimate>>();

  /** The estimate of an operation with these variables. Throws InvalidInput for a page of an impossible size, each time. */
  of(reading: Reading, operation: OperationDefinitionNode): Estimate {
    const shape = JSON.stringify(reading.variables, (_key, value) => (typeof value === "string" ? "" : value));
    if (shape.length > LONGEST_SHAPE) return estimate(reading, operation);
    let shapes = this.#known.get(operation);
    if (shapes === undefined) {
      shapes = new Map();
      this.#known.set(operation, shapes);
    }
    let known = shapes.get(shape);
    if (known === undefined) {
      known = estimate(reading, operation);
      if (shapes.size >= MOST_SHAPES) shapes.clear();
      shapes.set(shape, known);
    }
    return known;
  }
}
