// Starting a Neo4j whose jars scripts/neo4j.mjs fetched.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const READY_WITHIN = 90_000;
const STOP_WITHIN = 30_000;

/** What Maven is told to fetch. */
export const POM = join(root, "scripts", "neo4j-pom.xml");

/** The version to use: the one of scripts/neo4j-pom.xml unless NEO4J_VERSION names another. */
export const NEO4J_VERSION =
  process.env.NEO4J_VERSION ?? /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(POM, "utf8"))?.[1];

/** Where the jars of a version are. */
export const libOf = (version) => join(root, ".neo4j", version, "lib");

/**
 * Starts a Neo4j with its data under `home`, without a login unless `password` is given, and waits until it answers.
 * `jvm`: more options for Java.
 * @param {{ home: string, port?: number, password?: string, heap?: string, version?: string, show?: boolean, jvm?: string[] }} options
 * @returns {Promise<{ url: string, pid: number, stop(): Promise<void>, kill(): Promise<void>, exited: Promise<number> }>}
 */
export async function startNeo4j({
  home,
  port = 7687,
  password,
  heap = "512m",
  version = NEO4J_VERSION,
  show = false,
  jvm = [],
}) {
  const lib = libOf(version);
  if (!existsSync(lib)) throw new Error(`Neo4j ${version} is not fetched: run \`npm run neo4j:fetch\`.`);
  configure(home, port, heap, password !== undefined);
  const java = process.env.NEO4J_JAVA ?? "java";
  if (password !== undefined) setPassword([java, ...jvm], lib, home, password);

  const classPath = `${lib}/*`;
  // Calendar releases moved the class; theirs is the one that the jar of the server holds.
  const main = version.startsWith("5.") ? "org.neo4j.server.CommunityEntryPoint" : "org.neo4j.server.Neo4jCommunity";
  const args = [
    `-Xmx${heap}`,
    `-Xms${heap}`,
    ...jvm,
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

function setPassword([java, ...jvm], lib, home, password) {
  if (existsSync(join(home, "data", "databases"))) return;
  const main = "org.neo4j.server.startup.Neo4jAdminCommand";
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  const { status, stderr } = spawnSync(
    java,
    [...jvm, "-cp", `${lib}/*`, main, "dbms", "set-initial-password", password],
    { env, encoding: "utf8" },
  );
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

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
