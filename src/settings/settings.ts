import { shown } from "../domain/errors.js";
import { UTC } from "../domain/time/day.js";
import {
  anything,
  databaseUrl,
  host,
  oneOf,
  packageFolders,
  type Setting,
  timeZone,
  wholeNumber,
  withoutCredentials,
} from "./checks.js";
import { clashesOfFrontEnds, FRONT_ENDS } from "./front-ends.js";
import { HOSTS } from "./hosts.js";
import { LIMITS } from "./limits.js";
import { BUDGET } from "./traversal.js";

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

/** How what tells strangers much is switched: by itself only where no strangers are. */
const SWITCH = ["auto", "on", "off"] as const;
const SWITCHED = "`on`, `off`, or `auto`: only when it listens on this machine alone";

const SETTINGS = {
  databaseUrl: {
    variable: "RELATA_DATABASE_URL",
    byDefault: "file:.relata/graph",
    read: databaseUrl,
    meaning:
      "Where the graph is: `file:PATH` (embedded, relative to the working directory), `memory:` (embedded, gone at the end), or a Neo4j at `bolt://`, `neo4j://` (cluster) or `neo4j+s://` (encrypted)",
  },
  databaseUser: {
    variable: "RELATA_DATABASE_USER",
    byDefault: "neo4j",
    read: anything,
    meaning: "User of a Neo4j",
  },
  databasePassword: {
    variable: "RELATA_DATABASE_PASSWORD",
    byDefault: "",
    read: anything,
    meaning: "Password of that user; none for a Neo4j that asks for none",
    secret: true,
  },
  databaseName: {
    variable: "RELATA_DATABASE_NAME",
    byDefault: "neo4j",
    read: anything,
    meaning: "Name of the database in a Neo4j",
  },
  databaseWait: {
    variable: "RELATA_DATABASE_WAIT",
    byDefault: "30",
    read: wholeNumber(0, 3600, " of seconds"),
    meaning: "Seconds that the start waits for a database that is not there yet",
  },
  databaseDeadline: {
    variable: "RELATA_DATABASE_DEADLINE",
    byDefault: "5000",
    read: wholeNumber(1, 600_000, " of milliseconds"),
    meaning: "Milliseconds that one call of the database may take",
  },
  databasePlanning: {
    variable: "RELATA_DATABASE_PLANNING",
    byDefault: "15",
    read: wholeNumber(0, 3600, " of seconds"),
    meaning:
      "Seconds that the start waits at most until a Neo4j has planned what operations ask; `0`: it plans nothing ahead",
  },
  cacheSize: {
    variable: "RELATA_CACHE",
    byDefault: "64",
    read: wholeNumber(0, 65_536, " of megabytes"),
    meaning:
      "Megabytes, about, of what was read of the graph that are kept in memory for as long as nothing is written; `0` for none",
  },
  host: {
    variable: "RELATA_HOST",
    byDefault: "127.0.0.1",
    read: host,
    meaning: "Address to listen on; `0.0.0.0` for every one of this machine",
  },
  port: {
    variable: "RELATA_PORT",
    byDefault: "4000",
    read: wholeNumber(0, 65_535, ""),
    meaning: "Port to listen on; `0` for any free one",
  },
  packages: {
    variable: "RELATA_PACKAGES",
    byDefault: "shipped",
    read: packageFolders,
    meaning:
      "Data packages loaded at the start: `none`, or folders separated by commas, in this order; `shipped` among them stands for those that come with Relata",
  },
  archive: {
    variable: "RELATA_ARCHIVE",
    byDefault: "",
    read: anything,
    meaning: "Folder of source texts, for those who have them; none without it",
  },
  timeZone: {
    variable: "RELATA_TIME_ZONE",
    byDefault: UTC,
    read: timeZone,
    meaning:
      'Where "today" is: the time zone, by its name in IANA\'s list, whose day answers are of when a question names none, and after which an import takes no change or document',
  },
  logLevel: {
    variable: "RELATA_LOG_LEVEL",
    byDefault: "info",
    read: oneOf(LOG_LEVELS),
    meaning: `How much is logged to standard error: ${LOG_LEVELS.map((level) => `\`${level}\``).join(", ")}`,
  },
  introspection: {
    variable: "RELATA_INTROSPECTION",
    byDefault: "auto",
    read: oneOf(SWITCH),
    meaning: `Whether clients may ask for the schema: ${SWITCHED}`,
  },
  metrics: {
    variable: "RELATA_METRICS",
    byDefault: "auto",
    read: oneOf(SWITCH),
    meaning: `Whether \`/metrics\` answers, for Prometheus: ${SWITCHED}`,
  },
  playground: {
    variable: "RELATA_PLAYGROUND",
    byDefault: "auto",
    read: oneOf(SWITCH),
    meaning: `Whether the playground is at \`/\`: ${SWITCHED}`,
  },
  shutdownDeadline: {
    variable: "RELATA_SHUTDOWN_DEADLINE",
    byDefault: "10000",
    read: wholeNumber(0, 600_000, " of milliseconds"),
    meaning: "Milliseconds that running requests get to finish when the service stops",
  },
  ...FRONT_ENDS,
  ...HOSTS,
  ...LIMITS,
  ...BUDGET,
} satisfies { readonly [key: string]: Setting<unknown> };

/** Every setting as the service uses it; units are those of the README's table. */
export type Settings = { readonly [key in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[key]["read"]> };

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
    const text = environment[setting.variable] || setting.byDefault;
    try {
      return [key, setting.read(text)];
    } catch (error) {
      problems.push(`${setting.variable} ${(error as Error).message}, not ${shownValue(setting, text)}.`);
      return [key, undefined];
    }
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
    .map((name) => `${name} is no setting of Relata and is ignored; README.md lists the settings.`);
}

/** The settings as a Markdown table; README.md holds exactly this. */
export function settingsTable(): string {
  const rows = Object.values<Setting<unknown>>(SETTINGS).map(
    ({ variable, byDefault, meaning }) => `| \`${variable}\` | ${byDefault && `\`${byDefault}\``} | ${meaning} |`,
  );
  return ["| variable | default | meaning |", "|---|---|---|", ...rows].join("\n");
}

function shownValue(setting: Setting<unknown>, text: string): string {
  return setting.secret ? "what it is" : shown(withoutCredentials(text));
}
