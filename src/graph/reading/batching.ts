import DataLoader from "dataloader";
import type { AnswerCache, CacheCounts } from "./cache.js";

/** The most keys one statement takes. */
const LARGEST_BATCH = 1000;

/** A value, or a promise of one. */
export type MaybePromise<T> = T | Promise<T>;

/** Answers one question for many keys at once. A key without an answer is absent from the map. */
export type Answering<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;

/** Batches the questions of one operation: what is asked at the same time is answered by one statement, or from the cache. */
export class Batching {
  /** The answers that other operations have read. */
  cache: AnswerCache | undefined;
  readonly #counts: CacheCounts | undefined;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  #allCached = true;

  constructor(counts: CacheCounts | undefined) {
    this.#counts = counts;
  }

  /**
   * The answer to a question, `name`, about a key. It is there at once as long as everything that was asked here was
   * in the cache: from then on cached answers come with the others, or what is asked next would be asked apart.
   */
  answer<V>(name: string, key: string, answer: Answering<V>): MaybePromise<V | undefined> {
    if (this.#allCached) {
      const known = this.cache?.get(questionOf(name, key));
      if (known) {
        this.#count("cached", 1);
        return known.value as V | undefined;
      }
      this.#allCached = false;
    }
    let loader = this.#loaders.get(name) as DataLoader<string, V | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<string, V | undefined>(
        async (keys) => {
          const answers = await this.#answers(name, keys, answer);
          return keys.map((one) => answers.get(one));
        },
        { maxBatchSize: LARGEST_BATCH },
      );
      this.#loaders.set(name, loader);
    }
    return loader.load(key);
  }

  async #answers<V>(name: string, keys: readonly string[], answer: Answering<V>): Promise<ReadonlyMap<string, V>> {
    const { cache } = this;
    if (cache === undefined) return answer(keys);
    const answers = new Map<string, V>();
    const unknown: string[] = [];
    for (const key of keys) {
      const known = cache.get(questionOf(name, key));
      if (known === undefined) unknown.push(key);
      else if (known.value !== undefined) answers.set(key, known.value as V);
    }
    this.#count("cached", keys.length - unknown.length);
    if (unknown.length === 0) return answers;
    this.#count("read", unknown.length);
    const read = await answer(unknown);
    for (const key of unknown) {
      const value = read.get(key);
      cache.set(questionOf(name, key), value);
      if (value !== undefined) answers.set(key, value);
    }
    return answers;
  }

  #count(which: keyof CacheCounts, keys: number): void {
    if (this.#counts) this.#counts[which] += keys;
  }
}

const questionOf = (name: string, key: string) => `${name} ${key}`;
