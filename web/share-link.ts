/** An operation with its variables, both as text. */
export interface Shared {
  readonly query: string;
  readonly variables: string;
}

/**
 * The part of an address behind `#` that carries an operation. It never reaches a server, so nobody's log holds what
 * was asked. base64url, because messengers cut addresses at brackets and quotation marks.
 */
export function toHash({ query, variables }: Shared): string {
  const fields = [`query=${encoded(query)}`, ...(variables.trim() ? [`variables=${encoded(variables)}`] : [])];
  return `#${fields.join("&")}`;
}

/** Reads what `toHash` wrote. Fields may also be percent-encoded text, as people write them; undefined: no operation. */
export function fromHash(hash: string): Shared | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  try {
    const query = decoded(fields.get("query") ?? "");
    return query.trim() ? { query, variables: decoded(fields.get("variables") ?? "") } : undefined;
  } catch {
    return undefined;
  }
}

function encoded(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(text: string): string {
  // Every operation and every object of variables has a brace, which is no character of base64url.
  if (!/^[\w-]*$/.test(text)) return text;
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
