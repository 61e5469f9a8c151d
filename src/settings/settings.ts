import type { z } from "zod";
import { shown } from "../domain/errors.js";
import { host, oneOf, packageFolders, type Setting, text, timeZone, wholeNumber } from "./checks.js";
import { DATABASE } from "./database.js";
import { withoutLogin } from "./database-address.js";
import { clashesOfFrontEnds, FRONT_ENDS } from "./front-ends.js";
import { HOSTS } from "./hosts.js";
import { LIMITS } from "./limits.js";
import { PROXIES } from "./proxies.js";
import { TRAVERSAL } from "./traversal.js";

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

/** Whether introspection, playground and metrics are open. `auto` opens them only where nobody else can reach the service. */
const SWITCH = ["auto", "on", "off"] as const;
const SWITCHED = "`on`, `off`, or `auto` (on only while the service listens on this machine alone)";

const SETTINGS = {
  ...DATABASE,
  host: {
    variable: "RELATA_HOST",
    byDefault: "127.0.0.1",
    check: host,
    meaning: "Address to listen on; `0.0.0.0` listens on every interface",
  },
  port: {
    variable: "RELATA_PORT",
    byDefault: "4000",
    check: wholeNumber(0, 65_535),
    meaning: "Port to listen on; `0` picks a free one",
  },
  packages: {
    variable: "RELATA_PACKAGES",
    byDefault: "shipped",
    check: packageFolders,
    meaning:
      "Data packages to load at the start, in order: folders separated by commas, where `shipped` stands for the packages that come with Relata; or `none`",
  },
  archive: {
    variable: "RELATA_ARCHIVE",
    byDefault: "",
    check: text,
    meaning: "Folder of source texts, if you have them, to check citations against",
  },
  timeZone: {
    variable: "RELATA_TIME_ZONE",
    byDefault: "UTC",
    check: timeZone,
    meaning:
      'Time zone of "today", by its IANA name: the default day of answers, and the day after which an import refuses changes and documents',
  },
  logLevel: {
    variable: "RELATA_LOG_LEVEL",
    byDefault: "info",
    check: oneOf(LOG_LEVELS),
    meaning: `Log level on standard error: ${LOG_LEVELS.map((level) => `\`${level}\``).join(", ")}`,
  },
  introspection: {
    variable: "RELATA_INTROSPECTION",
    byDefault: "auto",
    check: oneOf(SWITCH),
    meaning: `Introspection and \`/schema.graphql\`: ${SWITCHED}`,
  },
  metrics: {
    variable: "RELATA_METRICS",
    byDefault: "auto",
    check: oneOf(SWITCH),
    meaning: `Prometheus metrics at \`/metrics\`: ${SWITCHED}`,
  },
  playground: {
    variable: "RELATA_PLAYGROUND",
    byDefault: "auto",
    check: oneOf(SWITCH),
    meaning: `Playground at \`/\`: ${SWITCHED}`,
  },
  shutdownDeadline: {
    variable: "RELATA_SHUTDOWN_DEADLINE",
    byDefault: "10000",
    check: wholeNumber(0, 600_000, " of milliseconds"),
    meaning: "Milliseconds running requests may take to finish when the service stops",
  },
  ...FRONT_ENDS,
  ...HOSTS,
  ...PROXIES,
  ...LIMITS,
  ...TRAVERSAL,
} satisfies { readonly [key: string]: Setting<unknown> };

/** Every setting as the service uses it; units are those that its `meaning` names. */
export type Settings = { readonly [key in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[key]["check"]> };

/** Variables that start like ours and belong to the tests. */
const OF_THE_TESTS = /^RELATA_(TEST_|REQUIRE_(BROWSER|NEO4J)$)/;

type Environment = { readonly [name: string]: string | undefined };

/** Settings that cannot be used; one line per setting, each naming the variable and the value. */
export class InvalidSettings extends Error {
  override readonly name = "InvalidSettings";
}

/** Reads and checks every setting. An empty variable counts as none. Throws InvalidSettings about all that are wrong. */
export function readSettings(environment: Environment = process.env): Settings {
  const problems: string[] = [];
  const read = ([key, setting]: [string, Setting<unknown>]): [string, unknown] => {
    const given = environment[setting.variable] || setting.byDefault;
    const { data, error } = setting.check.safeParse(given);
    if (error) problems.push(`${setting.variable} ${error.issues[0]?.message}, not ${shownValue(setting, given)}.`);
    return [key, data];
  };
  const settings = Object.fromEntries(Object.entries(SETTINGS).map(read)) as Settings;
  if (problems.length === 0) problems.push(...clashesOfFrontEnds(settings));
  if (problems.length > 0) throw new InvalidSettings(problems.join("\n"));
  return settings;
}

/** A warning for each RELATA_ variable that is no setting: most of them are typing errors. */
export function unknownSettings(environment: Environment = process.env): string[] {
  const known: readonly string[] = Object.values(SETTINGS).map((setting) => setting.variable);
  return Object.keys(environment)
    .filter((name) => name.startsWith("RELATA_") && !known.includes(name) && !OF_THE_TESTS.test(name))
    .map((name) => `${name} is no setting of Relata and is ignored; docs/operate/settings.md lists the settings.`);
}

/** The settings as a Markdown table; docs/operate/settings.md holds exactly this. */
export function settingsTable(): string {
  const rows = Object.values<Setting<unknown>>(SETTINGS).map(
    ({ variable, byDefault, meaning }) => `| \`${variable}\` | ${byDefault && `\`${byDefault}\``} | ${meaning} |`,
  );
  return ["| variable | default | meaning |", "|---|---|---|", ...rows].join("\n");
}

function shownValue({ secret, shownAs = withoutLogin }: Setting<unknown>, given: string): string {
  return secret ? "what it is" : shown(shownAs(given));
}
