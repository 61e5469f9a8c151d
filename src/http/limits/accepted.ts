import Negotiator from "negotiator";
import { type HeaderValue, headerValues, weightOf } from "./header-values.js";

/** The media types of responses. The first is sent to clients that do not mind. */
export const RESPONSE_TYPES = ["application/json", "application/graphql-response+json"] as const;
export type ResponseType = (typeof RESPONSE_TYPES)[number];

/** The media ranges that say something about these types. */
const RANGES: readonly string[] = ["*/*", "application/*", ...RESPONSE_TYPES];

/**
 * The media type that an Accept header wants; undefined when it takes none of ours. Of its parameters only the weight and a
 * charset count: JSON has no others, and a client that asks for `indent`, `profile` or `version` can do without.
 */
export function acceptedType(accept: string | undefined): ResponseType | undefined {
  if (accept === undefined || accept.trim() === "") return RESPONSE_TYPES[0];
  // A negotiator compares all parameters, so that it is given the weights alone.
  const weighted = headerValues(accept)
    .filter(({ value, parameters }) => RANGES.includes(value) && hasUtf8Charset(parameters))
    .map(({ value, parameters }) => `${value};q=${weightOf(parameters)}`);
  return new Negotiator({ headers: { accept: weighted.join(", ") } }).mediaTypes(RESPONSE_TYPES)[0];
}

function hasUtf8Charset(parameters: HeaderValue["parameters"]): boolean {
  return parameters.every(([name, value]) => !name.startsWith("charset") || ["utf-8", "utf8", "*"].includes(value));
}
