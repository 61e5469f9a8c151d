// `npm run bench:overload [-- SECONDS [MIX [URL]]]`: what becomes of a service of which three times as much is asked as it can serve. It finds what
// that is (its peak: one client, more and more connections), then has five clients, one of which asks ten times as much as each
// of the others, ask three times of it whatever is answered, for SECONDS (60). MIX: weights of the operations of bench:serve (8,3,0.4).
// URL: of an empty Neo4j; without it the embedded database. Settings of the service (RELATA_...) come from the environment.
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Load, Outcome } from "./overload-child.js";
import { writePackage } from "./serve-package.js";
import { told } from "./server-process.js";

const [seconds = 60, mix = "8,3,0.4", url] = process.argv.slice(2);
const SECONDS = Number(seconds);
const MIX = String(mix).split(",").map(Number);
const TIMES = 3;
const SHARES = [10, 1, 1, 1, 1];
const CONNECTIONS = [1, 2, 4, 8, 16];
/** Seconds of each measurement before. */
const EACH = 6;
/** Milliseconds between two questions about the health of the service. */
const HEALTH_EVERY = 100;

const folder = mkdtempSync(join(tmpdir(), "relata-overload-"));
const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const children: ChildProcess[] = [];
try {
  await bench();
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const service = await startService();
  const clients = fork(fileURLToPath(new URL("./overload-child.ts", import.meta.url)), [new URL(service).port]);
  children.push(clients);
  await told(clients);
  const load = async (given: Omit<Load, "mix">): Promise<Outcome> => {
    clients.send({ ...given, mix: MIX } satisfies Load);
    return (await told(clients)) as Outcome;
  };

  await load({ seconds: EACH, connections: 8 });
  const idle = await load({ seconds: EACH, connections: 1 });
  const servedIdle = idle.clients.flatMap(({ served }) => served);
  const idleHealth = await healthDuring(service, () => new Promise((done) => setTimeout(done, 2_000)));
  console.log(`idle, one connection: ${shownTimes(servedIdle)}; /health ${shownTimes(idleHealth)}`);

  let peak = { rate: 0, connections: 0, cpu: 0 };
  for (const connections of CONNECTIONS) {
    const before = await processOf(service);
    const {
      clients: [one],
      seconds: took,
    } = await load({ seconds: EACH, connections });
    const after = await processOf(service);
    const rate = (one?.served.length ?? 0) / took;
    const cpu = (one?.served.length ?? 0) / (after.cpu - before.cpu);
    const shed = one?.refused.length ? `, ${one.refused.length} refused` : "";
    console.log(
      `${connections} connections: ${rate.toFixed(0)}/s, ${cpu.toFixed(0)} per CPU-second, ${shownTimes(one?.served ?? [])}${shed}`,
    );
    if (rate > peak.rate) peak = { rate, connections, cpu };
  }

  const before = await processOf(service);
  const parts = SHARES.reduce((sum, share) => sum + share, 0);
  const rates = SHARES.map((share) => (TIMES * peak.rate * share) / parts);
  let outcome: Outcome | undefined;
  const memory: number[] = [before.memory];
  const sampling = setInterval(async () => memory.push((await processOf(service)).memory), (1000 * SECONDS) / 6);
  const health = await healthDuring(service, async () => {
    outcome = await load({ seconds: SECONDS, rates });
  });
  clearInterval(sampling);
  const ended = performance.now();
  const well = await wellAgain(service, percentile(servedIdle, 0.99));
  const wellAfter = performance.now() - ended;
  const after = await processOf(service);
  const again = await load({ seconds: EACH, connections: 1 });
  if (outcome === undefined) throw new Error("No load was asked for.");

  const served = outcome.clients.flatMap((one) => one.served);
  const refused = outcome.clients.flatMap((one) => one.refused);
  const goodput = served.length / SECONDS;
  const cpu = served.length / (after.cpu - before.cpu);
  const idleTail = percentile(servedIdle, 0.99);
  console.log(
    `\n${TIMES} times the peak for ${SECONDS} s, ${rates.map((rate) => rate.toFixed(0)).join(" + ")} requests a second:`,
  );
  console.log(
    `goodput ${goodput.toFixed(0)}/s, ${(goodput / peak.rate).toFixed(2)} of the peak (goal 0.9); per CPU-second ${cpu.toFixed(0)}, ${(cpu / peak.cpu).toFixed(2)} of it`,
  );
  console.log(
    `served: ${shownTimes(served)}; p99 is ${(percentile(served, 0.99) / idleTail).toFixed(1)} times that of an idle service (goal 3)`,
  );
  console.log(`refused: ${refused.length}, ${shownTimes(refused)} (goal 20 ms)`);
  console.log(`/health: ${shownTimes(health)} (goal 100 ms)`);
  for (const [nth, one] of outcome.clients.entries())
    console.log(
      `client ${nth + 1}: due ${one.due}, served ${one.served.length} (${((100 * one.served.length) / one.due).toFixed(0)}%, ${shownTimes(one.served)}), refused ${one.refused.length}, failed ${one.failed}, unsent ${one.unsent}`,
    );
  console.log(`memory: ${memory.map((bytes) => `${(bytes / 1e6).toFixed(0)}`).join(", ")} MB`);
  console.log(`shed: ${after.shed}`);
  console.log(
    `well ${wellAfter.toFixed(0)} ms after the last answer (${well} tries); then, one connection: ${shownTimes(again.clients.flatMap((one) => one.served))}`,
  );
}

/** Starts dist/ as `relata serve` runs it, over the graph of bench:serve beside the shipped data. */
async function startService(): Promise<string> {
  writePackage(join(folder, "package"));
  const service = spawn(process.execPath, [main, "serve"], {
    env: {
      RELATA_DATABASE_URL: url ?? `file:${join(folder, "graph")}`,
      RELATA_LOG_LEVEL: "info",
      ...process.env,
      RELATA_PORT: "0",
      RELATA_PACKAGES: `shipped,${join(folder, "package")}`,
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(service);
  let said = "";
  for (const stream of [service.stdout, service.stderr])
    stream.on("data", (chunk) => {
      if (said.length < 10_000) said += chunk;
    });
  const ended = once(service, "exit").then(() => {
    throw new Error(`The service ended: ${said}`);
  });
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address && (await fetch(`${address}/ready`).catch(() => null))?.ok) return address;
    await Promise.race([ended, new Promise((done) => setTimeout(done, 50))]);
  }
}

/** What the service says of its process: seconds of CPU time, bytes of memory, and what was shed. */
async function processOf(service: string): Promise<{ cpu: number; memory: number; shed: string }> {
  const text = await (await fetch(`${service}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  const shed = [...text.matchAll(/^relata_operations_shed_total\{reason="(\w+)"\} (\d+)$/gm)];
  return {
    cpu: value("process_cpu_seconds_total"),
    memory: value("process_resident_memory_bytes"),
    shed: shed.map(([, reason, count]) => `${reason} ${count}`).join(", "),
  };
}

/** How long answers of /health take while something goes on. */
async function healthDuring(service: string, during: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let goesOn = true;
  const asking = (async () => {
    while (goesOn) {
      const began = performance.now();
      await (await fetch(`${service}/health`)).text();
      times.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, HEALTH_EVERY));
    }
  })();
  await during();
  goesOn = false;
  await asking;
  return times;
}

/** Asks until an answer comes as fast as from an idle service, and tells how many times that took. */
async function wellAgain(service: string, within: number): Promise<number> {
  for (let tries = 1; ; tries++) {
    const began = performance.now();
    const { status } = await fetch(`${service}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ scope { revision } }" }),
    });
    if (status === 200 && performance.now() - began <= within) return tries;
  }
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

function shownTimes(values: readonly number[]): string {
  return `p50 ${percentile(values, 0.5).toFixed(1)} ms, p99 ${percentile(values, 0.99).toFixed(1)} ms`;
}
