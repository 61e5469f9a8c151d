import type { ErrorCode } from "../error-codes.js";

/** A request that is refused before GraphQL sees it. The client receives the message as it is. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly statusCode: number;
  readonly code: ErrorCode;
  /** Further headers of the response. */
  readonly headers: { readonly [name: string]: string };

  constructor(statusCode: number, code: ErrorCode, message: string, headers: { readonly [name: string]: string } = {}) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.headers = headers;
  }
}
