import { LRUCache } from "lru-cache";
import type { Database } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import { sharedReading } from "./shared-reading.js";

type Ledger = RowOf["ledger"];

/** How many answers came from the cache, and how many from the database. */
export interface CacheCounts {
  cached: number;
  read: number;
}

/**
 * The answers that a service has read from its graph, for the operations that follow. Every batch that is written changes the
 * ledger in its own transaction, and every operation reads the ledger first: an answer is used again only while the ledger is
 * as it was when the answer was read, whichever process writes.
 */
export class GraphCache {
  readonly counts: CacheCounts = { cached: 0, read: 0 };
  readonly #database: Database;
  readonly #maxBytes: number;
  readonly #readLedger: () => Promise<Ledger[]>;
  #seen: { readonly generation: number | undefined; readonly ledger: Ledger | undefined } | undefined;
  #state: string | undefined;
  #answers: AnswerCache;

  /** `maxBytes`: the most bytes that the answers may take, by estimate. */
  constructor(database: Database, maxBytes: number) {
    this.#database = database;
    this.#maxBytes = maxBytes;
    this.#readLedger = sharedReading(() => database.read(statement("ledger"), {}));
    this.#answers = new AnswerCache(maxBytes);
  }

  /** The bytes that the answers take, by estimate. */
  get bytes(): number {
    return this.#answers.bytes;
  }

  /** The ledger as it is now, the answers that hold in this state of the graph, and whether the ledger was read from the database. */
  async current(): Promise<{
    readonly ledger: Ledger | undefined;
    readonly answers: AnswerCache;
    readonly wasRead: boolean;
  }> {
    const { generation } = this.#database;
    if (generation !== undefined && this.#seen?.generation === generation)
      return { ledger: this.#seen.ledger, answers: this.#answersOf(this.#seen.ledger), wasRead: false };
    const [ledger] = await this.#readLedger();
    // A ledger that was read during a write may be the one before it or the one after.
    if (this.#database.generation === generation) this.#seen = { generation, ledger };
    return { ledger, answers: this.#answersOf(ledger), wasRead: true };
  }

  #answersOf(ledger: Ledger | undefined): AnswerCache {
    const state = JSON.stringify(ledger ?? null);
    if (state !== this.#state) {
      this.#state = state;
      // Not cleared but replaced: operations that began in the old state go on with its answers.
      this.#answers = new AnswerCache(this.#maxBytes);
    }
    return this.#answers;
  }
}

/** An answer to a question. That there is none is an answer too: `{ value: undefined }`. */
interface Answer {
  readonly value: unknown;
}

/** Answers by their questions, bounded by bytes. The least recently used are dropped first. */
export class AnswerCache {
  readonly #answers: LRUCache<string, Answer>;

  /** An answer that would take half of `maxBytes` or more is not kept. */
  constructor(maxBytes: number) {
    this.#answers = new LRUCache({
      maxSize: Math.max(1, Math.floor(maxBytes)),
      maxEntrySize: Math.max(1, Math.floor(maxBytes / 2)),
      sizeCalculation: ({ value }, question) => bytesOf(question) + bytesOf(value) + BYTES_PER_ANSWER,
    });
  }

  get bytes(): number {
    return this.#answers.calculatedSize;
  }

  /** The answer to a question; undefined where it is not known. */
  get(question: string): Answer | undefined {
    return this.#answers.get(question);
  }

  /** Keeps an answer, which nobody may change afterwards. */
  set(question: string, value: unknown): void {
    this.#answers.set(question, { value });
  }
}

/** Bytes of an entry of the cache with its two objects, of an object, and of a property or an item. */
const BYTES_PER_ANSWER = 120;
const BYTES_PER_OBJECT = 32;
const BYTES_PER_SLOT = 8;

/** Estimates the bytes that a value of plain data takes. Errs on the high side: short names and ASCII text take less. */
function bytesOf(value: unknown): number {
  if (typeof value === "string") return BYTES_PER_OBJECT / 2 + 2 * value.length;
  if (typeof value !== "object" || value === null) return BYTES_PER_SLOT;
  let bytes = BYTES_PER_OBJECT;
  for (const one of Object.values(value)) bytes += BYTES_PER_SLOT + bytesOf(one);
  return bytes;
}
