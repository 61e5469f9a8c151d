import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { MostFrequent } from "./most-frequent.js";
import { labelOf, signatureOf } from "./signature.js";

/** How many operations are told apart that nobody listed. Clients choose them, and each is a series for as long as it is kept. */
export const MOST_UNLISTED = 200;

/** Where all others are counted, those too that were told apart and no longer are. */
const OTHERS = "other";

/**
 * Counts operations: by name those whose document is known, whatever another one calls itself; by their signature the most
 * frequent of the rest; and the others together.
 */
export class OperationCounts {
  readonly #nameOf: (text: string) => string | undefined;
  readonly #counts = new Map<string, number>();
  readonly #frequent = new MostFrequent(MOST_UNLISTED);

  /** `nameOf`: the name of a document that is known, by its text. */
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
