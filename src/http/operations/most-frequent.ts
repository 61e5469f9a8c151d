/** Rows and cells of the table of estimates: 256 kB, whatever is sent. */
const ROWS = 4;
const CELLS = 16_384;

/** After how many occurrences all counts are halved, so that what was asked long ago makes room. */
const HALVED_AFTER = 100_000;

/**
 * Tells the most frequent of any number of keys apart, within a bound that forgets the rarest. How often the others occurred is
 * estimated (a count-min sketch), so that a newcomer is kept only once it is more frequent than the rarest one that is:
 * any number of keys that occur once or twice push out none that occurs often, also when they were first.
 */
export class MostFrequent {
  readonly #most: number;
  readonly #kept = new Map<string, number>();
  readonly #cells = new Uint32Array(ROWS * CELLS);
  #occurrences = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Notes that `key`, a SHA-256 in hex, occurred. `kept`: it is told apart from now on; `forgotten` no longer is. */
  add(key: string): { readonly kept: boolean; readonly forgotten?: string } {
    this.#occurrences += 1;
    if (this.#occurrences % HALVED_AFTER === 0) this.#halve();
    const weight = this.#estimated(key);
    const before = this.#kept.get(key);
    if (before !== undefined || this.#kept.size < this.#most) {
      this.#kept.set(key, before === undefined ? weight : before + 1);
      return { kept: true };
    }
    const [rarest, least] = this.#rarest();
    if (weight <= least) return { kept: false };
    this.#kept.delete(rarest);
    this.#kept.set(key, weight);
    return { kept: true, forgotten: rarest };
  }

  /** Counts one occurrence in the lowest of the cells that a key shares with others, and answers how many it may be. */
  #estimated(key: string): number {
    const cells = Array.from({ length: ROWS }, (_, row) => {
      const at = Number.parseInt(key.slice(8 * row, 8 * row + 8), 16) % CELLS;
      return row * CELLS + at;
    });
    const lowest = Math.min(...cells.map((cell) => this.#cells[cell] as number));
    for (const cell of cells) if (this.#cells[cell] === lowest) this.#cells[cell] = lowest + 1;
    return lowest + 1;
  }

  /** Of those that occurred least, the one that has been there longest. */
  #rarest(): readonly [key: string, weight: number] {
    let rarest: readonly [string, number] = ["", Number.POSITIVE_INFINITY];
    for (const one of this.#kept) if (one[1] < rarest[1]) rarest = one;
    return rarest;
  }

  #halve(): void {
    for (const [key, weight] of this.#kept) this.#kept.set(key, Math.floor(weight / 2));
    for (let cell = 0; cell < this.#cells.length; cell++) this.#cells[cell] = (this.#cells[cell] as number) >>> 1;
  }
}
