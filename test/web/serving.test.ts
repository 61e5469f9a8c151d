import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { exchange } from "../http/exchange.js";
import { builtService } from "./browser.js";

const url = builtService({ RELATA_PACKAGES: "none" });

/** One request of the service as it is, for fetch undoes the compression. */
const get = (path: string, headers: { [name: string]: string } = {}, method = "GET") =>
  exchange(url() + path, { method, headers });

async function script(): Promise<string> {
  const { body } = await get("/");
  return /src="\.(\/assets\/[\w.-]+\.js)"/.exec(body.toString())?.[1] ?? "";
}

test("the page is asked for again each time, and not sent again while it is the same", async () => {
  const first = await get("/");
  expect(first.headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
  const tag = String(first.headers.etag);
  const again = await get("/", { "if-none-match": `"other", W/${tag}` });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
  expect((await get("/", { "if-none-match": '"other"' })).status).toBe(200);
});

test("the content security policy of the page allows nothing from other origins", async () => {
  for (const path of ["/", await script()]) {
    const { headers } = await get(path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/default-src 'self'; script-src 'self';.* frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*|blob:/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  }
});

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ["identity", undefined, (body: Buffer) => body],
  ["br;q=0.0, *;q=0", undefined, (body: Buffer) => body],
])("to %s a file comes as %s, to be kept for ever", async (accepted, encoding, decoded) => {
  const path = await script();
  const plain = await get(path);
  const { headers, body } = await get(path, { "accept-encoding": accepted });
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding, origin",
  });
  expect(decoded(body).equals(plain.body)).toBe(true);
});

test("HEAD has no body, other methods and other files are refused", async () => {
  const path = await script();
  const { status, body } = await get(path, {}, "HEAD");
  expect([status, body.length]).toEqual([200, 0]);
  expect((await get(path, {}, "POST")).status).toBe(405);
  for (const other of ["/assets/none.js", `${path}.br`, "/assets/..%2findex.html", "/assets/%2e%2e/%2e%2e/main.js"])
    expect((await get(other)).status).toBe(404);
});

/** As browsers ask for a page. */
const PAGE = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

test.each(["/graphql", "/graphql?", "/graphql?from=a-link"])(
  "%s, opened in a browser, leads to the page",
  async (path) => {
    for (const site of ["none", "cross-site"]) {
      const { status, headers } = await get(path, { ...PAGE, "sec-fetch-site": site });
      expect([status, headers.location, headers["cache-control"]]).toEqual([303, "/", "no-store"]);
      expect(headers.vary).toMatch(/accept/);
    }
    const client = await get(path, { accept: "*/*", "sec-fetch-site": "none" });
    expect([client.status, JSON.parse(client.body.toString()).errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
  },
);

test("an operation in the address, typed into a browser, is answered there", async () => {
  const { status, body } = await get("/graphql?query={__typename}", { ...PAGE, "sec-fetch-site": "none" });
  expect([status, JSON.parse(body.toString()).data]).toEqual([200, { __typename: "Query" }]);
});

describe("RELATA_PLAYGROUND=off", () => {
  const without = builtService({ RELATA_PACKAGES: "none", RELATA_PLAYGROUND: "off" });

  test("answers a page of welcome instead", async () => {
    const response = await fetch(`${without()}/`);
    expect(response.headers.get("content-type")).toMatch(/text\/plain/);
    expect(await response.text()).toMatch(/GraphQL is at/);
    expect((await exchange(`${without()}/graphql`, { headers: PAGE })).status).toBe(400);
  });
});
