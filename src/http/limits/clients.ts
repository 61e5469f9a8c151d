import { isIPv4, isIPv6 } from "node:net";

const GROUPS = 8;
/** The groups of an address of IPv6 that the network of one customer has in common. */
const OF_THE_NETWORK = 4;

/**
 * The name by which a client is told from others: its address, or the network of it (/64) in IPv6, where each customer has as many
 * addresses as there are. Proxies may name what is no address; all of that is one client.
 */
export function clientOf(address = ""): string {
  const [, bare = ""] = /^\[?([^\]%]*)/.exec(address) ?? [];
  const [, ofIPv4 = bare] = /^(?:::ffff:)?(\d+(?:\.\d+){3})(?::\d+)?$/i.exec(bare) ?? [];
  if (isIPv4(ofIPv4)) return ofIPv4;
  return isIPv6(bare) ? networkOf(bare) : "unknown";
}

/** The first four groups of an address of IPv6, without leading zeros. */
function networkOf(address: string): string {
  const [before = [], after = []] = address.split("::").map((part) => (part === "" ? [] : part.split(":")));
  // An address of IPv4 at the end stands for two groups.
  const length = before.length + after.length + (address.includes(".") ? 1 : 0);
  const groups = [...before, ...Array<string>(GROUPS - length).fill("0"), ...after];
  return groups
    .slice(0, OF_THE_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
