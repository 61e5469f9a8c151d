import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { MostFrequent } from "./most-frequent.js";
import { labelOf, signatureOf } from "./signature.js";

/** The most unlisted operations that are counted separately. Clients choose them, and each is a time series of its own. */
export const MOST_UNLISTED = 200;

/** The label of all others, those included that were counted separately before. */
const OTHERS = "other";

/**
 * Counts operations: those of known documents by name, the most frequent of the rest by signature, and the others together. A name
 * that a client gives to an unknown document does not count.
 */
export class OperationCounts {
  readonly #nameOf: (text: string) => string | undefined;
  readonly #counts = new Map<string, number>();
  readonly #frequent = new MostFrequent(MOST_UNLISTED);

  /** `nameOf` returns the name of a known document by its text. */
  constructor(nameOf: (text: string) => string | undefined) {
    this.#nameOf = nameOf;
  }

  count(text: string, document: DocumentNode, operation: OperationDefinitionNode): void {
    const name = this.#nameOf(text);
    this.#add(name ?? this.#unlisted(signatureOf(document, operation)), 1);
  }

  /** The counts by label. */
  get entries(): Iterable<readonly [label: string, count: number]> {
    return this.#counts;
  }

  #unlisted(signature: string): string {
    const { kept, forgotten } = this.#frequent.add(signature);
    if (forgotten !== undefined) {
      const label = labelOf(forgotten);
      this.#add(OTHERS, this.#counts.get(label) ?? 0);
      this.#counts.delete(label);
    }
    return kept ? labelOf(signature) : OTHERS;
  }

  #add(label: string, count: number): void {
    this.#counts.set(label, (this.#counts.get(label) ?? 0) + count);
  }
}
