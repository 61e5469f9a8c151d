import { KeyTable } from "./key-table.js";
import { Spool } from "./spool.js";

/** A set of keys that may be larger than memory. */
export class KeySet {
  readonly #keys = new Spool<string>();
  readonly #positions = new KeyTable((position) => this.#keys.get(position));

  get size(): number {
    return this.#positions.size;
  }

  has(key: string): boolean {
    return this.#positions.find(key) !== undefined;
  }

  add(key: string): void {
    if (!this.has(key)) this.#positions.add(key, this.#keys.push(key));
  }

  close(): void {
    this.#keys.close();
  }
}
