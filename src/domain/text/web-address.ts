/** The contract of a URL in a package, as a message says it. */
export const WEB_ADDRESS =
  "must be a URL with http:// or https://, without a login, of a host other than the reader's own machine";

/** How many characters one has at most. */
const LONGEST_ADDRESS = 2_000;

/** This machine, whichever it is: of every reader another one. */
const LOOPBACK = /^(.*\.)?localhost\.?$|^127(\.\d+){3}$|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:(7f|0:0\])/;

/**
 * Whether a text is the address of a page: front ends make links of it, so that `javascript:`, `data:` and the like are none,
 * nor is one with a login in it. Nothing of Relata fetches it; addresses of an intranet are taken, those of the reader's own
 * machine are not, for they lead everybody elsewhere.
 */
export function isWebAddress(text: string): boolean {
  // As it is written, for the parser of URLs takes tabs, line breaks and backslashes without a word.
  if (
    text.length > LONGEST_ADDRESS ||
    !/^https?:\/\/[^\s\\\p{Cc}\p{Cf}\p{Cs}/?#@]+([/?#][^\s\\\p{Cc}\p{Cf}\p{Cs}]*)?$/iu.test(text)
  )
    return false;
  const hostname = hostnameOf(text);
  return hostname !== undefined && !LOOPBACK.test(hostname);
}

/** Not `URL.canParse`: once Node 20 has compiled its caller, it refuses what has letters such as ü, for it reads Latin-1 as UTF-8. */
function hostnameOf(text: string): string | undefined {
  try {
    return new URL(text).hostname;
  } catch {
    return undefined;
  }
}

/** The address of a page, or null for what is none: graphs of older releases hold others, and front ends would link them. */
export function webAddress(text: string | null): string | null {
  return text !== null && isWebAddress(text) ? text : null;
}
