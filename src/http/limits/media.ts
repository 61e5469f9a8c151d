import type { IncomingHttpHeaders } from "node:http";
import { acceptedEncodings } from "../front-ends/encodings.js";
import type { Origins } from "../front-ends/origins.js";
import { acceptedType, type ResponseType } from "./accepted.js";
import { headerValues } from "./header-values.js";
import { RequestError } from "./request-error.js";

const JSON_TYPE = "application/json";

/** Headers that make a browser send a preflight request before a page of another origin may send the request. */
const PREFLIGHT = "apollo-require-preflight";
const PREFLIGHT_HEADERS = [PREFLIGHT, "x-apollo-operation-name"];

/** Values of Sec-Fetch-Site, which no page can set: a page of this service, or a person who typed the address. */
const TRUSTED_SITES = ["same-origin", "none"];

/**
 * Throws RequestError for a request that is compressed, is not JSON in UTF-8, could come from any page in a browser (CSRF), or
 * accepts no media type or coding of ours. Returns the headers that Apollo Server is to see instead, so that it cannot decide
 * otherwise afterwards.
 */
export function checkMedia(
  method: string,
  headers: IncomingHttpHeaders,
  origins: Origins,
): { readonly accept: ResponseType; readonly [PREFLIGHT]: string } {
  const encoding = headers["content-encoding"]?.trim().toLowerCase() || "identity";
  if (encoding !== "identity") throw unsupported("The body of a request must not be compressed.");
  const answer = acceptedType(headers.accept);
  // Apollo Server would only notice after running the operation.
  if (answer === undefined)
    throw new RequestError(406, "NOT_ACCEPTABLE", "Answers are application/json or application/graphql-response+json.");
  if (acceptedEncodings(headers["accept-encoding"]).length === 0)
    throw new RequestError(406, "NOT_ACCEPTABLE", "Answers are coded by br, by gzip, or not at all (identity).");
  if (method === "GET" && headers["content-type"] === undefined) checkSender(headers, origins);
  else checkType(method, headers);
  return { accept: answer, [PREFLIGHT]: "checked" };
}

function checkSender(headers: IncomingHttpHeaders, origins: Origins): void {
  if (PREFLIGHT_HEADERS.some((name) => headers[name]) || origins.has(headers.origin)) return;
  if (TRUSTED_SITES.includes(String(headers["sec-fetch-site"]))) return;
  throw new RequestError(
    400,
    "BAD_REQUEST",
    `A GET must have the header ${PREFLIGHT}, with any value, or content-type: ${JSON_TYPE}, unless a browser says that it is of a page of this service or of a listed origin. Without it any page that a browser shows could send it (CSRF).`,
  );
}

function checkType(method: string, headers: IncomingHttpHeaders): void {
  const given = headers["content-type"];
  const [type, ...others] = headerValues(given ?? "");
  if (type?.value !== JSON_TYPE || others.length > 0)
    throw unsupported(
      method === "GET"
        ? `A GET may have no other content-type than ${JSON_TYPE}.`
        : `The body of a request must be ${JSON_TYPE}.`,
    );
  // charset* and charset*0 are other ways to write the parameter.
  const charsets = type.parameters.filter(([name]) => name.startsWith("charset"));
  if (charsets.some(([name, value]) => name !== "charset" || (value !== "utf-8" && value !== "utf8")))
    throw unsupported("The body of a request must be in UTF-8.");
}

function unsupported(message: string): RequestError {
  return new RequestError(415, "UNSUPPORTED_MEDIA_TYPE", message);
}
