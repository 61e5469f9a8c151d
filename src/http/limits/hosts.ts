import { isIPv4, isIPv6 } from "node:net";
import type { FastifyInstance } from "fastify";
import type { HostName } from "../../settings/hosts.js";
import { rateLimitedLog } from "../rate-limited-log.js";
import { RequestError } from "./request-error.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Whether the route answers to any host name. Only for routes that tell nothing of the graph. */
    anyHost?: true;
  }
}

/** Length of the longest name in DNS. */
const LONGEST_HOST = 253;

/** HTTP versions without a Host header, or with an optional one. */
const WITHOUT_HOST: readonly string[] = ["0.9", "1.0"];

/** The ports that a Host header without a port may mean. */
const DEFAULT_PORTS: readonly number[] = [80, 443];

/** A host as a request names it, in lower case and without a dot at its end. */
interface Host {
  readonly name: string;
  readonly port: number | undefined;
  /** Whether it is a numeric address, written in the one way that all programs read alike. */
  readonly isAddress: boolean;
}

/**
 * Refuses requests for a host that is not this service, on every route of `app` and where there is none. The owner of a page may
 * point its domain at any address (DNS rebinding), and the page could then call this service as its own origin. A numeric
 * address needs no look-up and is therefore answered.
 */
export function addHostLimits(app: FastifyInstance, names: readonly HostName[]): void {
  const refusals = rateLimitedLog();
  // No header is left out, since their total length is bounded: one that Node left out could be a second Host header.
  app.server.maxHeadersCount = 0;
  app.addHook("onRequest", async ({ raw: { rawHeaders, httpVersion, url = "" }, routeOptions, log }) => {
    const given = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === "host");
    if (given.length > 1) throw malformed("A request must have one header host, not several.");
    const [header] = given;
    if (header === undefined && !WITHOUT_HOST.includes(httpVersion))
      throw malformed("A request of HTTP/1.1 must have the header host.");
    const host = header === undefined ? undefined : read(header);
    // Relata is no proxy: a host in the address must be the one in the Host header.
    if (!/^(\/|\*$)/.test(url)) {
      const target = read(/^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? "");
      if (target.name !== host?.name || target.port !== host.port)
        throw malformed("The address of a request must be a path, or name the host that the header host names.");
    }
    // HTTP/1.0 clients may leave the header out. Browsers never do, and only they are exposed to DNS rebinding.
    if (host === undefined || routeOptions.config?.anyHost || isAnswered(host, names)) return;
    refusals.write(
      "host",
      () => log.info({ host: host.name }, "refused: this service has no such name (RELATA_HOSTS)"),
      (leftOut) => app.log.info({ leftOut }, "refused: more requests for names that this service has not"),
    );
    throw new RequestError(
      421,
      "MISDIRECTED_REQUEST",
      `This service has no name "${host.name}": it answers to localhost, to addresses written as numbers, and to the names in RELATA_HOSTS.`,
    );
  });
}

/** Reads `name`, `name:port` or `[address]:port`. Throws RequestError for other texts. */
function read(text: string): Host {
  const [, given = "", digits] = /^([^:[\]]+|\[[^[\]]*\])(?::(\d{0,5}))?$/.exec(text) ?? [];
  const name = given.toLowerCase().replace(/\.$/, "");
  const isAddress = isIPv4(given) || (/^\[[\da-f:.]+\]$/.test(name) && isIPv6(name.slice(1, -1)));
  const isName = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name) && name.length <= LONGEST_HOST;
  const port = digits ? Number(digits) : undefined;
  if (!(isAddress || isName) || (port ?? 0) > 65_535)
    throw malformed("The header host must hold a name or an address, with a port or without.");
  return { name, port, isAddress };
}

function isAnswered({ name, port, isAddress }: Host, names: readonly HostName[]): boolean {
  if (isAddress || name === "localhost") return true;
  return names.some(
    (own) =>
      own.name === name &&
      (own.port === undefined || (port === undefined ? DEFAULT_PORTS.includes(own.port) : own.port === port)),
  );
}

function malformed(message: string): RequestError {
  return new RequestError(400, "BAD_REQUEST", message);
}
