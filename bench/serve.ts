// `npm run bench:serve`: how many requests one second of a server's CPU time answers, of Relata, of Apollo Server with
// Express and type-graphql, and of bare graphql-js, over the same functions of src/graph and the same embedded graph.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packagesToLoad } from "../src/cli/packages.js";
import { openDatabase } from "../src/database/open.js";
import { defineSchema } from "../src/database/schema.js";
import { importPackage } from "../src/graph/packages/import-package.js";
import { shippedCatalogue } from "../src/graph/stored/catalogue.js";
import { type Running, startServer } from "./serve-load.js";
import { OPERATIONS, type Operation } from "./serve-operations.js";
import { writePackage } from "./serve-package.js";
import { SERVERS, type ServerName } from "./serve-servers.js";

const ROUNDS = 5;
/** Milliseconds, and requests: on a busy machine the first seconds are too few for V8 to compile what is measured. */
const WARM_UP = 2_000;
const LEAST = [2_000, 1_000, 60];
const MEASURED = Number(process.argv[2] ?? 1_500);
const GOALS = [0, 0, 2, 0.6];

const folder = mkdtempSync(join(tmpdir(), "relata-bench-"));
const servers: Running[] = [];
try {
  const graph = await makeGraph();
  for (const [nth, name] of (Object.keys(SERVERS) as ServerName[]).entries()) {
    const copy = join(folder, `graph-${nth}`);
    copyFileSync(graph, copy);
    servers.push(await startServer(name, copy));
  }
  for (const operation of OPERATIONS) await compareAnswers(operation);
  for (const [nth, operation] of OPERATIONS.entries())
    for (const server of servers) await server.rate(operation, WARM_UP, LEAST[nth]);
  console.log(
    `Requests per second of the server's CPU: median of ${ROUNDS} interleaved rounds (range). Node ${process.version}.`,
  );
  for (const operation of OPERATIONS) await measure(operation);
} finally {
  for (const server of servers) server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function makeGraph(): Promise<string> {
  const file = join(folder, "graph");
  const database = await openDatabase({ url: `file:${file}`, deadline: 60_000 });
  await defineSchema(database);
  writePackage(join(folder, "package"));
  for (const one of [...packagesToLoad({ packages: "shipped" }), join(folder, "package")])
    await importPackage({ database, catalogue: shippedCatalogue(), folder: one });
  await database.close();
  return file;
}

/** What is measured is only comparable when the answers are the same to the letter. */
async function compareAnswers(operation: Operation): Promise<void> {
  for (let nth = 0; nth < 3; nth++) {
    const answers = await Promise.all(servers.map((server) => server.ask(operation, nth)));
    const [ours = "", ...others] = answers.map((answer) => JSON.stringify(JSON.parse(answer).data));
    if (ours.length < 100 || others.some((other) => other !== ours))
      throw new Error(`The answers to "${operation.name}" differ: ${answers.join("\n").slice(0, 2000)}`);
    if (nth === 0) console.log(`${operation.name}: ${ours.length} characters`);
  }
}

async function measure(operation: Operation): Promise<void> {
  const rates = servers.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [nth, server] of servers.entries()) rates[nth]?.push(await server.rate(operation, MEASURED));
  console.log(`\n${operation.name}`);
  for (const [nth, { name }] of servers.entries()) {
    const ratios = rates
      .map((of) => of)
      .flatMap((of, at) => (at === nth ? of.map((rate, round) => (rates[0]?.[round] ?? 0) / rate) : []));
    const goal = GOALS[nth] ? `  Relata is ${shown(ratios)} of it; the goal is ${GOALS[nth]}` : "";
    console.log(`  ${name.padEnd(32)}${shown(rates[nth] ?? [])}${goal}`);
  }
}

/** Median and range, with three digits. */
function shown(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const digits = (value = 0) => String(Number(value.toPrecision(3)));
  return `${digits(sorted[sorted.length >> 1])} (${digits(sorted[0])} to ${digits(sorted.at(-1))})`;
}
