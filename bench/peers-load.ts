import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { fileURLToPath } from "node:url";
import type { Touched } from "./peers-child.js";
import type { Asking, Variables } from "./peers-questions.js";
import type { PeerName } from "./peers-servers.js";
import { post, told } from "./server-process.js";

/** Requests under way at once, each on a connection that stays open. */
const CONNECTIONS = 8;
/** Milliseconds after which a measurement ends, however few answers there are. */
const PATIENCE = 2_000;
/** Milliseconds that many at once are asked for at the least: of a short time Linux tells too little CPU time. */
const LEAST = 500;
/** Milliseconds of a tick of Linux, in which it counts the CPU time of a process. */
const TICK = 10;

/** What was measured of one question to one server. Times are milliseconds, of the CPU for one answer. */
export interface Measured {
  /** How long each answer took that was asked for alone. */
  readonly alone: number[];
  answers: number;
  failures: number;
  seconds: number;
  nodeTime: number;
  javaTime: number;
}

export const nothingMeasured = (): Measured => ({
  ...{ alone: [], answers: 0, failures: 0, seconds: 0, nodeTime: 0, javaTime: 0 },
});

export interface Peer {
  readonly name: PeerName;
  ask(asking: Asking, variables: Variables): Promise<string>;
  /** Asks a third of so many times one after the other, then so many times at least with several at once, and adds up what it took. */
  measure(asked: Asked, times: number, into: Measured): Promise<void>;
  /** What one answer takes of the database. */
  touched(asking: Asking, variables: Variables): Promise<Touched>;
  stop(): void;
}

/** A question as it is put to one server, about several things in turn. */
export interface Asked {
  readonly asking: Asking;
  readonly variables: readonly Variables[];
}

/** Starts a server over a Neo4j. `folder`: where @neo4j/graphql is installed. */
export async function startPeer(name: PeerName, neo4j: { url: string; pid: number }, folder: string): Promise<Peer> {
  const child = fork(fileURLToPath(new URL("./peers-child.ts", import.meta.url)), [name, neo4j.url, folder], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  const url = (await told(child)) as string;
  const answerTo = (message: string) => {
    child.send(message);
    return told(child);
  };
  const cpuTime = async () => ((await answerTo("cpu")) as number) / 1000;
  const bodyOf = ({ query }: Asking, variables: Variables) => JSON.stringify({ query, variables });
  const ask = (asking: Asking, variables: Variables) => post(url, bodyOf(asking, variables));
  return {
    name,
    ask,
    async measure({ asking, variables }, times, into) {
      const bodies = variables.map((one) => bodyOf(asking, one));
      const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
      let nth = 0;
      const next = async () => {
        const answer = await post(url, bodies[nth++ % bodies.length] as string, agent).catch(() => FAILED);
        return !answer.startsWith(FAILED);
      };
      let until = performance.now() + PATIENCE;
      for (let one = 0; one < times / 3 && performance.now() < until; one++) {
        const began = performance.now();
        if (await next()) into.alone.push(performance.now() - began);
      }
      await answerTo("forget");

      const [nodeBefore, javaBefore] = [await cpuTime(), javaTimeOf(neo4j.pid)];
      const began = performance.now();
      until = began + PATIENCE;
      let left = times;
      const goesOn = (now: number) => (left > 0 || now < began + LEAST) && now < until;
      const client = async () => {
        while (goesOn(performance.now())) {
          left -= 1;
          if (await next()) into.answers += 1;
          else into.failures += 1;
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, client));
      into.seconds += (performance.now() - began) / 1000;
      into.nodeTime += (await cpuTime()) - nodeBefore;
      into.javaTime += javaTimeOf(neo4j.pid) - javaBefore;
      agent.destroy();
      await answerTo("forget");
    },
    async touched(asking, variables) {
      await answerTo("forget");
      await ask(asking, variables);
      return (await answerTo("touched")) as Touched;
    },
    stop: () => child.disconnect(),
  };
}

/** How an answer begins that is an error, of any of them. */
const FAILED = '{"errors"';

/** The CPU time of a process so far, which Linux tells; elsewhere NaN. */
function javaTimeOf(pid: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [user = "", system = ""] = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK;
}
