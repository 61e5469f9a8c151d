import { isLoopback } from "../settings/local-machine.js";

/** Whether introspection, playground or metrics are on. `auto`: only if no other machine can reach the service. */
export function switchedOn(setting: "auto" | "on" | "off", host: string): boolean {
  return setting === "on" || (setting === "auto" && isLoopback(host));
}
