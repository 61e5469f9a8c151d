import { asking, exchange, listed } from "./exchange.js";
import { type Running, run } from "./small-service.js";

const APP = "https://app.example.org";
const FOREIGN = "https://elsewhere.example.org";
const PREFLIGHT = {
  "access-control-request-method": "POST",
  "access-control-request-headers": "content-type,apollographql-client-name",
};

let open: Running;
let closed: Running;
beforeAll(async () => {
  open = await run({ environment: { RELATA_CORS_ORIGINS: `${APP}, http://localhost:*` } });
  closed = await run();
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const preflight = (service: Running, origin: string, path = "/graphql") =>
  exchange(service.url + path, { method: "OPTIONS", headers: { origin, ...PREFLIGHT } });

const aboutOrigins = (headers: object) => Object.keys(headers).filter((name) => name.startsWith("access-control-"));

test("a listed origin is told before a request what it may send, and for how long that holds", async () => {
  const { status, headers, body } = await preflight(open, APP);
  expect([status, body.length]).toEqual([204, 0]);
  expect(headers).toMatchObject({
    "access-control-allow-origin": APP,
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": PREFLIGHT["access-control-request-headers"],
    "access-control-max-age": "7200",
  });
  expect(headers).not.toHaveProperty("access-control-allow-credentials");
  expect(listed(headers.vary)).toEqual(expect.arrayContaining(["origin", "access-control-request-headers"]));
});

test.each(["http://localhost", "http://localhost:3000", "http://localhost:65535"])(
  "%s is any port of here",
  async (origin) => {
    const { status, headers } = await preflight(open, origin);
    expect([status, headers["access-control-allow-origin"]]).toEqual([204, origin]);
  },
);

test.each([
  FOREIGN,
  "http://app.example.org",
  "https://app.example.org:8443",
  "https://app.example.org.evil.example",
  "https://evil.example?https://app.example.org",
  "HTTPS://APP.EXAMPLE.ORG",
  "https://localhost:3000",
  "http://localhost:3000.evil.example",
  "http://localhost:*",
  "http://localhost:",
  "http://127.0.0.1:3000",
  "null",
  "*",
])("%s is told nothing, before a request and with an answer", async (origin) => {
  const asked = await preflight(open, origin);
  expect([asked.status, aboutOrigins(asked.headers)]).toEqual([405, []]);
  const headers = { origin, "content-type": "application/json" };
  const answered = await exchange(`${open.url}/graphql`, { method: "POST", headers, body: '{"query":"{word}"}' });
  expect([answered.status, aboutOrigins(answered.headers)]).toEqual([200, []]);
});

test("where no origin is listed none is told anything", async () => {
  for (const origin of [APP, "http://localhost:3000"]) {
    const { status, headers } = await preflight(closed, origin);
    expect([status, aboutOrigins(headers)]).toEqual([405, []]);
  }
});

test("a page of a listed origin may read answers and errors, with the headers that clients go by", async () => {
  const answers = [
    await exchange(`${open.url}/graphql`, {
      method: "POST",
      headers: { origin: APP, "content-type": "application/json" },
      body: '{"query":"{word}"}',
    }),
    await exchange(open.url + asking("{word}"), { headers: { origin: APP } }),
    await exchange(open.url + asking("{nothing}"), { headers: { origin: APP } }),
    await exchange(`${open.url}/graphql`, { method: "POST", headers: { origin: APP }, body: "x" }),
    await exchange(`${open.url}/nowhere`, { headers: { origin: APP } }),
    await exchange(`${open.url}/health`, { headers: { origin: APP } }),
    await exchange(`${open.url}/schema.graphql`, { headers: { origin: APP } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 415, 404, 200, 200]);
  for (const { headers } of answers) {
    expect(headers["access-control-allow-origin"]).toBe(APP);
    expect(listed(headers["access-control-expose-headers"])).toEqual(expect.arrayContaining(["etag", "retry-after"]));
    expect(headers).not.toHaveProperty("access-control-allow-credentials");
  }
});

test("a preflight names the methods of its address; of none there is no preflight", async () => {
  expect((await preflight(open, APP, "/schema.graphql")).headers["access-control-allow-methods"]).toBe("GET, HEAD");
  expect((await preflight(open, APP, "/nowhere")).status).toBe(404);
  const bare = await exchange(`${open.url}/graphql`, { method: "OPTIONS", headers: { origin: APP } });
  expect([bare.status, bare.headers.allow]).toEqual([405, "GET, POST"]);
});

test("a page of a listed origin in the internet may speak to a service in the network of its reader", async () => {
  const asked = { ...PREFLIGHT, "access-control-request-private-network": "true" };
  const of = async (origin: string) =>
    (await exchange(`${open.url}/graphql`, { method: "OPTIONS", headers: { origin, ...asked } })).headers;
  expect(await of(APP)).toHaveProperty("access-control-allow-private-network", "true");
  expect(await of(FOREIGN)).not.toHaveProperty("access-control-allow-private-network");
});

test.each(["with an origin", "without one"])("every answer says what it depends on, %s", async (which) => {
  const headers: { [name: string]: string } = which === "with an origin" ? { origin: FOREIGN } : {};
  for (const service of [open, closed])
    for (const [path, varies] of [
      [asking("{word}"), ["accept", "accept-encoding", "origin"]],
      ["/graphql", ["accept", "accept-encoding", "origin"]],
      ["/nowhere", ["accept-encoding", "origin"]],
      ["/health", ["accept-encoding", "origin"]],
      ["/schema.graphql", ["accept-encoding", "origin"]],
    ] as const)
      expect(listed((await exchange(service.url + path, { headers })).headers.vary).sort()).toEqual(varies);
});
