import type { IncomingHttpHeaders } from "node:http";
import { acceptedEncodings } from "../front-ends/encodings.js";
import type { Origins } from "../front-ends/origins.js";
import { acceptedType, type ResponseType } from "./accepted.js";
import { headerValues } from "./header-values.js";
import { RequestError } from "./request-error.js";

const JSON_TYPE = "application/json";

/** With one of these headers a browser asks first whether a page of somebody else may send the request. */
const ASKED = "apollo-require-preflight";
const ASKED_FIRST = [ASKED, "x-apollo-operation-name"];

/** What no page can write itself: the request is of a page of this service, or of a person who typed the address. */
const OF_THIS_SITE = ["same-origin", "none"];

/**
 * Refuses a request that is compressed, is no JSON in UTF-8, could come from any page that a browser shows, or wants an
 * answer that is not JSON, or coded as no answer is. Returns the headers as Apollo Server is to see them, so that it cannot
 * come to another conclusion afterwards.
 */
export function checkMedia(
  method: string,
  headers: IncomingHttpHeaders,
  origins: Origins,
): { readonly accept: ResponseType; readonly [ASKED]: string } {
  const encoding = headers["content-encoding"]?.trim().toLowerCase() || "identity";
  if (encoding !== "identity") throw unsupported("The body of a request must not be compressed.");
  const answer = acceptedType(headers.accept);
  // Apollo Server would find this out after it has run the operation.
  if (answer === undefined)
    throw new RequestError(406, "NOT_ACCEPTABLE", "Answers are application/json or application/graphql-response+json.");
  if (acceptedEncodings(headers["accept-encoding"]).length === 0)
    throw new RequestError(406, "NOT_ACCEPTABLE", "Answers are coded by br, by gzip, or not at all (identity).");
  if (method === "GET" && headers["content-type"] === undefined) checkSender(headers, origins);
  else checkType(method, headers);
  return { accept: answer, [ASKED]: "checked" };
}

function checkSender(headers: IncomingHttpHeaders, origins: Origins): void {
  if (ASKED_FIRST.some((name) => headers[name]) || origins.has(headers.origin)) return;
  if (OF_THIS_SITE.includes(String(headers["sec-fetch-site"]))) return;
  throw new RequestError(
    400,
    "BAD_REQUEST",
    `A GET must have the header ${ASKED}, with any value, or content-type: ${JSON_TYPE}, unless a browser says that it is of a page of this service or of a listed origin. Without it any page that a browser shows could send it (CSRF).`,
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
  // Also charset* and charset*0, the other ways to write a parameter.
  const charsets = type.parameters.filter(([name]) => name.startsWith("charset"));
  if (charsets.some(([name, value]) => name !== "charset" || (value !== "utf-8" && value !== "utf8")))
    throw unsupported("The body of a request must be in UTF-8.");
}

function unsupported(message: string): RequestError {
  return new RequestError(415, "UNSUPPORTED_MEDIA_TYPE", message);
}
