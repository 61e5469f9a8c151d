/** A request that is refused before GraphQL sees it. The client receives the message as it is. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}
