import { isIP } from "node:net";
import { list, type Setting } from "./checks.js";

/** Accepts addresses and networks separated by commas; none when empty. */
const networks = list.refine((entries) => entries.every(isNetwork), {
  error:
    "must be addresses or networks separated by commas, such as 10.0.0.0/8 or fd00::/8, without a name and never /0, which would be every address there is",
});

function isNetwork(entry: string): boolean {
  const [address = "", length, ...more] = entry.split("/");
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (more.length > 0 || longest === 0 || address.includes("%")) return false;
  return length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= longest);
}

/** Which proxies are believed. */
export const PROXIES = {
  trustedProxies: {
    variable: "RELATA_TRUSTED_PROXIES",
    byDefault: "",
    check: networks,
    meaning:
      "Addresses and networks of your own proxies, separated by commas, such as `10.0.0.0/8`: what they say in `X-Forwarded-For` tells clients apart. Of everybody else that header is ignored",
  },
} satisfies { readonly [key: string]: Setting<unknown> };
