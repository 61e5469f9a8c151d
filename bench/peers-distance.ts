import type { Tie } from "./peers-world.js";

/** Who is so many ties away from somebody, and no fewer; when that is nobody, those that are furthest. */
export function farFrom(from: string, ties: readonly Tie[], hops: number): string[] {
  const near = new Map<string, string[]>();
  const join = (one: string, other: string) => {
    const others = near.get(one);
    if (others) others.push(other);
    else near.set(one, [other]);
  };
  for (const tie of ties) {
    join(tie.from, tie.to);
    join(tie.to, tie.from);
  }
  const seen = new Set([from]);
  let furthest = [from];
  for (let hop = 0; hop < hops; hop++) {
    const next = new Set(furthest.flatMap((one) => near.get(one) ?? []).filter((one) => !seen.has(one)));
    if (next.size === 0) break;
    for (const one of next) seen.add(one);
    furthest = [...next];
  }
  return furthest;
}
