import DataLoader from "dataloader";
import type { CallOptions, Database, Parameters, Row } from "../database/port.js";
import { type Placeholders, statement } from "../database/statements.js";
import type { Catalogue } from "../domain/catalogue.js";
import { type Day, today } from "../domain/day.js";
import type { View } from "../domain/view.js";
import type { Archive } from "./archive.js";
import { type Budget, DEFAULT_BUDGET } from "./traversal/budget.js";

/** How many keys one statement takes at the most. */
const LARGEST_BATCH = 1000;

/** What questions are answered from. */
export interface Sources {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly archive: Archive;
  /** What one traversal may cost. */
  readonly budget?: Budget | undefined;
}

/** What a session has asked of the database so far. */
export interface Spent {
  /** The revision it is pinned to; null while nothing was asked that needs one. */
  readonly revision: number | null;
  readonly statements: number;
  /** Rows that came back, of all statements together. */
  readonly rows: number;
}

/**
 * One operation's look at the graph: it pins the revision once, so that all its answers are of one state, and gathers
 * what is asked for at the same time into one statement.
 */
export class Session {
  readonly catalogue: Catalogue;
  readonly archive: Archive;
  readonly engine: string;
  readonly budget: Budget;
  /** The day of the operation, UTC. */
  readonly today: Day = today();
  readonly #database: Database;
  readonly #loaders = new Map<string, DataLoader<unknown, unknown>>();
  readonly #made = new Map<View, Map<string, Promise<unknown>>>();
  #revision: Promise<number> | undefined;
  #pinned: number | null = null;
  #statements = 0;
  #rows = 0;

  constructor({ database, catalogue, archive, budget = DEFAULT_BUDGET }: Sources) {
    this.budget = budget;
    this.#database = database;
    this.engine = database.version;
    this.catalogue = catalogue;
    this.archive = archive;
  }

  /** The latest complete revision of the graph when this session began. */
  revision(): Promise<number> {
    this.#revision ??= this.#pin();
    return this.#revision;
  }

  async #pin(): Promise<number> {
    const [ledger] = await this.read("ledger", {});
    this.#pinned = (ledger?.revision as number | undefined) ?? 0;
    return this.#pinned;
  }

  get spent(): Spent {
    return { revision: this.#pinned, statements: this.#statements, rows: this.#rows };
  }

  /** What `make` gave for a key in a view before: the facts of a page name few entities many times. */
  once<V>(view: View, key: string, make: () => Promise<V>): Promise<V> {
    let known = this.#made.get(view);
    if (!known) {
      known = new Map();
      this.#made.set(view, known);
    }
    let made = known.get(key) as Promise<V> | undefined;
    if (!made) {
      made = make();
      known.set(key, made);
    }
    return made;
  }

  /** Runs a reading statement of `cypher/`. */
  async read(
    name: string,
    parameters: Parameters,
    placeholders: Placeholders = {},
    options?: CallOptions,
  ): Promise<Row[]> {
    this.#statements += 1;
    const rows = await this.#database.read(statement(name, placeholders), parameters, options);
    this.#rows += rows.length;
    return rows;
  }

  /**
   * Answers `key` together with all other keys of the same question and group that are asked for at the same time.
   * `group` names everything but the key that the answer depends on: the view and the arguments.
   */
  gather<K, V>(
    question: string,
    group: string,
    key: K,
    answer: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  ): Promise<V | undefined> {
    const name = `${question} ${group}`;
    let loader = this.#loaders.get(name) as DataLoader<K, V | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V | undefined>(
        async (keys) => {
          const answers = await answer(keys);
          return keys.map((one) => answers.get(one));
        },
        { maxBatchSize: LARGEST_BATCH },
      );
      this.#loaders.set(name, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(key);
  }
}

/** A view as the parameters that statements take. */
export function viewParameters({ first, last, known, revision }: View) {
  // The last day of the calendar stands for "never" at the end of a span; knowing on that day is knowing on the one before.
  return { first, last, known: known === LAST_DAY ? DAY_BEFORE_LAST : known, revision };
}

const LAST_DAY = "9999-12-31";
const DAY_BEFORE_LAST = "9999-12-30";

/** The view and the arguments of a question as the name of a group. */
export function groupOf(view: View, given: unknown = null): string {
  return JSON.stringify([view.first, view.last, view.known, view.revision, given]);
}

/** Rows by one of their columns, each group in the order of the rows. */
export function rowsBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] as string;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
