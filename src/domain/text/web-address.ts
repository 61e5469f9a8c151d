/** The contract of a URL in a package, as a message says it. */
export const WEB_ADDRESS =
  "must be a URL with http:// or https://, without a login, of a host other than the reader's own machine";

/** The longest address, in characters. */
const LONGEST_ADDRESS = 2_000;

/** Names of the reader's own machine. */
const LOOPBACK = /^(.*\.)?localhost\.?$|^127(\.\d+){3}$|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:(7f|0:0\])/;

/**
 * Whether a text is the address of a page. Front ends make links of it, so `javascript:`, `data:` and the like are not taken,
 * nor is an address with a login. Relata never fetches it. Addresses of an intranet are taken; those of the reader's own
 * machine are not, since they lead each reader elsewhere.
 */
export function isWebAddress(text: string): boolean {
  // Checked as written, since the parser of URLs accepts tabs, line breaks and backslashes.
  if (
    text.length > LONGEST_ADDRESS ||
    !/^https?:\/\/[^\s\\\p{Cc}\p{Cf}\p{Cs}/?#@]+([/?#][^\s\\\p{Cc}\p{Cf}\p{Cs}]*)?$/iu.test(text)
  )
    return false;
  const hostname = hostnameOf(text);
  return hostname !== undefined && !LOOPBACK.test(hostname);
}

/**
 * Not `URL.canParse`: once Node 20 has compiled its caller, it refuses what has letters such as ü, for it reads Latin-1 as
 * UTF-8.
 */
function hostnameOf(text: string): string | undefined {
  try {
    return new URL(text).hostname;
  } catch {
    return undefined;
  }
}

/** The text if it is the address of a page, else null: older graphs hold other texts, which front ends would link. */
export function webAddress(text: string | null): string | null {
  return text !== null && isWebAddress(text) ? text : null;
}
