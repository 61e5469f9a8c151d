import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { exchange } from "./exchange.js";
import { type Running, run } from "./small-service.js";

let service: Running;
beforeAll(async () => {
  service = await run({
    environment: { RELATA_LIMIT_ROOT_FIELDS: "90", RELATA_LIMIT_ALIASES: "90", RELATA_LIMIT_REPEATS: "90" },
  });
});
afterAll(() => service.close());

/** So many fields that the answer has more than a kilobyte, or few. */
const query = (fields: number) => `{ ${Array.from({ length: fields }, (_, at) => `a${at}: word`).join(" ")} }`;
const LARGE = 90;
const SMALL = 5;

const ask = (fields: number, accepted: string | undefined, more: { [name: string]: string } = {}) =>
  exchange(`${service.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(accepted && { "accept-encoding": accepted }), ...more },
    body: JSON.stringify({ query: query(fields) }),
  });

const asItIs = (body: Buffer) => body;

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["br;q=0.1, gzip;q=0.2", "gzip", gunzipSync],
  ["*", "br", brotliDecompressSync],
  ["deflate", undefined, asItIs],
  ["identity, gzip;q=0.5", undefined, asItIs],
  ["br;q=0, gzip;q=0", undefined, asItIs],
  [undefined, undefined, asItIs],
])("to %s a large answer comes as %s", async (accepted, encoding, decoded) => {
  const { status, headers, body } = await ask(LARGE, accepted);
  expect([status, headers["content-encoding"]]).toEqual([200, encoding]);
  expect(headers["content-length"]).toBe(String(body.length));
  const text = decoded(body);
  expect(Object.keys(JSON.parse(text.toString()).data)).toHaveLength(LARGE);
  if (encoding) expect(body.length).toBeLessThan(text.length / 2);
  expect(headers.vary).toContain("accept-encoding");
});

test("a small answer is compressed only for who refuses it as it is", async () => {
  const plain = await ask(SMALL, "br, gzip");
  expect([plain.headers["content-encoding"], plain.body.length < 1024]).toEqual([undefined, true]);
  const asked = await ask(SMALL, "gzip, identity;q=0");
  expect(asked.headers["content-encoding"]).toBe("gzip");
  expect(JSON.parse(gunzipSync(asked.body).toString()).data.a0).toBe("hello");
});

test.each(["identity;q=0", "*;q=0", "deflate, *;q=0"])(
  "who takes nothing that there is (%s) is told so",
  async (accepted) => {
    const { status, body } = await ask(SMALL, accepted);
    expect([status, JSON.parse(body.toString()).errors[0].extensions.code]).toEqual([406, "NOT_ACCEPTABLE"]);
  },
);

test("HEAD has the headers of a GET and no body", async () => {
  for (const accepted of ["br", "identity"]) {
    const [got, head] = await Promise.all(
      ["GET", "HEAD"].map((method) =>
        exchange(`${service.url}/schema.graphql`, { method, headers: { "accept-encoding": accepted } }),
      ),
    );
    expect([head?.status, head?.body.length]).toEqual([200, 0]);
    for (const name of ["content-encoding", "content-length", "content-type", "etag", "vary"])
      expect([name, head?.headers[name]]).toEqual([name, got?.headers[name]]);
  }
});

test("what is sent to the service compressed is not decompressed", async () => {
  expect((await ask(SMALL, "br", { "content-encoding": "gzip" })).status).toBe(415);
});
