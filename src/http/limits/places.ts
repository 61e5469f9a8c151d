import type { ServerResponse } from "node:http";

/**
 * Why an operation gets no place: none is free and the queue is full; a client that asks less was let into the queue instead; it
 * waited too long; its client went away.
 */
export type Refusal = "full" | "displaced" | "late" | "gone";

export interface PlaceLimits {
  /** How many operations run at once. */
  readonly runningLimit: number;
  /** How many may wait for a place. */
  readonly waitingLimit: number;
  /** Milliseconds that one may wait. */
  readonly waitingTime: number;
}

/** The response that an operation is to have; it tells when the client goes away. */
type Response = Pick<ServerResponse, "destroyed" | "once" | "off">;

interface Client {
  readonly name: string;
  running: number;
  /** Its operations that wait, the first to come first: each is told that it has a place, or why it gets none. */
  readonly waiting: ((refusal?: Refusal) => void)[];
}

/** Milliseconds after its last operation for which a client counts as one of several. */
const SEEN = 60_000;

/**
 * The places in which operations run. Who finds none free waits, and what becomes free is given to the clients in turn, however
 * much one of them asks. Where several clients have asked within a minute, none may have more than three quarters of the
 * places, so that long operations of one do not keep the others out; a client that is alone may have all.
 *
 * Operations begin when all requests that have come are read. An answer that is all in the cache is made in one go, and was each
 * begun when it comes, those behind it would wait unseen in their sockets, however many.
 */
export class Places {
  readonly #limits: PlaceLimits;
  readonly #refused = { full: 0, displaced: 0, late: 0, gone: 0 };
  /** The clients with operations that run or wait. */
  readonly #clients = new Map<string, Client>();
  /** Those of them with operations that wait, whose turn is next first. */
  readonly #turns = new Set<Client>();
  #running = 0;
  #waiting = 0;
  #isCalling = false;
  /** The client that asked last, and the last one that was another. */
  #last = { name: "", at: Number.NEGATIVE_INFINITY };
  #lastOther = this.#last;

  constructor(limits: PlaceLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** How many operations got no place, by the reason. */
  get refused(): { readonly [refusal in Refusal]: number } {
    return this.#refused;
  }

  /** Whether an operation of this client would be refused at once. It counts as refused then. */
  refuses(name: string): boolean {
    this.#see(name);
    const client = this.#client(name);
    const refuses = !this.#hasRoom() && this.#displaced(client) === undefined;
    if (refuses) this.#refused.full += 1;
    return refuses;
  }

  /** Resolves with undefined as soon as an operation of this client has a place, which is then to be left, or with why it gets none. */
  async take(name: string, response: Response): Promise<Refusal | undefined> {
    this.#see(name);
    const client = this.#client(name);
    const refusal = response.destroyed ? "gone" : this.#makeRoom(client) ? await this.#wait(client, response) : "full";
    if (refusal !== undefined) this.#refused[refusal] += 1;
    return refusal;
  }

  /** Gives back a place that an operation of this client had. */
  leave(name: string): void {
    const client = this.#client(name);
    client.running -= 1;
    this.#running -= 1;
    if (client.running === 0 && client.waiting.length === 0) this.#clients.delete(name);
    this.#callNext();
  }

  /** Notes who asks. */
  #see(name: string): void {
    const at = performance.now();
    if (this.#last.name !== name) this.#lastOther = this.#last;
    this.#last = { name, at };
  }

  #client(name: string): Client {
    return this.#clients.get(name) ?? { name, running: 0, waiting: [] };
  }

  #mayRun(client: Client): boolean {
    const { runningLimit } = this.#limits;
    const others = client.name === this.#last.name ? this.#lastOther : this.#last;
    const isAlone = performance.now() - others.at > SEEN;
    const kept = isAlone ? 0 : Math.max(1, Math.floor(runningLimit / 4));
    return this.#running < runningLimit && client.running < Math.max(1, runningLimit - kept);
  }

  #hasRoom(): boolean {
    const { runningLimit, waitingLimit } = this.#limits;
    return this.#waiting < waitingLimit + runningLimit - this.#running;
  }

  /** The client whose last operation gives way in a full queue to one of this client: the one with most of them, if it keeps as many. */
  #displaced(client: Client): Client | undefined {
    const [first, ...others] = this.#turns;
    if (first === undefined) return undefined;
    const most = others.reduce((one, other) => (other.waiting.length > one.waiting.length ? other : one), first);
    return most.waiting.length > client.waiting.length + 1 ? most : undefined;
  }

  #makeRoom(client: Client): boolean {
    if (this.#hasRoom()) return true;
    const displaced = this.#displaced(client);
    displaced?.waiting.at(-1)?.("displaced");
    return displaced !== undefined;
  }

  #wait(client: Client, response: Response): Promise<Refusal | undefined> {
    this.#clients.set(client.name, client);
    this.#turns.add(client);
    this.#waiting += 1;
    if (!this.#isCalling) setImmediate(() => this.#callNext());
    this.#isCalling = true;
    return new Promise((done) => {
      const settle = (refusal?: Refusal) => {
        clearTimeout(timer);
        response.off("close", gone);
        client.waiting.splice(client.waiting.indexOf(settle), 1);
        this.#waiting -= 1;
        if (client.waiting.length === 0) this.#turns.delete(client);
        if (client.running === 0 && client.waiting.length === 0) this.#clients.delete(client.name);
        done(refusal);
      };
      const gone = () => settle("gone");
      const timer = setTimeout(() => settle("late"), this.#limits.waitingTime);
      response.once("close", gone);
      client.waiting.push(settle);
    });
  }

  /** Gives free places to those who wait. */
  #callNext(): void {
    this.#isCalling = false;
    for (const client of this.#turns) {
      if (this.#running >= this.#limits.runningLimit) return;
      const [settle] = client.waiting;
      if (settle === undefined || !this.#mayRun(client)) continue;
      // Its next operation comes after one of each of the others.
      this.#turns.delete(client);
      this.#turns.add(client);
      client.running += 1;
      this.#running += 1;
      settle();
    }
  }
}
