import type { CallOptions, Database, Parameters } from "../../database/port.js";
import type { RowOf, StatementName } from "../../database/rows.js";
import { type Placeholders, statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { type Day, today, UTC } from "../../domain/time/day.js";
import type { View } from "../../domain/view.js";
import type { Archive } from "./archive.js";
import { type Answering, Batching, type MaybePromise } from "./batching.js";
import { type Budget, DEFAULT_BUDGET } from "./budget.js";
import type { GraphCache } from "./cache.js";

/** What a session answers from. */
export interface Sources {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly archive: Archive;
  /** Where "today" is, by IANA's name of a time zone; UTC when left out. */
  readonly timeZone?: string | undefined;
  /** What one traversal may cost. */
  readonly budget?: Budget | undefined;
  /** The answers of earlier operations; without it everything is read from the database. */
  readonly cache?: GraphCache | undefined;
}

/** What a session has asked of the database so far. */
export interface Spent {
  /** The revision it is pinned to; null until one was needed. */
  readonly revision: number | null;
  readonly statements: number;
  /** The rows that all statements returned together. */
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
  readonly timeZone: string;
  /** Today in the time zone, when the session began. */
  readonly today: Day;
  readonly #database: Database;
  readonly #cache: GraphCache | undefined;
  readonly #gathering: Batching;
  readonly #made = new Map<View, Map<string, unknown>>();
  #revision: Promise<number> | undefined;
  #state = "";
  #pinned: number | null = null;
  #merges = true;
  #statements = 0;
  #rows = 0;

  constructor({ database, catalogue, archive, timeZone = UTC, budget = DEFAULT_BUDGET, cache }: Sources) {
    this.timeZone = timeZone;
    this.today = today(new Date(), timeZone);
    this.budget = budget;
    this.#cache = cache;
    this.#gathering = new Batching(cache?.counts);
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

  /** Identifies the state of the graph that this session sees: it changes with every write, repairs included. */
  async state(): Promise<string> {
    await this.revision();
    return this.#state;
  }

  /** Whether an entity of the graph may ever have been merged into another one. */
  async hasMerges(): Promise<boolean> {
    await this.revision();
    return this.#merges;
  }

  async #pin(): Promise<number> {
    const ledger = this.#cache ? await this.#currentLedger(this.#cache) : (await this.readFresh("ledger", {}))[0];
    this.#pinned = ledger?.revision ?? 0;
    this.#merges = ledger?.merges !== false;
    this.#state = JSON.stringify(ledger ?? null);
    return this.#pinned;
  }

  async #currentLedger(cache: GraphCache): Promise<RowOf["ledger"] | undefined> {
    const { ledger, answers, wasRead } = await cache.current();
    if (wasRead) this.#statements += 1;
    if (wasRead && ledger) this.#rows += 1;
    this.#gathering.cache = answers;
    return ledger;
  }

  get spent(): Spent {
    return { revision: this.#pinned, statements: this.#statements, rows: this.#rows };
  }

  /** Calls `make` once for a key in a view and returns the same value afterwards: the facts of a page name few entities many times. */
  once<V>(view: View, key: string, make: () => MaybePromise<V>): MaybePromise<V> {
    let known = this.#made.get(view);
    if (!known) {
      known = new Map();
      this.#made.set(view, known);
    }
    let made = known.get(key) as MaybePromise<V> | undefined;
    if (made === undefined) {
      made = make();
      known.set(key, made);
    }
    return made;
  }

  /** Runs a reading statement of `cypher/`. */
  async readFresh<Name extends StatementName>(
    name: Name,
    parameters: Parameters,
    placeholders: Placeholders = {},
    options?: CallOptions,
  ): Promise<RowOf[Name][]> {
    this.#statements += 1;
    const rows = await this.#database.read(statement(name, placeholders), parameters, options);
    this.#rows += rows.length;
    return rows;
  }

  /** The rows of a reading statement, cached as a whole. For questions that are not asked about many keys at once. */
  async readCached<Name extends StatementName>(
    name: Name,
    parameters: Parameters,
    placeholders: Placeholders = {},
  ): Promise<readonly RowOf[Name][]> {
    const group = JSON.stringify([parameters, placeholders]);
    const read = async () => new Map([["", await this.readFresh(name, parameters, placeholders)]]);
    return (await this.readMany(name, group, "", read)) ?? [];
  }

  /**
   * Answers `key` together with all other keys of the same question and group that are asked for at the same time.
   * `group` names everything but the key that the answer depends on: the view and the arguments. Nobody may change the answer.
   * It is there at once as long as everything that the operation has asked for was cached.
   */
  readMany<V>(question: string, group: string, key: string, answer: Answering<V>): MaybePromise<V | undefined> {
    return this.#gathering.answer(`${question} ${group}`, key, answer);
  }
}

/** A view as the parameters that statements take. */
export function viewParameters({ first, last, known, revision }: View) {
  // The last day of the calendar stands for "never" at the end of a span; knowing on that day is knowing on the one before.
  return { first, last, known: known === LAST_DAY ? DAY_BEFORE_LAST : known, revision };
}

const LAST_DAY = "9999-12-31";
const DAY_BEFORE_LAST = "9999-12-30";

/** The name of the group of questions with this view and these arguments. */
export function groupOf(view: View, given: unknown = null): string {
  return JSON.stringify([view.first, view.last, view.known, view.revision, given]);
}

/** Groups rows by a column, in the order of the rows. */
export function rowsBy<Column extends string, R extends { readonly [column in Column]: string }>(
  rows: readonly R[],
  column: Column,
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = row[column];
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
