import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { builtService } from "./browser.js";

const url = builtService({ RELATA_PACKAGES: "none" });

interface Answer {
  readonly status: number | undefined;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
}

/** One request as it is, for fetch undoes the compression. */
function get(path: string, headers: { [name: string]: string } = {}, method = "GET"): Promise<Answer> {
  return new Promise((done, failed) => {
    request(new URL(path, url()), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", failed)
      .end();
  });
}

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

test("its policy allows nothing from elsewhere", async () => {
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
    vary: "accept-encoding",
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

describe("RELATA_PLAYGROUND=off", () => {
  const without = builtService({ RELATA_PACKAGES: "none", RELATA_PLAYGROUND: "off" });

  test("there is a word of welcome instead", async () => {
    const response = await fetch(`${without()}/`);
    expect(response.headers.get("content-type")).toMatch(/text\/plain/);
    expect(await response.text()).toMatch(/GraphQL is at/);
  });
});
