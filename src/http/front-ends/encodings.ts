import { headerValues, weightOf } from "../limits/header-values.js";

/** How answers may be coded, the best first; identity is as they are. */
const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The weight of identity where a header does not speak of it: it is taken, and what is named is preferred (RFC 9110, 12.5.3). */
const UNNAMED = 0.0001;

/** The codings that an accept-encoding header takes, what it prefers first. Without one: identity alone. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined || header.trim() === "") return ["identity"];
  const weights = new Map<string, number>();
  for (const { value, parameters } of headerValues(header))
    weights.set(value === "x-gzip" ? "gzip" : value, weightOf(parameters));
  const others = weights.get("*");
  const weigh = (encoding: Encoding): number => {
    const named = weights.get(encoding);
    if (named !== undefined) return named;
    if (encoding === "identity") return others === 0 ? 0 : UNNAMED;
    return others ?? 0;
  };
  // The sort is stable: of equal weight is what is better here.
  return ENCODINGS.filter((one) => weigh(one) > 0).sort((one, other) => weigh(other) - weigh(one));
}
