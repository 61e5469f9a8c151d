import fastify from "fastify";
import { addHostLimits } from "../../src/http/limits/hosts.js";
import { answerError } from "../../src/http/refusals.js";
import { raw } from "./bad-inputs/sending.js";
import { type Running, run } from "./small-service.js";

const HOSTS = "graph.example.org, Other.example:8443,그래프.example, plain.example:443";

let service: Running;
beforeAll(async () => {
  service = await run({ environment: { RELATA_HOSTS: HOSTS } });
});
afterAll(() => service.close());

const asked = (host: string, path = "/graphql?query={word}", url = service.url) =>
  raw(
    `GET ${path} HTTP/1.1\r\n${host === "" ? "" : `Host: ${host}\r\n`}Apollo-Require-Preflight: 1\r\nConnection: close\r\n\r\n`,
  )(url);
const codeOf = (text: string) => JSON.parse(text).errors?.[0].extensions.code;

test.each([
  "localhost",
  "LOCALHOST.:4000",
  "127.0.0.1",
  "10.1.2.3:80",
  "[::1]:4000",
  "[2001:db8::7]",
  "graph.example.org",
  "GRAPH.example.org.:9",
  "other.example:8443",
  "xn--2i0bo6pvvy.example",
  "plain.example",
])("who asks %s is answered", async (host) => {
  const { status, text } = await asked(host);
  expect([status, JSON.parse(text).data]).toEqual([200, { word: "hello" }]);
});

test.each([
  "evil.example",
  "graph.example.org.evil.example",
  "evilgraph.example.org",
  "localhost.evil.example",
  "a.localhost",
  "other.example",
  "other.example:8444",
  "plain.example:80",
  // All of them this machine to a resolver that is not strict, and none of them in the form that all read alike.
  "2130706433",
  "0x7f.1",
  "127.1",
  "127.0.0.01",
  "127.0.0.1.",
])("who asks %s is told that this is another service", async (host) => {
  for (const path of ["/graphql?query={word}", "/", "/metrics", "/no-such-address", "/assets/index.js"]) {
    const { status, text } = await asked(host, path);
    expect([path, status, codeOf(text)]).toEqual([path, 421, "MISDIRECTED_REQUEST"]);
    expect(text).toContain("RELATA_HOSTS");
  }
});

test.each([
  "a b",
  "a/b",
  "user@localhost",
  "localhost:port",
  "localhost:99999",
  "local,host",
  "[127.0.0.1]",
  "[::1",
  "::1",
  "[fe80::1%25lo]",
  "그래프.example",
  "a..b",
  "<script>",
  " ",
])("the header host: %s is no host", async (host) => {
  const { status, text } = await asked(host);
  expect([status, codeOf(text)]).toEqual([400, "BAD_REQUEST"]);
});

test("two hosts are refused, also when both are this service, and of a route that answers any", async () => {
  for (const path of ["/graphql?query={word}", "/health", "/nowhere"]) {
    const { status, text } = await asked("localhost\r\nHost: localhost", path);
    expect([status, codeOf(text)]).toEqual([400, "BAD_REQUEST"]);
  }
});

test("a second host is found behind any number of other headers", async () => {
  const { status, text } = await asked(`localhost\r\n${"a:\r\n".repeat(2_500)}Host: evil.example`);
  expect([status, codeOf(text)]).toEqual([400, "BAD_REQUEST"]);
});

test("an address that names a host must name that of the header", async () => {
  const path = "/health";
  expect(await asked("localhost:4000", `http://localhost:4000${path}`)).toMatchObject({ status: 200 });
  for (const other of [
    "http://evil.example",
    "http://localhost:4001",
    "https://a@localhost:4000",
    "http://",
    "ftp://localhost:4000",
    "x",
  ])
    expect(await asked("localhost:4000", other + path)).toMatchObject({ status: 400 });
  expect(await asked("evil.example", "http://evil.example/graphql?query={word}")).toMatchObject({ status: 421 });
  // Who forwards may write what it likes: only the header of the request itself counts.
  const forwarded = "evil.example\r\nX-Forwarded-Host: localhost\r\nForwarded: host=localhost";
  expect(await asked(forwarded)).toMatchObject({ status: 421 });
});

test("/health and /ready answer under any name, and say nothing of the graph", async () => {
  for (const [path, says] of [
    ["/health", { status: "alive" }],
    ["/ready", { status: "ready" }],
  ] as const) {
    const { status, text } = await asked("10-0-0-1.probes.internal", path);
    expect([status, JSON.parse(text)]).toEqual([200, says]);
  }
});

test("a program of HTTP/1.0 needs no host, and is refused with a wrong one; no later version does without", async () => {
  const old = (host: string, version = "1.0") => raw(`GET /metrics HTTP/${version}\r\n${host}\r\n`)(service.url);
  expect(await old("")).toMatchObject({ status: 200 });
  expect(await old("Host: evil.example\r\n")).toMatchObject({ status: 421 });
  for (const version of ["1.1", "2.0"]) expect((await old("Connection: close\r\n", version)).status).not.toBe(200);
});

test("it is the same on every address of the machine: 0.0.0.0 answers numbers, and no name that it was not given", async () => {
  const open = await run({ environment: { RELATA_HOST: "0.0.0.0" } });
  const url = open.url.replace("0.0.0.0", "127.0.0.1");
  expect(await asked("192.168.1.7:4000", "/health", url)).toMatchObject({ status: 200 });
  expect(await asked("graph.example.org", undefined, url)).toMatchObject({ status: 421 });
  await open.close();
});

test("a route that is added later is no exception, nor one of a part of its own", async () => {
  const app = fastify();
  app.setErrorHandler(answerError);
  addHostLimits(app, []);
  app.get("/later", async () => "secret");
  app.register(async (part) => {
    part.get("/part", async () => "secret");
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  for (const path of ["/later", "/part", "/nowhere"])
    expect(await asked("evil.example", path, url)).toMatchObject({
      status: 421,
      text: expect.not.stringContaining("secret"),
    });
  expect(await asked("localhost", "/later", url)).toMatchObject({ status: 200, text: "secret" });
  await app.close();
});

test("names that are refused are in the log, ten of them in a minute", async () => {
  const { logged, url, close } = await run();
  for (let nth = 0; nth < 15; nth++) await asked(`name-${nth}.example`, "/", url);
  const hosts = logged.flatMap(({ host, level }) => (host === undefined ? [] : [[host, level]]));
  expect(hosts).toEqual(Array.from({ length: 10 }, (_, nth) => [`name-${nth}.example`, 30]));
  await close();
});

test.each(["*", "https://graph.example.org", "a b", "graph.example.org:99999", "a..b", "user@a", ","])(
  "RELATA_HOSTS=%s is refused at the start",
  async (hosts) => {
    await expect(run({ environment: { RELATA_HOSTS: hosts } })).rejects.toThrow(
      /^RELATA_HOSTS must be names of hosts separated by commas.*, not "/,
    );
  },
);
