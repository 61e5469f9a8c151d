import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Where the build puts the page: beside this folder in `dist`. In a source tree nothing is there. */
const FOLDER = fileURLToPath(new URL("../web/", import.meta.url));

const TYPES: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/** What the build compressed, best first: the name in HTTP and the end of the file's name. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

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

/** Serves the playground at `/`, from the files of the build. False, and nothing done, when it was not built. */
export function addPlayground(app: FastifyInstance, folder = FOLDER): boolean {
  if (!existsSync(`${folder}index.html`)) return false;
  const page = readFileSync(`${folder}index.html`);
  const tag = `"${createHash("sha256").update(page).digest("base64url").slice(0, 22)}"`;
  app.get("/", async (request, reply) => {
    describe(reply, "text/html; charset=utf-8").headers({ "cache-control": "no-cache", etag: tag });
    return holds(request, tag) ? reply.code(304).send() : reply.send(page);
  });
  const names = readdirSync(`${folder}assets`);
  // A route for each file: a path that climbs out of the folder is no route.
  for (const name of names.filter((one) => TYPES[extname(one)])) {
    const ends = ENCODINGS.filter(([, end]) => names.includes(name + end));
    app.get(`/assets/${name}`, async (request, reply) => {
      const [encoding, end] = ends.find(([one]) => accepts(request, one)) ?? [undefined, ""];
      describe(reply, TYPES[extname(name)] as string).headers({ "cache-control": FOREVER, vary: "accept-encoding" });
      if (encoding) reply.header("content-encoding", encoding);
      return reply.send(await readFile(`${folder}assets/${name}${end}`));
    });
  }
  return true;
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

/** Whether the client takes a content coding; what is not named counts as no, which is always allowed. */
function accepts(request: FastifyRequest, encoding: string): boolean {
  return String(request.headers["accept-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .some((one) => new RegExp(`^\\s*${encoding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`).test(one));
}

/** Whether the client holds the page with this tag already. A proxy that compresses makes a weak tag of it. */
function holds(request: FastifyRequest, tag: string): boolean {
  const tags = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return tags.includes(tag);
}
