import { domainToASCII } from "node:url";
import type { Setting } from "./checks.js";

/** A name of this service, as the header host gives it: in ASCII and small letters. Without a port: with any. */
export interface HostName {
  readonly name: string;
  readonly port?: number | undefined;
}

const EXPECTED =
  "must be names of hosts separated by commas, each with a port or without, such as graph.example.org or graph.example.org:8443";

/** Accepts names of hosts separated by commas; none when empty. */
function hostNames(text: string): readonly HostName[] {
  return text === "" ? [] : text.split(",").map((one) => hostName(one.trim()));
}

function hostName(text: string): HostName {
  const [, given = "", port] = /^([^\s:/@?#*[\]]+)(?::(\d{1,5}))?$/.exec(text) ?? [];
  // As browsers write it: a name in any script as ASCII, and one that is a number in any way as an address.
  const name = domainToASCII(given).replace(/\.$/, "");
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name) || Number(port) > 65_535) throw new Error(EXPECTED);
  return { name, ...(port !== undefined && { port: Number(port) }) };
}

/** Under which names the service answers. */
export const HOSTS = {
  hosts: {
    variable: "RELATA_HOSTS",
    byDefault: "",
    read: hostNames,
    meaning:
      "Names under which clients reach the service, separated by commas, each with a port or without; beside them only `localhost` and addresses written as numbers are answered",
  },
} satisfies { readonly [key: string]: Setting<unknown> };
