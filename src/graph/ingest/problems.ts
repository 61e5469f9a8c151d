import { InvalidInput, shown } from "../../domain/errors.js";

/** How many problems one message lists. */
const MOST_LISTED = 20;

/** What is wrong with the records of a source. The first are kept for the message, the others are counted. */
export class Problems {
  readonly #what: string;
  readonly #listed: string[] = [];
  #count = 0;

  /** `what`: what would be refused, at the beginning of a sentence, such as `The package in "my-facts"`. */
  constructor(what: string) {
    this.#what = what;
  }

  get found(): boolean {
    return this.#count > 0;
  }

  add(problems: readonly string[]): void {
    this.#count += problems.length;
    this.#listed.push(...problems.slice(0, MOST_LISTED - this.#listed.length));
  }

  /** Throws InvalidInput, one message for all problems, or does nothing when there are none. */
  refuse(): void {
    if (!this.found) return;
    const listed = this.#listed.map((problem) => `\n  ${problem}`).join("");
    const more = this.#count > MOST_LISTED ? `\n  and ${this.#count - MOST_LISTED} more` : "";
    throw new InvalidInput(`${this.#what} is refused, nothing was written:${listed}${more}`);
  }
}

/** What is wrong with a record whose key another one has. */
export function repeatedKey(key: string, at: string, earlier: string): string {
  return `${at} key: ${shown(key)} is used already at ${earlier}`;
}
