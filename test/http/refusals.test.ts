import { connect } from "node:net";
import { type Running, run } from "./small-service.js";

let service: Running;
beforeAll(async () => {
  service = await run();
});
afterAll(() => service.close());

const JSON_TYPE = { "content-type": "application/json" };

test.each([
  ["text/plain", { method: "POST", headers: { "content-type": "text/plain" }, body: '{"query":"{word}"}' }, 415],
  ["a form", { method: "POST", body: new URLSearchParams({ query: "{word}" }) }, 415],
  ["bytes of no type", { method: "POST", body: new Uint8Array([123]) }, 415],
  ["truncated JSON", { method: "POST", headers: JSON_TYPE, body: '{"query":' }, 400],
  ["a JSON text", { method: "POST", headers: JSON_TYPE, body: '"{word}"' }, 400],
  ["JSON null", { method: "POST", headers: JSON_TYPE, body: "null" }, 400],
  ["a batch", { method: "POST", headers: JSON_TYPE, body: '[{"query":"{word}"}]' }, 400],
  ["a body without a query", { method: "POST", headers: JSON_TYPE, body: "{}" }, 400],
  ["an empty body", { method: "POST", headers: JSON_TYPE }, 400],
  ["__proto__", { method: "POST", headers: JSON_TYPE, body: '{"__proto__":{"query":"{word}"}}' }, 400],
  ["300 kB", { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ query: " ".repeat(300_000) }) }, 413],
  ["PUT", { method: "PUT", headers: JSON_TYPE, body: "{}" }, 405],
  ["DELETE", { method: "DELETE" }, 405],
])("%s at /graphql is refused in the shape of GraphQL", async (_what, init, status) => {
  const answer = await service.send("/graphql", init as RequestInit);
  expect(answer.status).toBe(status);
  expect(answer.json).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: expect.stringMatching(/^[A-Z_]+$/) } }],
  });
  expect(answer.text).not.toMatch(/fastify|apollo|stack|node_modules/i);
  expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a wrong method is told the right ones", async () => {
  expect((await service.send("/graphql", { method: "PUT" })).headers.get("allow")).toBe("GET, POST");
  expect((await service.send("/health", { method: "POST" })).headers.get("allow")).toBe("GET");
});

test("an unknown address says where GraphQL is", async () => {
  const { status, json } = await service.send("/grahpql?query={word}");
  expect(status).toBe(404);
  expect(json.errors[0]).toEqual({
    message: "Nothing is at this address. GraphQL is at /graphql.",
    extensions: { code: "NOT_FOUND" },
  });
});

test("a GET that a foreign page could send is refused, one that it could not is answered", async () => {
  const simple = await service.send("/graphql?query={word}");
  expect(simple.status).toBe(400);
  expect(simple.json.errors[0].message).toContain("CSRF");
  expect(simple.json.errors[0].message).toContain("apollo-require-preflight");
  const preflighted = await service.send("/graphql?query={word}", { headers: { "apollo-require-preflight": "yes" } });
  expect(preflighted.json.data).toEqual({ word: "hello" });
});

test("a persisted query is not supported, also with a wrong hash", async () => {
  const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } });
  const { json } = await service.send("/graphql", { method: "POST", headers: JSON_TYPE, body });
  expect(json.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_SUPPORTED");
});

/** Writes bytes to the server as they are and reads what comes until it closes the connection. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(service.url);
  return new Promise((done, fail) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => done(answer)).on("error", fail);
  });
}

test.each([
  ["nonsense", "hello\r\n\r\n", 400, "BAD_REQUEST"],
  [
    "headers of 40 kB",
    `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${"x".repeat(40_000)}\r\n\r\n`,
    431,
    "HEADERS_TOO_LARGE",
  ],
  [
    "a length and chunks at once",
    "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
    "BAD_REQUEST",
  ],
  [
    "an impossible Host",
    "GET /graphql?query={word} HTTP/1.1\r\nHost: a b%\r\nApollo-Require-Preflight: 1\r\nConnection: close\r\n\r\n",
    400,
    "BAD_REQUEST",
  ],
  ["an impossible path", "GET /%ff HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", 400, "BAD_REQUEST"],
])("%s on the socket is refused in the shape of GraphQL", async (_what, bytes, status, code) => {
  const answer = await raw(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain(`"extensions":{"code":"${code}"}`);
  expect(answer).toMatch(/^x-request-id: [0-9a-f-]{36}\r$/im);
  expect(answer).toMatch(/^cache-control: no-store\r$/im);
});

test("the expectation of curl is met, and a client of HTTP/1.0 needs no Host", async () => {
  const body = '{"query":"{word}"}';
  const curl = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nExpect: 100-Continue\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
  expect(await raw(curl + body)).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK/);
  expect(await raw("GET /health HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1.1 200 OK/);
});

test("a client that sends its headers too slowly is answered REQUEST_TIMEOUT", async () => {
  const answer = await raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  expect(answer).toContain("REQUEST_TIMEOUT");
}, 15_000);
