import { createHash } from "node:crypto";

/** A weak tag (RFC 9110, 8.8.3) that is equal where all the parts are: what it is of may differ in bytes, not in meaning. */
export function weakTag(parts: readonly unknown[]): string {
  return `W/${strongTag(JSON.stringify(parts))}`;
}

/** A strong tag: of these very bytes. */
export function strongTag(bytes: string | Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

/** Whether an if-none-match header says that the client holds what has this tag. A proxy that compresses makes a weak tag of it. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, "");
  return (ifNoneMatch ?? "").split(",").some((one) => opaque(one) === opaque(tag));
}
