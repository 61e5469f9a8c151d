import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply } from "fastify";
import { acceptedEncodings } from "./encodings.js";

/** Bytes above which a response is compressed. A smaller one fits into one packet either way. */
const COMPRESSED_ABOVE = 1024;

/**
 * Settings of brotli. A response is compressed once and read once, so that speed counts more than size: 1 ms for 100 kB. The
 * window has 256 kB, because many responses are compressed at a time and each takes the memory of its window.
 */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } };
const GZIP = { level: 4 };

/**
 * Compresses responses in a worker thread, by a coding that the client accepts. Responses that are compressed already are left as they
 * are, and so are those with a strong ETag, which stands for their exact bytes. Requests are never decompressed.
 */
export function addCompression(app: FastifyInstance): void {
  app.addHook("onSend", (request, reply, payload: unknown, done) => {
    if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return done(null, payload);
    if (reply.hasHeader("content-encoding") || hasStrongTag(reply)) return done(null, payload);
    const accepted = acceptedEncodings(request.headers["accept-encoding"]);
    const small = Buffer.byteLength(payload) <= COMPRESSED_ABOVE;
    const encoding = small && accepted.includes("identity") ? "identity" : accepted[0];
    if (encoding === undefined || encoding === "identity") return done(null, payload);
    reply.header("content-encoding", encoding);
    if (encoding === "br") brotliCompress(payload, BROTLI, done);
    else gzip(payload, GZIP, done);
  });
}

function hasStrongTag(reply: FastifyReply): boolean {
  return String(reply.getHeader("etag") ?? "").startsWith('"');
}
