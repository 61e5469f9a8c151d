import { createHash } from "node:crypto";

/** A weak ETag (RFC 9110, 8.8.3) of some parts: equal parts mean the same content, maybe in other bytes. */
export function weakTag(parts: readonly unknown[]): string {
  return `W/${strongTag(JSON.stringify(parts))}`;
}

/** A strong ETag: equal for equal bytes only. */
export function strongTag(bytes: string | Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

/** Whether an If-None-Match header lists this ETag. Weak and strong tags match, since a proxy that compresses makes a tag weak. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, "");
  return (ifNoneMatch ?? "").split(",").some((one) => opaque(one) === opaque(tag));
}
