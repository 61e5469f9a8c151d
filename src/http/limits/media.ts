import type { IncomingHttpHeaders } from "node:http";
import { type Answer, acceptedAnswer } from "./accepted.js";
import { headerValues } from "./header-values.js";
import { Refused } from "./refused.js";

const JSON_TYPE = "application/json";

/** With one of these headers a browser asks first whether a page of somebody else may send the request. */
const ASKED_FIRST = ["apollo-require-preflight", "x-apollo-operation-name"];

/**
 * Refuses a request that is compressed, is no JSON in UTF-8, could come from any page that a browser shows, or wants an
 * answer that is not JSON. Returns what the answer is to be sent as.
 */
export function checkMedia(method: string, headers: IncomingHttpHeaders): Answer {
  const encoding = headers["content-encoding"]?.trim().toLowerCase() || "identity";
  if (encoding !== "identity") throw unsupported("The body of a request must not be compressed.");
  const answer = acceptedAnswer(headers.accept);
  // Apollo Server would find this out after it has run the operation.
  if (answer === undefined)
    throw new Refused(406, "NOT_ACCEPTABLE", "Answers are application/json or application/graphql-response+json.");
  checkType(method, headers);
  return answer;
}

function checkType(method: string, headers: IncomingHttpHeaders): void {
  const given = headers["content-type"];
  if (given === undefined && method === "GET") {
    if (ASKED_FIRST.some((name) => headers[name])) return;
    throw new Refused(
      400,
      "BAD_REQUEST",
      `A GET must have the header ${ASKED_FIRST[0]}, with any value, or content-type: ${JSON_TYPE}. Without it any page that a browser shows could send it (CSRF).`,
    );
  }
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

function unsupported(message: string): Refused {
  return new Refused(415, "UNSUPPORTED_MEDIA_TYPE", message);
}
