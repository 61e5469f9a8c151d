import { connect, type Socket } from "node:net";
import { ask, raw } from "./bad-inputs/sending.js";
import { type Running, run } from "./small-service.js";

/** Seconds may pass between two looks of the server, and this machine may be busy. */
const SLACK = 8_000;
/** Milliseconds, the longest that the service waits for a request, with slack: a test that takes longer fails. */
const LET_GO_WITHIN = 5_000 + SLACK;

let service: Running;
beforeAll(async () => {
  service = await run();
});
afterAll(() => service.close());

const GOOD = '{"query":"{ word }"}';
const HEAD = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n`;

test.each([
  ["headers that come too slowly", raw(HEAD, { bytes: "X: y\r\n", every: 300 })],
  ["a body that comes too slowly", raw(`${HEAD}Content-Length: 9000\r\n\r\n`, { bytes: " ", every: 300 })],
  [
    "chunks that come too slowly",
    raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, { bytes: "1\r\n \r\n", every: 300 }),
  ],
  ["nothing at all", raw("")],
])(
  "a client that sends %s is answered 408",
  async (_name, sending) => {
    const { status, text } = await sending(service.url);
    expect(status).toBe(408);
    expect(JSON.parse(text).errors[0].extensions.code).toBe("REQUEST_TIMEOUT");
  },
  LET_GO_WITHIN,
);

test(
  "2,000 sockets that send nothing keep no request from its answer, and are closed by the server",
  async () => {
    const { hostname, port } = new URL(service.url);
    const began = performance.now();
    const sockets: Socket[] = [];
    const closed: Promise<void>[] = [];
    const open = () =>
      new Promise<void>((done) => {
        const socket = connect(Number(port), hostname, done);
        socket.on("error", () => done()).resume();
        closed.push(new Promise((gone) => socket.once("close", () => gone())));
        sockets.push(socket);
      });
    for (let batch = 0; batch < 20; batch++) await Promise.all(Array.from({ length: 100 }, open));
    const asked = performance.now();
    expect(JSON.parse((await ask("{ word }")(service.url)).text).data).toEqual({ word: "hello" });
    const answered = performance.now() - asked;
    await Promise.all(closed);
    process.stdout.write(
      `2,000 idle sockets: answered others in ${answered.toFixed(0)} ms, closed after ${(performance.now() - began).toFixed(0)} ms\n`,
    );
  },
  3_000 + 2 * SLACK,
);

test("further connections than the limit are closed, and there is room again when some end", async () => {
  const few = await run({ environment: { RELATA_LIMIT_CONNECTIONS: "3" } });
  const { hostname, port } = new URL(few.url);
  const sockets = Array.from({ length: 3 }, () => connect(Number(port), hostname));
  await Promise.all(sockets.map((socket) => new Promise((done) => socket.once("connect", done))));
  await expect(
    raw(`GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)(few.url),
  ).resolves.toMatchObject({
    status: 0,
  });
  for (const socket of sockets) socket.destroy();
  // The server hears of it a little later.
  const until = performance.now() + SLACK;
  const health = async () => (await few.send("/health").catch(() => null))?.status;
  while ((await health()) !== 200 && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
  expect(await health()).toBe(200);
  await few.close();
});

test("a request that is whole is answered, however it was cut", async () => {
  const cut = `${HEAD}Connection: close\r\nContent-Length: ${GOOD.length}\r\n\r\n${GOOD.slice(0, 9)}`;
  const { hostname, port } = new URL(service.url);
  const answer = await new Promise<string>((done) => {
    let text = "";
    const socket = connect(Number(port), hostname, () => socket.write(cut));
    setTimeout(() => socket.write(GOOD.slice(9)), 200);
    socket.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => done(text));
  });
  expect(answer).toContain('{"data":{"word":"hello"},');
});
