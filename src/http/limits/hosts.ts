import { isIPv4, isIPv6 } from "node:net";
import type { FastifyInstance } from "fastify";
import type { HostName } from "../../settings/hosts.js";
import { rateLimitedLog } from "../rate-limited-log.js";
import { RequestError } from "./request-error.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Of a route that says nothing of the graph: whoever looks after the process may call it by any name. */
    anyHost?: true;
  }
}

/** Longest name that DNS has. */
const LONGEST = 253;

/** Versions of HTTP that know of no such header, or do not ask for it. */
const WITHOUT_HOST: readonly string[] = ["0.9", "1.0"];

/** Ports of whoever names none. */
const USUAL_PORTS: readonly number[] = [80, 443];

/** A host as somebody wrote it, in small letters and without a dot at its end. */
interface Host {
  readonly name: string;
  readonly port: number | undefined;
  /** Written as numbers, in the one way that every program reads alike. */
  readonly isAddress: boolean;
}

/**
 * Refuses requests for a host that is not this service, for every route of `app`, also for none: a page may have its own name
 * point at any address (DNS rebinding), and would then speak with this service as if it were its own. An address needs no
 * look-up, so that nobody can point it elsewhere.
 */
export function addHostLimits(app: FastifyInstance, names: readonly HostName[]): void {
  const few = rateLimitedLog();
  // All that came are read, for their length is bounded: what Node left out from some number on could be a second host.
  app.server.maxHeadersCount = 0;
  app.addHook("onRequest", async ({ raw: { rawHeaders, httpVersion, url = "" }, routeOptions, log }) => {
    const given = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === "host");
    if (given.length > 1) throw malformed("A request must have one header host, not several.");
    const [header] = given;
    if (header === undefined && !WITHOUT_HOST.includes(httpVersion))
      throw malformed("A request of HTTP/1.1 must have the header host.");
    const host = header === undefined ? undefined : read(header);
    // Relata is no proxy: an address with a host of its own must be of the same one.
    if (!/^(\/|\*$)/.test(url)) {
      const target = read(/^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? "");
      if (target.name !== host?.name || target.port !== host.port)
        throw malformed("The address of a request must be a path, or name the host that the header host names.");
    }
    // Programs of HTTP/1.0 may leave the header out. No browser does, and no other program can be led astray by a name.
    if (host === undefined || routeOptions.config?.anyHost || isAnswered(host, names)) return;
    few.write(
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

/** Reads `name`, `name:port` or `[address]:port`. Throws RequestError for what is none of them. */
function read(text: string): Host {
  const [, given = "", digits] = /^([^:[\]]+|\[[^[\]]*\])(?::(\d{0,5}))?$/.exec(text) ?? [];
  const name = given.toLowerCase().replace(/\.$/, "");
  const isAddress = isIPv4(given) || (/^\[[\da-f:.]+\]$/.test(name) && isIPv6(name.slice(1, -1)));
  const isName = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name) && name.length <= LONGEST;
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
      (own.port === undefined || (port === undefined ? USUAL_PORTS.includes(own.port) : own.port === port)),
  );
}

function malformed(message: string): RequestError {
  return new RequestError(400, "BAD_REQUEST", message);
}
