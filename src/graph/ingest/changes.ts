import type { DocumentRecord } from "../../domain/records.js";
import type { KnownEntity } from "../stored/entities.js";
import type { FreshVersion, RecordedVersion, RetoldVersion } from "../stored/facts.js";
import { KeySet } from "./key-set.js";
import { Spool } from "./spool.js";

/** All that an import has found to be written. */
export class Changes {
  /** The key of the origin. */
  readonly origin: string;
  entities = new Spool<KnownEntity>();
  /** Ids of names that nobody declares any more. */
  readonly droppedNames = new Spool<string>();
  /** Documents that are new, and those that the graph has in another wording. */
  readonly documents = new Spool<DocumentRecord>();
  readonly changedDocuments = new Spool<DocumentRecord>();
  readonly fresh = new Spool<FreshVersion>();
  readonly closed = new Spool<RecordedVersion>();
  readonly retold = new Spool<RetoldVersion>();
  /** How many entities their package has left out by now and had before. */
  deprecated = 0;
  /** Whether one of the entities was left out by its package at some time. */
  someAway = false;
  /** The keys of facts that join an entity with itself, since a merge made their ends one. */
  readonly self = new Set<string>();
  /** The keys of the entities written that have identifiers. */
  readonly identified = new KeySet();

  constructor(origin: string) {
    this.origin = origin;
  }

  /** How many records there are to be written, for a progress bar and for knowing that there are none. */
  get count(): number {
    return this.#lists.reduce((sum, { length }) => sum + length, 0);
  }

  close(): void {
    for (const list of [...this.#lists, this.identified]) list.close();
  }

  get #lists(): readonly Spool<unknown>[] {
    const { entities, droppedNames, documents, changedDocuments, fresh, closed, retold } = this;
    return [entities, droppedNames, documents, changedDocuments, fresh, closed, retold];
  }
}
