import { createHash } from "node:crypto";
import type { FactVersion } from "../../../src/domain/fact.js";
import { Archive } from "../../../src/graph/reading/archive.js";
import { type Budget, DEFAULT_BUDGET } from "../../../src/graph/reading/budget.js";
import { Session } from "../../../src/graph/reading/session.js";
import { graphOf } from "../../graphs.js";
import { catalogue } from "./edges.js";
import { asWritten, complete, randomPackage } from "./graph.js";
import { anyShape } from "./shapes.js";

/**
 * `RELATA_TEST_SEED` repeats a run that failed; the names of the tests show it. The suites of one run have the same: they
 * ask the same graphs, of which each is imported once.
 */
export const SEED = Number(process.env.RELATA_TEST_SEED ?? seedOfRun() ?? Math.floor(Math.random() * 2 ** 31));

/** Another one in every run: the folder that names it is never the same. */
function seedOfRun(): number | undefined {
  const { RELATA_TEST_RUN: run } = process.env;
  return run === undefined ? undefined : createHash("sha256").update(run).digest().readUInt32BE() >>> 1;
}

/** How many cases each question is asked in; `npm run test:long` asks more. */
export const CASES = Number(process.env.RELATA_TEST_CASES ?? 50);

/** How many of them one graph serves: it costs more than they do. */
const CASES_OF_A_GRAPH = 50;

/** How long it may take to make a graph, or to ask it a hundred questions, on a busy machine. */
export const STARTUP = 180_000 + CASES * 1_000;

/** As the service has it, but for the time: that is not what is tested on a busy machine. */
const PATIENT: Budget = { ...DEFAULT_BUDGET, milliseconds: STARTUP };

export interface RandomGraph {
  session(budget?: Budget): Session;
  /** What the graph holds at a revision. */
  readonly versions: { readonly [revision: number]: readonly FactVersion[] };
  /** The changes that it declares then. */
  readonly changes: { readonly [revision: number]: readonly object[] };
  close(): Promise<void>;
}

/**
 * A graph of random facts with two revisions: the second import of the package drops some facts, changes others and adds
 * some. Only to be asked: on Neo4j the next suite may take it over.
 */
export async function randomGraph(seed = SEED, shape = anyShape, size = 90): Promise<RandomGraph> {
  const first = randomPackage(seed, size, shape);
  const second = randomPackage(seed + 1, Math.round(size / 3), shape);
  const fresh = new Set(second.versions.map(({ key }) => key));
  // The second draw replaces facts of the first by key; of the rest it keeps two of three.
  const stays = (key: string) => !fresh.has(key) && Number(key.slice(-2)) % 3 > 0;
  const changed = {
    records: [...first.records.filter((one) => stays((one as { key: string }).key)), ...second.records],
    changes: [...first.changes.filter((one) => stays((one as { fact: string }).fact)), ...second.changes],
    versions: [...first.versions.filter(({ key }) => stays(key)), ...second.versions],
  };
  const database = await graphOf([asWritten(first), asWritten(changed)]);
  return {
    session: (budget = PATIENT) => new Session({ database, catalogue, archive: Archive.empty, budget }),
    versions: { 0: [], 1: complete(first).versions, 2: complete(changed).versions },
    changes: { 0: [], 1: complete(first).changes, 2: complete(changed).changes },
    close: () => database.close(),
  };
}

/** How often a check met what it must meet, each by its name: cases in which nothing is found say nothing. */
export interface Met {
  [what: string]: number;
}

/** How many graphs more are drawn for what none before had: each has most of it, and by chance one may not. */
const FURTHER_GRAPHS = 10;

/**
 * Checks something in all the cases there are, on as many random graphs as that takes, one after another; and on further
 * ones while something has not been met.
 */
export async function onRandomGraphs(
  met: Met,
  check: (graph: RandomGraph, runs: { readonly seed: number; readonly numRuns: number }) => Promise<void>,
  shape = anyShape,
  size = 90,
): Promise<void> {
  const unmet = () => Object.keys(met).filter((what) => met[what] === 0);
  const most = CASES + FURTHER_GRAPHS * CASES_OF_A_GRAPH;
  for (let done = 0; done < CASES || (done < most && unmet().length > 0); done += CASES_OF_A_GRAPH) {
    const seed = SEED + 2 * done;
    const numRuns = done < CASES ? Math.min(CASES - done, CASES_OF_A_GRAPH) : CASES_OF_A_GRAPH;
    const graph = await randomGraph(seed, shape, size);
    try {
      await check(graph, { seed, numRuns });
    } finally {
      await graph.close();
    }
  }
  expect(unmet()).toEqual([]);
}
