import { connect, type Socket } from "node:net";

/** How one request was answered, and after how many milliseconds. Status 0: not at all. */
export interface Answered {
  readonly status: number;
  readonly milliseconds: number;
}

/** The most connections of one client. What is due while all are in use is not sent. */
const MOST_CONNECTIONS = 600;

const END_OF_HEAD = Buffer.from("\r\n\r\n");

/**
 * A client at an address of this machine, on connections that stay open. It reads of an answer no more than its status and its length, so that
 * it takes little of the cores that the service is measured on.
 */
export class Client {
  readonly #port: number;
  readonly #address: string;
  readonly #idle: Connection[] = [];
  readonly #open = new Set<Connection>();

  constructor(port: number, address: string) {
    this.#port = port;
    this.#address = address;
  }

  /** Sends a request, or resolves with undefined when all connections are in use. */
  async send(request: Buffer): Promise<Answered | undefined> {
    const connection = this.#idle.pop() ?? this.#connect();
    if (connection === undefined) return undefined;
    const began = performance.now();
    const status = await connection.exchange(request);
    if (status === 0) this.#open.delete(connection);
    else this.#idle.push(connection);
    return { status, milliseconds: performance.now() - began };
  }

  close(): void {
    for (const connection of this.#open) connection.close();
  }

  #connect(): Connection | undefined {
    if (this.#open.size >= MOST_CONNECTIONS) return undefined;
    const connection = new Connection(connect({ port: this.#port, host: "127.0.0.1", localAddress: this.#address }));
    this.#open.add(connection);
    return connection;
  }
}

/** A connection on which one request is under way at most. */
class Connection {
  readonly #socket: Socket;
  #done: ((status: number) => void) | undefined;
  #status = 0;
  /** The head of an answer as far as it has come; then the bytes of its body that are still to come. */
  #head: Buffer = Buffer.alloc(0);
  #missing: number | undefined;

  constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true);
    socket.on("data", (chunk) => this.#read(chunk));
    socket.on("error", () => {});
    socket.on("close", () => this.#end(0));
  }

  exchange(request: Buffer): Promise<number> {
    return new Promise((done) => {
      this.#done = done;
      if (this.#socket.destroyed) this.#end(0);
      else this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    let body = chunk;
    if (this.#missing === undefined) {
      this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
      const end = this.#head.indexOf(END_OF_HEAD);
      if (end === -1) return;
      const head = this.#head.toString("latin1", 0, end);
      body = this.#head.subarray(end + END_OF_HEAD.length);
      this.#head = Buffer.alloc(0);
      this.#status = Number(head.slice(9, 12));
      this.#missing = Number(/\ncontent-length: (\d+)/i.exec(head)?.[1]);
    }
    this.#missing -= body.length;
    if (this.#missing <= 0) this.#end(this.#status);
  }

  #end(status: number): void {
    const done = this.#done;
    this.#done = undefined;
    this.#missing = undefined;
    done?.(status);
  }
}

/** A POST of a body, as the bytes that go over the wire. */
export function requestOf(body: string): Buffer {
  const head = [
    "POST /graphql HTTP/1.1",
    "host: 127.0.0.1",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
