import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "./error-codes.js";
import { INTERNAL } from "./errors.js";
import { RequestError } from "./limits/request-error.js";

/** The code and message of requests that fail before GraphQL sees them, by HTTP status. */
const REFUSALS: { readonly [status: number]: { readonly code: ErrorCode; readonly message: string } } = {
  400: { code: "BAD_REQUEST", message: "The request is not valid HTTP, or its body is not valid JSON." },
  404: { code: "NOT_FOUND", message: "Nothing is at this address. GraphQL is at /graphql." },
  405: { code: "METHOD_NOT_ALLOWED", message: "This address does not take this method; the allow header says which." },
  408: { code: "REQUEST_TIMEOUT", message: "The request did not arrive in time." },
  413: { code: "PAYLOAD_TOO_LARGE", message: "The body of the request is too large." },
  415: { code: "UNSUPPORTED_MEDIA_TYPE", message: "The body of a request must be application/json." },
  431: { code: "HEADERS_TOO_LARGE", message: "The headers of the request are too large." },
};

/** The HTTP status of bytes that Node cannot read as a request, by the code of its error. All others are 400. */
const STATUS_OF_SOCKET_ERROR: { readonly [code: string]: number } = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** A response body with one error in the shape that GraphQL gives to errors, so that clients read every refusal alike. */
export function errorBody(code: ErrorCode, message: string, requestId?: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, ...(requestId && { requestId }) } }] });
}

/** Answers an error outside GraphQL in the shape of a GraphQL error. An error that is not a refusal is masked and logged. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = statusOf(error);
  const refusal = refusalOf(error);
  reply.type("application/json; charset=utf-8").headers({ "x-request-id": request.id, "cache-control": "no-store" });
  if (error instanceof RequestError) reply.headers(error.headers);
  if (refusal) return reply.code(status).send(errorBody(refusal.code, refusal.message));
  request.log.error({ err: error }, "a request failed outside GraphQL");
  return reply.code(500).send(errorBody(INTERNAL, "Internal error", request.id));
}

/** The code that a client receives for an error outside GraphQL. */
export function errorCodeOf(error: FastifyError): string {
  return refusalOf(error)?.code ?? INTERNAL;
}

function refusalOf(error: FastifyError): { readonly code: ErrorCode; readonly message: string } | undefined {
  const status = statusOf(error);
  if (error instanceof RequestError) return error;
  return status < 500 ? (REFUSALS[status] ?? REFUSALS[400]) : undefined;
}

/** Answers requests that no route takes: 405 with the methods of the address if it has any, else 404. */
export function answerUnrouted(app: FastifyInstance, methods: readonly ("GET" | "POST")[]) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split("?", 1)[0] ?? "/";
    const allowed = methods.filter((method) => app.hasRoute({ method, url: path }));
    const status = allowed.length > 0 ? 405 : 404;
    if (status === 405) reply.header("allow", allowed.join(", "));
    return answerError(Object.assign(new Error(), { statusCode: status, code: "", name: "" }), request, reply);
  };
}

/**
 * Answers bytes that are not HTTP, or that came too slowly, on the bare socket, and closes it. No hook of Fastify sees them, so
 * that the headers of every refusal are written here, and `refused` is told the code.
 */
export function answerSocketError(refused: (code: ErrorCode) => void) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === "ECONNRESET" || socket.destroyed) return;
    const status = STATUS_OF_SOCKET_ERROR[error.code ?? ""] ?? 400;
    const { code, message } = REFUSALS[status] as { code: ErrorCode; message: string };
    refused(code);
    const body = errorBody(code, message);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "content-type: application/json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${randomUUID()}`,
      "cache-control: no-store",
      "connection: close",
    ];
    if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
    socket.destroySoon();
  };
}

/** The HTTP status of an error. A URL made invalid by the Host header is the client's mistake. */
function statusOf(error: FastifyError): number {
  if (error.code === "ERR_INVALID_URL") return 400;
  return error.statusCode ?? 500;
}
