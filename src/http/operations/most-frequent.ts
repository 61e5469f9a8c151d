/** Rows and cells of the table of estimates, which takes 256 kB. */
const ROWS = 4;
const CELLS = 16_384;

/** The number of occurrences after which all counts are halved, so that keys of long ago make room. */
const HALVED_AFTER = 100_000;

/**
 * Keeps the most frequent of any number of keys. The counts of the others are estimated (by a count-min sketch), so that a new
 * key is kept only when it is more frequent than the rarest kept one: keys that occur once or twice, however many, never
 * displace a frequent key, even if they came first.
 */
export class MostFrequent {
  readonly #most: number;
  readonly #kept = new Map<string, number>();
  readonly #cells = new Uint32Array(ROWS * CELLS);
  #occurrences = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts an occurrence of `key`, a SHA-256 in hex. `kept` says whether it is kept now, `forgotten` which key made room for it. */
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

  /** Adds one to the lowest of the cells that a key shares with others. Returns the estimated count of the key. */
  #estimated(key: string): number {
    const cells = Array.from({ length: ROWS }, (_, row) => {
      const at = Number.parseInt(key.slice(8 * row, 8 * row + 8), 16) % CELLS;
      return row * CELLS + at;
    });
    const lowest = Math.min(...cells.map((cell) => this.#cells[cell] as number));
    for (const cell of cells) if (this.#cells[cell] === lowest) this.#cells[cell] = lowest + 1;
    return lowest + 1;
  }

  /** The rarest kept key; of several, the one kept longest. */
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
