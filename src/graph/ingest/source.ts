import type { ChangeRecord } from "../../domain/change-record.js";
import type { DocumentRecord, EntityRecord, FactRecord } from "../../domain/records.js";
import { KeyTable } from "./key-table.js";
import { type Place, type Placed, placed } from "./placed.js";
import { repeatedKey } from "./problems.js";
import type { SourceRecord } from "./source-record.js";
import { Spool } from "./spool.js";

type Stored<T> = readonly [value: T, place: Place];

/** Records by their keys, in the order in which they came. */
export class RecordsByKey<T extends { readonly key: string }> {
  readonly #records = new Spool<Stored<T>>();
  readonly #positions = new KeyTable((position) => this.#records.get(position)[0].key);

  /** Adds a record, or says what is wrong when another one has its key. */
  add({ value, place, at }: Placed<T>): string[] {
    const earlier = this.get(value.key);
    if (earlier) return [repeatedKey(value.key, at(["key"]), earlier.at(["key"]))];
    this.#positions.add(value.key, this.#records.push([value, place]));
    return [];
  }

  has(key: string): boolean {
    return this.#positions.find(key) !== undefined;
  }

  get(key: string): Placed<T> | undefined {
    const position = this.#positions.find(key);
    return position === undefined ? undefined : placed(...this.#records.get(position));
  }

  *keys(): Generator<string> {
    for (const batch of this.#records.batches()) for (const [{ key }] of batch) yield key;
  }

  close(): void {
    this.#records.close();
  }
}

/** All records of one origin, as far as memory goes on disk: each can be looked up by its key. */
export class Source {
  readonly entities = new RecordsByKey<EntityRecord>();
  readonly documents = new RecordsByKey<DocumentRecord>();
  readonly facts = new RecordsByKey<FactRecord>();
  readonly #changes = new Spool<Stored<ChangeRecord>>();
  readonly #changesOf = new Map<string, number[]>();
  readonly #mergedInto = new Map<string, string[]>();
  /** The key of the origin. */
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  /** Adds a record, and says what is wrong with it. */
  add(given: SourceRecord): string[] {
    switch (given.kind) {
      case "entity": {
        const { key, mergedInto } = given.record.value;
        if (mergedInto !== undefined) append(this.#mergedInto, mergedInto, key);
        return this.entities.add(given.record);
      }
      case "document":
        return this.documents.add(given.record);
      case "fact":
        return this.facts.add(given.record);
      case "change": {
        const { value, place } = given.record;
        append(this.#changesOf, value.fact, this.#changes.push([value, place]));
        return [];
      }
      case "problem":
        return [given.problem];
    }
  }

  /** The keys of the entities that are merged into this one here. */
  mergedInto(key: string): readonly string[] {
    return this.#mergedInto.get(key) ?? [];
  }

  /** The keys of the facts that change here, in the order in which their first changes came. */
  get changedFacts(): Iterable<string> {
    return this.#changesOf.keys();
  }

  /** What happens to a fact here, in the order in which it came. */
  changesOf(fact: string): Placed<ChangeRecord>[] {
    return (this.#changesOf.get(fact) ?? []).map((position) => placed(...this.#changes.get(position)));
  }

  /** All changes in the order in which they came, in lists of at most 500. */
  *changes(): Generator<Placed<ChangeRecord>[]> {
    for (const batch of this.#changes.batches()) yield batch.map((stored) => placed(...stored));
  }

  close(): void {
    for (const kept of [this.entities, this.documents, this.facts, this.#changes]) kept.close();
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
