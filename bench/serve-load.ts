import { fork } from "node:child_process";
import { Agent } from "node:http";
import { fileURLToPath } from "node:url";
import { bodyOf, type Operation } from "./serve-operations.js";
import type { ServerName } from "./serve-servers.js";
import { post, told } from "./server-process.js";

/** Requests under way at once, each on a connection that stays open. */
const CONNECTIONS = 8;

export interface Running {
  readonly name: ServerName;
  /** The answer to the nth request of an operation. */
  ask(operation: Operation, nth: number): Promise<string>;
  /** Asks for `milliseconds`, and `least` times at least, and gives how many requests it answered in a second of its CPU time. */
  rate(operation: Operation, milliseconds: number, least?: number): Promise<number>;
  stop(): void;
}

/** Starts a server over the graph in a file that nobody else has open. */
export async function startServer(name: ServerName, file: string): Promise<Running> {
  const child = fork(fileURLToPath(new URL("./serve-child.ts", import.meta.url)), [name, file], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  const url = (await told(child)) as string;
  const cpuTime = async () => {
    child.send("cpu");
    return (await told(child)) as number;
  };
  // It goes on from one measurement to the next: a server that remembers is not to be asked the same again and again.
  const nths = new Map<Operation, number>();
  const next = (operation: Operation) => {
    const nth = nths.get(operation) ?? 0;
    nths.set(operation, nth + 1);
    return bodyOf(operation, nth);
  };
  return {
    name,
    ask: (operation, nth) => post(url, bodyOf(operation, nth)),
    async rate(operation, milliseconds, least = 0) {
      // Of this measurement alone: a server closes what is idle while another one is measured.
      const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
      const before = await cpuTime();
      const until = performance.now() + milliseconds;
      let asked = 0;
      const client = async () => {
        for (; performance.now() < until || asked < least; asked++) await post(url, next(operation), agent);
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, client));
      const used = (await cpuTime()) - before;
      agent.destroy();
      return (asked * 1e6) / used;
    },
    stop: () => child.disconnect(),
  };
}
