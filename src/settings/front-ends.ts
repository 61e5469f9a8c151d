import { z } from "zod";
import { list, oneOf, type Setting } from "./checks.js";
import { isLoopback } from "./local-machine.js";
import { parsedUrl } from "./parsed-url.js";

/** A page of this machine on any port, as tools for front ends choose them: `http://localhost:*`. */
const ANY_PORT = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]):\*$/;

/** Accepts origins as browsers write them, separated by commas; capitals and the usual port are taken too. */
const origins = list.transform((entries, context) =>
  entries.map((entry) => {
    if (ANY_PORT.test(entry.toLowerCase())) return entry.toLowerCase();
    const url = /^https?:\/\/[^/?#@\\\s*]+$/i.test(entry) ? parsedUrl(entry) : undefined;
    if (url !== undefined) return url.origin;
    context.addIssue(
      "must be origins separated by commas, each a scheme and a host, such as https://app.example.org or http://localhost:*, without a path, and never * alone, which would be every page there is",
    );
    return z.NEVER;
  }),
) satisfies z.ZodType<readonly string[], string>;

/** Accepts paths of files separated by commas. */
const files = list.refine((paths) => !paths.includes(""), { error: "must be files separated by commas" });

/** For front ends that another server brings to the browser. */
export const FRONT_ENDS = {
  corsOrigins: {
    variable: "RELATA_CORS_ORIGINS",
    byDefault: "",
    check: origins,
    meaning:
      "Origins whose pages may read answers in a browser, separated by commas, such as `https://app.example.org`. `http://localhost:*` allows any port of this machine, only while the service listens on this machine alone",
  },
  operations: {
    variable: "RELATA_OPERATIONS",
    byDefault: "",
    check: files,
    meaning:
      "Manifest files of operations that clients may ask for by id, separated by commas, as relay-compiler, graphql-codegen's client preset and Apollo's generate-persisted-query-manifest write them",
  },
  operationsOnly: {
    variable: "RELATA_OPERATIONS_ONLY",
    byDefault: "off",
    check: oneOf(["on", "off"]),
    meaning: "`on` refuses every operation that `RELATA_OPERATIONS` does not list; `off` allows all",
  },
} satisfies { readonly [key: string]: Setting<unknown> };

/** What settings for front ends say against each other or against the host; one line each. */
export function clashesOfFrontEnds(settings: {
  readonly host: string;
  readonly corsOrigins: readonly string[];
  readonly operations: readonly string[];
  readonly operationsOnly: "on" | "off";
}): string[] {
  const clashes: string[] = [];
  const anyPort = settings.corsOrigins.find((one) => ANY_PORT.test(one));
  if (anyPort !== undefined && !isLoopback(settings.host))
    clashes.push(
      `RELATA_CORS_ORIGINS may have ${JSON.stringify(anyPort)} only where RELATA_HOST is an address of this machine alone, such as 127.0.0.1, not ${JSON.stringify(settings.host)}.`,
    );
  if (settings.operationsOnly === "on" && settings.operations.length === 0)
    clashes.push('RELATA_OPERATIONS_ONLY must be off where RELATA_OPERATIONS names no file, not "on".');
  return clashes;
}
