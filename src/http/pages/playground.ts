import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply } from "fastify";
import { acceptedEncodings, type Encoding } from "../front-ends/encodings.js";
import { matchesTag, strongTag } from "./etag.js";

/** The folder of `dist` that the build puts the page into. It does not exist in the source tree. */
const FOLDER = fileURLToPath(new URL("../../web/", import.meta.url));

const TYPES: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/** File name endings of what the build compressed. */
const ENDINGS: { readonly [encoding in Encoding]: string } = { br: ".br", gzip: ".gz", identity: "" };

/** A year. File names hold a hash of the content, so that new content has a new name. */
const FOREVER = "public, max-age=31536000, immutable";

/**
 * Content security policy: everything comes from this service. Only styles may be inline, because the editor (monaco) writes
 * positions of lines as style attributes and colours into style elements, and cannot give them a nonce. It also draws its
 * wavy lines as images in data: URLs.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Whether the build made the page. */
export function playgroundIsBuilt(): boolean {
  return existsSync(`${FOLDER}index.html`);
}

/** Serves the playground at `/`, from the files of the build. */
export function addPlayground(app: FastifyInstance, folder = FOLDER): void {
  const page = readFileSync(`${folder}index.html`);
  const tag = strongTag(page);
  app.get("/", async (request, reply) => {
    addHeaders(reply, "text/html; charset=utf-8").headers({ "cache-control": "no-cache", etag: tag });
    return matchesTag(request.headers["if-none-match"], tag) ? reply.code(304).send() : reply.send(page);
  });
  const names = readdirSync(`${folder}assets`);
  // One route for each file, so that no path leads out of the folder.
  for (const name of names.filter((one) => TYPES[extname(one)])) {
    app.get(`/assets/${name}`, async (request, reply) => {
      const accepted = acceptedEncodings(request.headers["accept-encoding"]);
      // A client that takes no coding at all is sent the file as it is.
      const encoding = accepted.find((one) => names.includes(name + ENDINGS[one])) ?? "identity";
      addHeaders(reply, TYPES[extname(name)] as string).header("cache-control", FOREVER);
      if (encoding !== "identity") reply.header("content-encoding", encoding);
      return reply.send(await readFile(`${folder}assets/${name}${ENDINGS[encoding]}`));
    });
  }
}

function addHeaders(reply: FastifyReply, type: string): FastifyReply {
  // Workers take the policy of their own file, so that every file has it.
  return reply.type(type).headers({
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  });
}
