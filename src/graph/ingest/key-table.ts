/** How many keys a table has room for at first. */
const FIRST_ROOM = 1_024;

/**
 * The positions of keys in a list that is stored elsewhere: 16 to 32 bytes a key, outside the heap of JavaScript, whose garbage
 * collector lets garbage grow with what is in use.
 */
export class KeyTable {
  readonly #keyAt: (position: number) => string;
  #size = 0;
  /** By slot: a position and one, or 0 for a free slot; and the hash of its key. */
  #positions = new Uint32Array(2 * FIRST_ROOM);
  #hashes = new Uint32Array(2 * FIRST_ROOM);

  /** `keyAt`: the key at a position that was added. */
  constructor(keyAt: (position: number) => string) {
    this.#keyAt = keyAt;
  }

  get size(): number {
    return this.#size;
  }

  /** The position of a key; undefined for one that was not added. */
  find(key: string): number | undefined {
    const hash = hashOf(key);
    for (let slot = this.#slotOf(hash); this.#positions[slot] !== 0; slot = this.#next(slot)) {
      const position = (this.#positions[slot] as number) - 1;
      if (this.#hashes[slot] === hash && this.#keyAt(position) === key) return position;
    }
    return undefined;
  }

  /** Adds a key that is not in the table. */
  add(key: string, position: number): void {
    if (2 * (this.#size + 1) > this.#positions.length) this.#grow();
    this.#put(hashOf(key), position);
    this.#size += 1;
  }

  #put(hash: number, position: number): void {
    let slot = this.#slotOf(hash);
    while (this.#positions[slot] !== 0) slot = this.#next(slot);
    this.#positions[slot] = position + 1;
    this.#hashes[slot] = hash;
  }

  #grow(): void {
    const [positions, hashes] = [this.#positions, this.#hashes];
    this.#positions = new Uint32Array(2 * positions.length);
    this.#hashes = new Uint32Array(2 * positions.length);
    for (const [slot, position] of positions.entries())
      if (position !== 0) this.#put(hashes[slot] as number, position - 1);
  }

  #slotOf(hash: number): number {
    return hash & (this.#positions.length - 1);
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#positions.length - 1);
  }
}

/** FNV-1a over the code units, in 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let nth = 0; nth < key.length; nth++) hash = Math.imul(hash ^ key.charCodeAt(nth), 0x01000193);
  return hash >>> 0;
}
