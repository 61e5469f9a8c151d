// The clients of bench:overload, in a process of their own: `overload-child.ts PORT`. Every message is a load; the answer is what came of it.
import { Client, requestOf } from "./overload-load.js";
import { bodyOf, OPERATIONS } from "./serve-operations.js";
import { COMPANIES } from "./serve-package.js";

/** So many requests, half a second of the peak or more, are made before they are sent, and sent again and again. */
const PREPARED = 2_000;

/** Who asks, what, and how much. Clients are numbered from 1, each with an address. */
export interface Load {
  readonly seconds: number;
  /** What is asked, by the weight of each operation. */
  readonly mix: readonly number[];
  /** Closed: so many connections of one client each ask when they were answered. */
  readonly connections?: number;
  /** Open: requests a second of each client, whatever is answered. */
  readonly rates?: readonly number[];
}

/** What came of a load, for each client. Times are milliseconds. */
export interface Outcome {
  readonly clients: readonly {
    readonly due: number;
    readonly served: readonly number[];
    readonly refused: readonly number[];
    /** Answers of another status, and requests without one. */
    readonly failed: number;
    /** What was due while all its connections were in use. */
    readonly unsent: number;
  }[];
  readonly seconds: number;
}

const port = Number(process.argv[2]);
/** Milliseconds between two looks at what is due. */
const TICK = 2;

function* requests(mix: readonly number[]): Generator<Buffer> {
  const weights = mix.reduce((sum, weight) => sum + weight, 0);
  const prepared = Array.from({ length: PREPARED }, (_, nth) => {
    // Spread evenly: each operation comes as often as its weight in every stretch.
    let at = (nth * 0.618034 * weights) % weights;
    const operation = OPERATIONS.find((_one, which) => {
      at -= mix[which] ?? 0;
      return at < 0;
    });
    if (operation === undefined) throw new Error("A mix needs a weight above 0.");
    return requestOf(bodyOf(operation, nth % (COMPANIES * 10)));
  });
  for (let nth = 0; ; nth = (nth + 1) % PREPARED) yield prepared[nth] as Buffer;
}

async function run({ seconds, mix, connections, rates = [] }: Load): Promise<Outcome> {
  const next = requests(mix);
  const outcomes = (connections === undefined ? rates : [0]).map(() => ({
    ...{ due: 0, failed: 0, unsent: 0 },
    served: [] as number[],
    refused: [] as number[],
  }));
  const clients = outcomes.map((_, nth) => new Client(port, `127.0.0.${nth + 1}`));
  const ask = async (nth: number) => {
    const outcome = outcomes[nth] as (typeof outcomes)[number];
    outcome.due += 1;
    const answered = await (clients[nth] as Client).send(next.next().value);
    if (answered === undefined) outcome.unsent += 1;
    else if (answered.status === 200) outcome.served.push(answered.milliseconds);
    else if (answered.status === 503) outcome.refused.push(answered.milliseconds);
    else outcome.failed += 1;
  };
  const began = performance.now();
  const until = began + 1000 * seconds;
  if (connections === undefined) await open(rates, until, ask);
  else
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() < until) await ask(0);
      }),
    );
  const took = (performance.now() - began) / 1000;
  for (const client of clients) client.close();
  return { clients: outcomes, seconds: took };
}

/** Asks at random moments (a Poisson process), so many times a second on average. */
async function open(rates: readonly number[], until: number, ask: (nth: number) => Promise<void>): Promise<void> {
  const under = new Set<Promise<void>>();
  const gap = (rate: number) => (-1000 * Math.log(1 - Math.random())) / rate;
  const dues = rates.map((rate) => performance.now() + gap(rate));
  for (let now = performance.now(); now < until; now = performance.now()) {
    for (const [nth, rate] of rates.entries())
      for (let due = dues[nth] as number; due <= now; due += gap(rate), dues[nth] = due) {
        const asked: Promise<void> = ask(nth).finally(() => under.delete(asked));
        under.add(asked);
      }
    await new Promise((done) => setTimeout(done, TICK));
  }
  await Promise.race([Promise.all(under), new Promise((done) => setTimeout(done, 10_000))]);
}

process.on("message", async (load: Load) => process.send?.(await run(load)));
process.on("disconnect", () => process.exit());
process.send?.("ready");
