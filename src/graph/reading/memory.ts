import type { Database, Row } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { sharedReading } from "./shared-reading.js";

/** How many answers were remembered, and how many had to be read. */
export interface Counts {
  remembered: number;
  read: number;
}

/**
 * What a service has read of the graph, for its next operations. Every batch that is written changes the ledger in its
 * own transaction, and every operation reads the ledger first: what was read in one state of the ledger is answered again
 * in the same state and in no other one, whichever process has written.
 */
export class Memory {
  readonly counts: Counts = { remembered: 0, read: 0 };
  readonly #database: Database;
  readonly #limit: number;
  readonly #read: () => Promise<Row[]>;
  #seen: { readonly generation: number | undefined; readonly ledger: Row | undefined } | undefined;
  #state: string | undefined;
  #kept: Kept;

  /** `limit`: how many bytes it takes at the most, as estimated from what it holds. */
  constructor(database: Database, limit: number) {
    this.#database = database;
    this.#limit = limit;
    this.#read = sharedReading(() => database.read(statement("ledger"), {}));
    this.#kept = new Kept(limit);
  }

  /** About how many bytes it takes. */
  get bytes(): number {
    return this.#kept.bytes;
  }

  /** The ledger as it is now, what is remembered of this state of the graph, and whether the database was asked for it. */
  async now(): Promise<{ readonly ledger: Row | undefined; readonly kept: Kept; readonly asked: boolean }> {
    const { generation } = this.#database;
    if (generation !== undefined && this.#seen?.generation === generation)
      return { ledger: this.#seen.ledger, kept: this.#of(this.#seen.ledger), asked: false };
    const [ledger] = await this.#read();
    // Read while something was written, it may be of before or of after.
    if (this.#database.generation === generation) this.#seen = { generation, ledger };
    return { ledger, kept: this.#of(ledger), asked: true };
  }

  #of(ledger: Row | undefined): Kept {
    const state = JSON.stringify(ledger ?? null);
    if (state !== this.#state) {
      this.#state = state;
      // A new one: an operation that is under way in the old state goes on with what it holds.
      this.#kept = new Kept(this.#limit);
    }
    return this.#kept;
  }
}

interface Answer {
  readonly value: unknown;
  readonly bytes: number;
}

/**
 * Answers by their questions, in two halves: what is asked for moves to the younger half, and when that is full the older
 * one is forgotten. So those go first that were not asked for longest, and nothing has to be sorted.
 */
export class Kept {
  readonly #half: number;
  #young = new Map<string, Answer>();
  #old = new Map<string, Answer>();
  #youngBytes = 0;
  #oldBytes = 0;

  constructor(limit: number) {
    this.#half = limit / 2;
  }

  get bytes(): number {
    return this.#youngBytes + this.#oldBytes;
  }

  /** The answer to a question; undefined where none is remembered. That there is nothing is an answer too: `{ value: undefined }`. */
  get(question: string): { readonly value: unknown } | undefined {
    let answer = this.#young.get(question);
    if (answer === undefined) {
      answer = this.#old.get(question);
      if (answer !== undefined) this.#add(question, answer);
    }
    return answer;
  }

  /** Remembers an answer that nobody changes from now on. One that would fill half of the memory is not worth it. */
  set(question: string, value: unknown): void {
    const bytes = sizeOf(question) + sizeOf(value) + PER_ANSWER;
    if (bytes < this.#half) this.#add(question, { value, bytes });
  }

  #add(question: string, answer: Answer): void {
    if (this.#youngBytes + answer.bytes > this.#half) {
      this.#old = this.#young;
      this.#oldBytes = this.#youngBytes;
      this.#young = new Map();
      this.#youngBytes = 0;
    }
    if (!this.#young.has(question)) this.#youngBytes += answer.bytes;
    this.#young.set(question, answer);
  }
}

/** Bytes: an entry of a map with its two objects, an object, and a slot in one. */
const PER_ANSWER = 120;
const PER_OBJECT = 32;
const PER_SLOT = 8;

/** About how many bytes a value of plain data takes; rather more, for short names and ASCII take less. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return PER_OBJECT / 2 + 2 * value.length;
  if (typeof value !== "object" || value === null) return PER_SLOT;
  let bytes = PER_OBJECT;
  for (const one of Object.values(value)) bytes += PER_SLOT + sizeOf(one);
  return bytes;
}
