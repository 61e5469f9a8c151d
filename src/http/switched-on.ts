import { isLoopback } from "../settings/local-machine.js";

/**
 * Whether something is on that tells strangers more than answers do: the schema, the playground, metrics. `auto`: only on an
 * address that other machines cannot reach.
 */
export function switchedOn(setting: "auto" | "on" | "off", host: string): boolean {
  return setting === "on" || (setting === "auto" && isLoopback(host));
}
