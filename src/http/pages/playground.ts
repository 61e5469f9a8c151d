import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply } from "fastify";
import { acceptedEncodings, type Encoding } from "../front-ends/encodings.js";
import { matchesTag, strongTag } from "./etag.js";

/** Where the build puts the page: beside this folder in `dist`. In a source tree nothing is there. */
const FOLDER = fileURLToPath(new URL("../../web/", import.meta.url));

const TYPES: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/** How the names of the files end that the build compressed. */
const ENDS: { readonly [encoding in Encoding]: string } = { br: ".br", gzip: ".gz", identity: "" };

/** A year, the longest that HTTP's rules suggest. The names hold a hash, so a new content has a new name. */
const FOREVER = "public, max-age=31536000, immutable";

/**
 * Everything comes from here and nothing else is asked. Only styles may stand inline, for the editor (monaco) writes the
 * positions of its lines as style attributes and its colours into style elements, and has no way to give them a nonce.
 * It also draws its wavy lines as data: pictures.
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
    describe(reply, "text/html; charset=utf-8").headers({ "cache-control": "no-cache", etag: tag });
    return matchesTag(request.headers["if-none-match"], tag) ? reply.code(304).send() : reply.send(page);
  });
  const names = readdirSync(`${folder}assets`);
  // A route for each file: a path that climbs out of the folder is no route.
  for (const name of names.filter((one) => TYPES[extname(one)])) {
    app.get(`/assets/${name}`, async (request, reply) => {
      const accepted = acceptedEncodings(request.headers["accept-encoding"]);
      // Who takes nothing at all is given it as it is.
      const encoding = accepted.find((one) => names.includes(name + ENDS[one])) ?? "identity";
      describe(reply, TYPES[extname(name)] as string).header("cache-control", FOREVER);
      if (encoding !== "identity") reply.header("content-encoding", encoding);
      return reply.send(await readFile(`${folder}assets/${name}${ENDS[encoding]}`));
    });
  }
}

function describe(reply: FastifyReply, type: string): FastifyReply {
  // Workers take their policy from their own file, so every file has it.
  return reply.type(type).headers({
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  });
}
