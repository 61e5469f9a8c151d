import { domainToASCII } from "node:url";
import { z } from "zod";
import { list, type Setting } from "./checks.js";

/** A name of this service, as the header host gives it: in ASCII and small letters. Without a port: with any. */
export interface HostName {
  readonly name: string;
  readonly port?: number | undefined;
}

/** Accepts host names separated by commas; none when empty. */
const hostNames = list.transform((entries, context) =>
  entries.map((entry) => {
    const name = hostName(entry);
    if (name !== undefined) return name;
    context.addIssue(
      "must be names of hosts separated by commas, each with a port or without, such as graph.example.org or graph.example.org:8443",
    );
    return z.NEVER;
  }),
) satisfies z.ZodType<readonly HostName[], string>;

function hostName(text: string): HostName | undefined {
  const [, given = "", port] = /^([^\s:/@?#*[\]]+)(?::(\d{1,5}))?$/.exec(text) ?? [];
  // As browsers write it: a name in any script as ASCII, and one that is a number in any way as an address.
  const name = domainToASCII(given).replace(/\.$/, "");
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name) || Number(port) > 65_535) return undefined;
  return { name, ...(port !== undefined && { port: Number(port) }) };
}

/** Under which names the service answers. */
export const HOSTS = {
  hosts: {
    variable: "RELATA_HOSTS",
    byDefault: "",
    check: hostNames,
    meaning:
      "Host names clients reach the service by, separated by commas, each with or without a port. `localhost` and numeric addresses always work; requests for any other name get 421",
  },
} satisfies { readonly [key: string]: Setting<unknown> };
