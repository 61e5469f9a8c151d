#!/usr/bin/env node
// A real Neo4j without Docker: `fetch` has Maven copy its jars to .neo4j/<version>/lib, `run` starts it in the
// foreground on 127.0.0.1:7687. The tests start their own by `startNeo4j`. Another release can be tried by hand:
//   npm run neo4j:fetch -- 2026.08.1
//   NEO4J_VERSION=2026.08.1 NEO4J_JAVA=/path/to/java21 npm run neo4j
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pom = join(root, "scripts", "neo4j-pom.xml");
const READY_WITHIN = 90_000;
const STOP_WITHIN = 30_000;

/** The version to use: the one of scripts/neo4j-pom.xml unless NEO4J_VERSION names another. */
export const NEO4J_VERSION =
  process.env.NEO4J_VERSION ?? /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, "utf8"))?.[1];

/** Copies the jars of `version`; does nothing when they are there. Throws one line when Maven is missing or fails. */
export function fetchNeo4j(version = NEO4J_VERSION) {
  const lib = libOf(version);
  if (existsSync(lib)) return lib;
  const partial = `${lib}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${partial}`];
  const args = ["--batch-mode", "--quiet", "--file", pom, `-Dneo4j.version=${version}`, ...goal];
  const { error, status } = spawnSync("mvn", args, { stdio: ["ignore", "inherit", "inherit"] });
  if (error) throw new Error("Maven (mvn) is missing: install it, or point RELATA_DATABASE_URL at a Neo4j you have.");
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j ${version}: see its lines above.`);
  // Only a complete folder gets the name that later runs look for.
  renameSync(partial, lib);
  return lib;
}

/**
 * Starts a Neo4j with its data under `home`, without a login unless `password` is given, and waits until it answers.
 * @param {{ home: string, port?: number, password?: string, heap?: string, version?: string, show?: boolean }} options
 * @returns {Promise<{ url: string, pid: number, stop(): Promise<void>, kill(): Promise<void>, exited: Promise<number> }>}
 */
export async function startNeo4j({
  home,
  port = 7687,
  password,
  heap = "512m",
  version = NEO4J_VERSION,
  show = false,
}) {
  const lib = libOf(version);
  if (!existsSync(lib)) throw new Error(`Neo4j ${version} is not fetched: run \`npm run neo4j:fetch\`.`);
  configure(home, port, heap, password !== undefined);
  const java = process.env.NEO4J_JAVA ?? "java";
  if (password !== undefined) setPassword(java, lib, home, password);

  const classPath = `${lib}/*`;
  // Calendar releases moved the class; theirs is the one that the jar of the server holds.
  const main = version.startsWith("5.") ? "org.neo4j.server.CommunityEntryPoint" : "org.neo4j.server.Neo4jCommunity";
  const args = [
    `-Xmx${heap}`,
    `-Xms${heap}`,
    ...OPENED,
    "-cp",
    classPath,
    main,
    `--home-dir=${home}`,
    `--config-dir=${home}/conf`,
  ];
  const child = spawn(java, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NEO4J_HOME: home } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      if (show) process.stdout.write(chunk);
      output = (output + chunk).slice(-4000);
    });
  let failure;
  const exited = new Promise((done) => {
    child.on("exit", (code, signal) => done(code ?? signal));
    child.on("error", (error) => {
      failure =
        error.code === "ENOENT"
          ? `Java is missing (tried "${java}"): install Java 17 or set NEO4J_JAVA.`
          : error.message;
      done(-1);
    });
  });

  let running = true;
  exited.then(() => {
    running = false;
  });
  const end = async (signal) => {
    if (!running) return;
    child.kill(signal);
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN);
    await exited;
    clearTimeout(late);
  };
  // Nothing may stay behind when the process that wanted the database goes.
  const atExit = () => child.kill("SIGKILL");
  process.once("exit", atExit);
  exited.then(() => process.off("exit", atExit));

  const until = Date.now() + READY_WITHIN;
  while (!(await answers(port))) {
    if (!running) throw new Error(failure ?? `Neo4j ${version} stopped while starting. Its last words:\n${output}`);
    if (Date.now() > until) {
      await end("SIGKILL");
      throw new Error(`Neo4j ${version} did not answer on port ${port} within ${READY_WITHIN / 1000} s.\n${output}`);
    }
    await pause(200);
  }
  return {
    url: `bolt://127.0.0.1:${port}`,
    pid: child.pid,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    exited,
  };
}

const libOf = (version) => join(root, ".neo4j", version, "lib");

/** What Neo4j's own start script passes for Java 17 and later. */
const OPENED = [
  "java.base/java.nio",
  "java.base/java.io",
  "java.base/sun.nio.ch",
  "java.base/java.util.concurrent",
].map((name) => `--add-opens=${name}=ALL-UNNAMED`);

function configure(home, port, heap, login) {
  mkdirSync(join(home, "conf"), { recursive: true });
  mkdirSync(join(home, "logs"), { recursive: true });
  const lines = [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    `server.memory.heap.max_size=${heap}`,
    "server.memory.pagecache.size=64m",
    `dbms.security.auth_enabled=${login}`,
    "dbms.usage_report.enabled=false",
  ];
  writeFileSync(join(home, "conf", "neo4j.conf"), `${lines.join("\n")}\n`);
}

function setPassword(java, lib, home, password) {
  if (existsSync(join(home, "data", "databases"))) return;
  const main = "org.neo4j.server.startup.Neo4jAdminCommand";
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  const { status, stderr } = spawnSync(java, ["-cp", `${lib}/*`, main, "dbms", "set-initial-password", password], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The password of Neo4j could not be set.\n${stderr}`);
}

/** Whether a Bolt server greets back; an open port alone is not yet a database. */
function answers(port) {
  return new Promise((done) => {
    const socket = connect({ host: "127.0.0.1", port });
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    // The magic number of Bolt, then the versions 5.8 to 5.0, and nothing.
    socket.on("connect", () => socket.write(Buffer.from("6060b01700080805000000000000000000000000", "hex")));
    socket.on("data", (data) => end(data.length >= 4 && data.readUInt32BE(0) !== 0));
    socket.on("error", () => end(false));
    socket.setTimeout(1000, () => end(false));
  });
}

async function run() {
  const home = join(root, ".neo4j", "home");
  const server = await startNeo4j({ home, heap: "1g", show: true });
  console.log(`Neo4j ${NEO4J_VERSION} answers at ${server.url} without a login. Its data: ${home}. Ctrl+C stops it.`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.stop());
  await server.exited;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, version] = process.argv.slice(2);
  try {
    if (command === "fetch")
      console.log(`Neo4j is in ${fetchNeo4j(version)}: ${readdirSync(fetchNeo4j(version)).length} jars.`);
    else if (command === "run") await run();
    else throw new Error("Usage: node scripts/neo4j.mjs fetch [VERSION] | run");
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
