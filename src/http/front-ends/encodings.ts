import Negotiator from "negotiator";

/** Content codings of responses, the best first. Identity is the response as it is. */
const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The codings that an Accept-Encoding header takes, what it prefers first. Without a header: identity alone. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  // The old name of gzip, which is to be taken for the same (RFC 9110, 8.4.1.3).
  const modern = header?.replace(/\bx-gzip\b/gi, "gzip");
  return new Negotiator({ headers: { "accept-encoding": modern } }).encodings(ENCODINGS, { preferred: ENCODINGS });
}
