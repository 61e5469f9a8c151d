import type { IncomingHttpHeaders } from "node:http";
import { Refused } from "./refused.js";

/** What an answer may be sent as. */
const ANSWERS = ["*/*", "application/*", "application/json", "application/graphql-response+json"];

/** Refuses a request that is compressed, is in another charset, or wants an answer that is not JSON. */
export function checkMedia(headers: IncomingHttpHeaders): void {
  const encoding = headers["content-encoding"]?.trim().toLowerCase() || "identity";
  if (encoding !== "identity")
    throw new Refused(415, "UNSUPPORTED_MEDIA_TYPE", "The body of a request must not be compressed.");
  const charset = charsetOf(headers["content-type"]);
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    throw new Refused(415, "UNSUPPORTED_MEDIA_TYPE", "The body of a request must be in UTF-8.");
  // Apollo Server would find this out after it has run the operation.
  if (!acceptsJson(headers.accept))
    throw new Refused(406, "NOT_ACCEPTABLE", "Answers are application/json or application/graphql-response+json.");
}

function charsetOf(contentType = ""): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1]?.toLowerCase();
}

function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === "") return true;
  return accept.split(",").some((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    return ANSWERS.includes(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
