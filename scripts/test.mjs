#!/usr/bin/env node
// `npm test`: types, lint, drift of what is generated, and every suite on the embedded database but those that look at pages in
// a browser. `npm run test:neo4j` (--neo4j): the suites that a database touches, on a real Neo4j. `npm run test:browser`
// (--browser): those in a browser. `npm run test:all` (--all): all of it, both databases at the same time, as CI runs it.
// It fetches nothing. With other arguments it only passes them to jest: `npm test -- test/domain`. `npm run test:long` (--long)
// runs only what compares answers on random graphs with plain code, in hundreds of cases (RELATA_TEST_CASES);
// RELATA_TEST_SEED repeats a run.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, libOf, NEO4J_VERSION, startNeo4j } from "./neo4j-server.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { resolve } = createRequire(import.meta.url);

/** The clients that ask the service; the tools beside them only read the schema. */
const CLIENTS = "test/clients/(apollo|urql|relay)[.]test";
/** The suites whose outcome depends on a database; the others need not run twice. */
const ON_A_DATABASE = ["test/database", "test/graph", "test/graphql", "test/http", CLIENTS];
/** The suites that compare the answers of random graphs with plain code. */
const ORACLES = ["graph/views/", "graph/traversal/(paths|neighborhood|exposure)[.]test", "both-databases"];
/** The suites that look at pages in a browser. */
const IN_A_BROWSER = "test/web/(accessible|answers|docs|narrow|other-origin|playground|sharing|view-control)[.]test";
const MANY_CASES = { RELATA_TEST_CASES: process.env.RELATA_TEST_CASES ?? "300" };
/** Suites in these folders that do not ask the database of the run, or measure the service's own CPU: once is enough. */
const ASK_NONE = [
  "database/(killed|one-parameter|open|retry|statements)",
  "graphql/(contract|literals|schema|schema-size)",
  "http/(rate-limited-log|hosts|most-frequent|refused-in-the-log)",
  "http/(accepted|audits|cost|costliest|errors-of-operations|literals|refusals)",
  "http/(recovery|slow-clients|start-and-stop|switched-on)",
  "graph/(cache|verifying|search/forms|search/matching)",
];
/**
 * A run is over before the code of Java's second compiler has paid for itself, and making it is half of what Neo4j takes: only
 * what runs four times as often as by default is given to it. Six suites took 147 s of CPU so, and 167 s without.
 */
const JVM = [
  "-XX:+UseSerialGC",
  "-XX:Tier4InvocationThreshold=20000",
  "-XX:Tier4MinInvocationThreshold=2400",
  "-XX:Tier4CompileThreshold=60000",
  "-XX:Tier4BackEdgeThreshold=160000",
];
/** Under this a missing Neo4j is a failure, so that no machine of ours leaves it out unnoticed. */
const NEO4J_REQUIRED = process.env.RELATA_REQUIRE_NEO4J === "1";

const temporary = mkdtempSync(join(tmpdir(), "relata-test-"));
const tested = [];
const untested = [];
const failed = [];
const sum = { passed: 0, failed: 0, skipped: 0 };
let interrupted = false;
const runningSteps = new Set();

process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
// Only the running steps are ended here: what was started for one is stopped where it was started.
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    interrupted = true;
    for (const running of runningSteps) running.kill(signal);
  });

/** Begun before the checks, for it takes as long as they do. */
function beginNeo4j() {
  if (!existsSync(libOf(NEO4J_VERSION))) return undefined;
  const starting = freePort().then((port) => startNeo4j({ home: join(temporary, "neo4j"), port, jvm: JVM }));
  // Told when it is waited for.
  starting.catch(() => undefined);
  return starting;
}

const MODES = ["--neo4j", "--browser", "--all", "--long"];
const args = process.argv.slice(2);
const mode = MODES.find((one) => one === args[0]);
if (args.length > 0 && !mode) process.exit(await node([resolve("jest/bin/jest"), ...args], jestEnvironment({})));

const neo4j = mode === undefined || mode === "--browser" ? undefined : beginNeo4j();
const touchedByDatabase = [...ON_A_DATABASE, `--testPathIgnorePatterns=test/(${ASK_NONE.join("|")})[.]test`];
if (mode === "--long") {
  await suites("Grafeo (embedded)", ORACLES, { RELATA_TEST_DATABASE: "grafeo", ...MANY_CASES });
  await onNeo4j(ORACLES, MANY_CASES);
} else if (await step("build", () => node(["scripts/build.mjs"]))) {
  // Every suite has an embedded database of its own, so that each core can run one; beside those on Neo4j one does.
  const workers = neo4j ? ["--maxWorkers=1", "--workerIdleMemoryLimit=2GB"] : ["--maxWorkers=100%"];
  const embedded = (more) => suites("Grafeo (embedded)", [...workers, ...more], { RELATA_TEST_DATABASE: "grafeo" });
  switch (mode) {
    case "--neo4j":
      await onNeo4j(touchedByDatabase);
      break;
    case "--browser":
      await embedded([IN_A_BROWSER]);
      break;
    case "--all":
      await checks();
      await Promise.all([embedded([]), onNeo4j(touchedByDatabase)]);
      break;
    default:
      await checks();
      await embedded([`--testPathIgnorePatterns=${IN_A_BROWSER}`]);
      untested.push(
        "Not part of npm test: npm run test:neo4j, npm run test:browser; npm run test:all runs everything.",
      );
  }
}
finish();

/** What needs no test to run: types, lint, and whether what is generated is as its sources are. */
async function checks() {
  const tsc = join(dirname(resolve("typescript/package.json")), "bin", "tsc");
  await step("types", () => node([tsc, "--noEmit"]));
  await step("types of the page", () => node([tsc, "-p", "web"]));
  await step("lint", () => node([resolve("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]));
  await step("schema", () => node(["scripts/schema.mjs", "--check"]));
  await step("statements", () => node(["scripts/cypher.mjs", "--check"]));
}

/** Runs one labelled step, unless the run was interrupted, and says how it went. A failed one counts as one failure. */
async function step(label, run) {
  if (interrupted) return false;
  console.log(`\n== ${label}`);
  const began = performance.now();
  const passed = (await run()) === 0;
  console.log(`== ${label}: ${passed ? "passed" : "FAILED"} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (!passed) failed.push(label);
  return passed;
}

/** Runs suites with jest and adds what they say to the sum. */
async function suites(label, patterns, environment) {
  const report = join(temporary, `${environment.RELATA_TEST_DATABASE}.json`);
  const options = ["--json", `--outputFile=${report}`];
  const set = jestEnvironment({ RELATA_TEST_RUN: temporary, ...environment });
  const ran = () => node([resolve("jest/bin/jest"), ...options, ...patterns], set, ["stdout"]);
  await step(label, ran);
  if (!existsSync(report)) return;
  const result = JSON.parse(readFileSync(report, "utf8"));
  sum.passed += result.numPassedTests;
  // A suite that could not even be loaded has no tests to count.
  sum.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  sum.skipped += result.numPendingTests + result.numTodoTests;
  const jestFailures = result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (jestFailures > 0) failed.splice(failed.indexOf(label), 1, `${label} (${jestFailures})`);
  tested.push(label);
}

/** One Neo4j for the whole run, with a home of its own on a free port; the tests empty it, so they run one by one. */
async function onNeo4j(patterns, more = {}) {
  const label = `Neo4j ${NEO4J_VERSION}`;
  if (interrupted) return;
  if (!neo4j) {
    const line = `${label} is not fetched, so nothing was tested on it. To fetch it: npm run neo4j:fetch`;
    if (NEO4J_REQUIRED)
      await step(label, () => {
        console.error(`${line} (RELATA_REQUIRE_NEO4J=1)`);
        return 1;
      });
    else untested.push(line);
    return;
  }
  let server;
  const started = await step(`start of ${label}`, async () => {
    try {
      server = await neo4j;
      return 0;
    } catch (error) {
      console.error(error.message);
      return 1;
    }
  });
  try {
    const environment = { RELATA_TEST_DATABASE: "neo4j", RELATA_TEST_NEO4J_URL: server?.url, ...more };
    const inOrder = ["--runInBand", "--testSequencer=./test/order-on-neo4j.mjs"];
    if (started) await suites(label, [...inOrder, ...patterns], environment);
  } finally {
    await server?.stop();
  }
}

function finish() {
  const steps = failed.filter((label) => !/\(\d+\)$/.test(label)).length;
  const { passed, skipped } = sum;
  console.log("");
  if (interrupted) failed.push("the run, which was interrupted");
  if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}.`);
  for (const line of untested) console.log(line);
  console.log(`Databases tested: ${tested.join(", ") || "none"}.`);
  console.log(`${passed} passed, ${sum.failed + steps} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exit(failed.length > 0 ? 1 : 0);
}

/** jest needs the flag for native modules; settings of the shell are no business of the tests. */
function jestEnvironment(environment) {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("RELATA_") || /^RELATA_(TEST_|REQUIRE_)/.test(name),
  );
  const options = `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  return { ...Object.fromEntries(own), ...environment, NODE_OPTIONS: options.trim() };
}

/** Runs a Node program in the root of the checkout and returns its exit code. `quiet`: the streams that are dropped. */
function node(programAndArguments, env = process.env, quiet = []) {
  const stdio = ["ignore", quiet.includes("stdout") ? "ignore" : "inherit", "inherit"];
  const child = spawn(process.execPath, programAndArguments, { cwd: root, env, stdio });
  runningSteps.add(child);
  return new Promise((done) =>
    child.on("exit", (code) => {
      runningSteps.delete(child);
      done(code ?? 1);
    }),
  );
}
