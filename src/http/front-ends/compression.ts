import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply } from "fastify";
import { acceptedEncodings } from "./encodings.js";

/** Bytes of an answer from which on it is compressed; a smaller one is mostly one packet either way. */
const WORTH_IT = 1024;

/**
 * Answers are compressed once and read once, so that little time is better than few bytes: 1 ms for 100 kB. A window of 256 kB,
 * for many are compressed at a time, and each takes the memory of its window.
 */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } };
const GZIP = { level: 4 };

/**
 * Compresses what is sent, as the client takes it, in another thread. Left as they are: what was compressed already, and what
 * has a strong tag, which is of these very bytes. What is received is never decompressed.
 */
export function addCompression(app: FastifyInstance): void {
  app.addHook("onSend", (request, reply, payload: unknown, done) => {
    if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return done(null, payload);
    if (reply.hasHeader("content-encoding") || isOfTheseBytes(reply)) return done(null, payload);
    const accepted = acceptedEncodings(request.headers["accept-encoding"]);
    const small = Buffer.byteLength(payload) <= WORTH_IT;
    const encoding = small && accepted.includes("identity") ? "identity" : accepted[0];
    if (encoding === undefined || encoding === "identity") return done(null, payload);
    reply.header("content-encoding", encoding);
    if (encoding === "br") brotliCompress(payload, BROTLI, done);
    else gzip(payload, GZIP, done);
  });
}

function isOfTheseBytes(reply: FastifyReply): boolean {
  return String(reply.getHeader("etag") ?? "").startsWith('"');
}
