// `npm run bench:peers -- ENTITIES FOLDER ANSWERS`: thirteen questions to four servers over one Neo4j with the same invented world:
// @neo4j/graphql as it comes (installed into FOLDER; without one it is left out), a statement by hand behind node:http, and Relata
// with and without its cache. The rows of all are compared first. Then each is asked ANSWERS times (600) at least, in five interleaved rounds.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { freePort, startNeo4j } from "../scripts/neo4j-server.mjs";
import { openDatabase } from "../src/database/open.js";
import { checkSchema, defineSchema } from "../src/database/schema.js";
import { today } from "../src/domain/time/day.js";
import { importPackage } from "../src/graph/packages/import-package.js";
import { shippedCatalogue } from "../src/graph/stored/catalogue.js";
import { installLibrary } from "./peers-install.js";
import { OF_LIBRARY } from "./peers-library-asked.js";
import { type Measured, nothingMeasured, type Peer, startPeer } from "./peers-load.js";
import { writePeersPackages } from "./peers-package.js";
import { OF_PLAIN } from "./peers-plain.js";
import { writePlainGraph } from "./peers-plain-graph.js";
import {
  type Asking,
  askedOf,
  QUESTION_NAMES,
  type QuestionName,
  type Rows,
  UNORDERED,
  type Variables,
} from "./peers-questions.js";
import { OF_RELATA } from "./peers-relata.js";
import type { PeerName } from "./peers-servers.js";
import { type Result, tablesOf } from "./peers-table.js";
import { inventedWorld, type World } from "./peers-world.js";

const ROUNDS = 5;
/** Answers of each server to each question before anything is timed. */
const WARM_UP = 300;
const [entities = "10000", folder = "", answers = "600"] = process.argv.slice(2);
const perRound = Math.ceil(Number(answers) / ROUNDS);
const ASKINGS: { readonly [name in PeerName]: { readonly [question in QuestionName]: Asking } } = {
  ...{ lib: OF_LIBRARY, raw: OF_PLAIN, cached: OF_RELATA, uncached: OF_RELATA },
};

/** Why a server cannot answer a question; only the library may. */
const failures = new Map<string, string>();

const temporary = mkdtempSync(join(tmpdir(), "relata-bench-peers-"));
const server = await startNeo4j({ home: join(temporary, "neo4j"), port: await freePort(), heap: "1g" });
const peers: Peer[] = [];
try {
  const world = inventedWorld(Number(entities));
  const asked = askedOf(world, today(new Date(), "UTC"));
  await writeGraphs(world);
  const missing = installLibrary(folder);
  if (missing) console.log(`lib is left out: ${missing}.`);
  const names: readonly PeerName[] = missing ? ["raw", "cached", "uncached"] : ["raw", "lib", "cached", "uncached"];
  for (const name of names) peers.push(await startPeer(name, server, folder));
  for (const name of QUESTION_NAMES) await compareRows(name, asked[name]);
  console.log(`The rows are the same. Node ${process.version}, load of the machine ${loadavg()[0]?.toFixed(1)}.`);
  // All of them first: else the first question is answered by what has compiled least.
  for (const name of QUESTION_NAMES)
    for (const one of asking(name, asked[name])) await one.ask(WARM_UP, nothingMeasured());
  const results = new Map<QuestionName, ReadonlyMap<PeerName, Result>>();
  for (const name of QUESTION_NAMES) results.set(name, await measured(name, asked[name]));
  console.log(`Load of the machine at the end ${loadavg()[0]?.toFixed(1)}.\n\n${tablesOf(results, names)}`);
} finally {
  for (const peer of peers) peer.stop();
  await server.stop();
  rmSync(temporary, { recursive: true, force: true });
}

/** The world as Relata imports it and, under other labels, as plain nodes and edges. */
async function writeGraphs(world: World): Promise<void> {
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
  const database = await openDatabase({ url: server.url, deadline: 120_000, wait: 60_000 });
  try {
    await defineSchema(database);
    await checkSchema(database);
    for (const one of writePeersPackages(temporary, world))
      await importPackage({ database, catalogue: shippedCatalogue(), folder: one });
  } finally {
    await database.close();
  }
  console.log(
    `${database.version}: ${world.things.length} entities, ${world.ties.length} facts imported after ${seconds()}`,
  );
  const driver = neo4j.driver(server.url);
  await writePlainGraph(driver, world);
  await driver.close();
  console.log(`the same as plain nodes and edges after ${seconds()}`);
}

/** What is measured is only comparable when all say the same. */
async function compareRows(name: QuestionName, asked: readonly Variables[]): Promise<void> {
  const inOrder = (rows: Rows) => {
    const texts = rows.map((row) => JSON.stringify(row));
    return UNORDERED.includes(name) ? texts.sort() : texts;
  };
  const rowsOf = async ({ name: peer, ask }: Peer, variables: Variables) => {
    const asking = ASKINGS[peer][name];
    return inOrder(asking.rows(await ask(asking, variables), variables));
  };
  for (const variables of asked) {
    const [raw, ...others] = peers;
    if (raw === undefined) return;
    const expected = await rowsOf(raw, variables);
    if (expected.length === 0)
      throw new Error(`${name}: there is nothing to compare for ${JSON.stringify(variables)}.`);
    for (const peer of others) {
      const given = await rowsOf(peer, variables).catch((error: Error) => {
        if (peer.name !== "lib" || /VALIDATION_FAILED|BAD_USER_INPUT/.test(error.message)) throw error;
        failures.set(name, error.message);
        console.log(`${name}: lib fails: ${error.message.slice(0, 300)}`);
      });
      if (given) expectSame(`${name} ${JSON.stringify(variables)}, ${peer.name}`, given, expected);
    }
  }
}

function expectSame(what: string, given: readonly string[], expected: readonly string[]): void {
  const place = Array.from({ length: Math.max(given.length, expected.length) }, (_, nth) => nth).find(
    (nth) => given[nth] !== expected[nth],
  );
  if (place === undefined) return;
  const counts = `${given.length} rows beside ${expected.length} of raw`;
  throw new Error(`${what}: ${counts}; row ${place} is ${given[place]}, of raw ${expected[place]}.`);
}

/** A question to each server that can answer it. */
function asking(name: QuestionName, variables: readonly Variables[]) {
  const able = peers.filter((peer) => peer.name !== "lib" || !failures.has(name));
  return able.map((peer) => {
    const asked = { asking: ASKINGS[peer.name][name], variables };
    const ask = (times: number, into: Measured) => peer.measure(asked, times, into);
    return { peer, asked, ask, sum: nothingMeasured() };
  });
}

/** One question to all servers, in interleaved rounds. */
async function measured(name: QuestionName, variables: readonly Variables[]): Promise<ReadonlyMap<PeerName, Result>> {
  const all = asking(name, variables);
  for (const { ask } of all) await ask(perRound, nothingMeasured());
  for (let round = 0; round < ROUNDS; round++) for (const { ask, sum } of all) await ask(perRound, sum);
  const results = new Map<PeerName, Result>();
  for (const { peer, asked, sum } of all) {
    const [first = {}] = variables;
    results.set(peer.name, { measured: sum, touched: await peer.touched(asked.asking, first) });
    const of = sum.failures + sum.answers;
    if (sum.failures > 0) console.log(`${name}: ${peer.name} failed ${sum.failures} of ${of} times.`);
  }
  return results;
}
