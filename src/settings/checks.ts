import { isTimeZone } from "../domain/time/day.js";

/** Reads the text of a setting; throws an Error whose message says what it must be: "must be a port, 0 to 65535". */
export type Check<T> = (text: string) => T;

/** One setting: the variable it is read from, what holds without it, how it is read, and its row in the README. */
export interface Setting<T> {
  readonly variable: `RELATA_${string}`;
  /** In the words of the variable itself. Empty: none. */
  readonly byDefault: string;
  readonly read: Check<T>;
  readonly meaning: string;
  /** Never shown, not even in the message that refuses it. */
  readonly secret?: true;
}

/** The ways a URL may name a database over the network. */
const REMOTE = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

/** Accepts a whole number within bounds; `unit` says what it counts. */
export function wholeNumber(lowest: number, highest: number, unit: string): Check<number> {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < lowest || value > highest)
      throw new Error(`must be a whole number${unit} from ${lowest} to ${highest}`);
    return value;
  };
}

/** Accepts one of `words`, in any case. */
export function oneOf<Word extends string>(words: readonly Word[]): Check<Word> {
  return (text) => {
    const word = words.find((candidate) => candidate === text.toLowerCase());
    if (word === undefined) throw new Error(`must be one of ${words.join(", ")}`);
    return word;
  };
}

/** Accepts a time zone by its name in IANA's list. */
export function timeZone(text: string): string {
  if (!isTimeZone(text))
    throw new Error('must be the name of a time zone in IANA\'s list, such as "Asia/Seoul" or "UTC"');
  return text;
}

/** Accepts any text, as it is. */
export function anything(text: string): string {
  return text;
}

/** Accepts a name or address to listen on: no URL, no port. */
export function host(text: string): string {
  if (!/^[\w.:%-]+$/.test(text) || /^[^:]+:\d+$/.test(text))
    throw new Error("must be a host name or an IP address, without a scheme or a port");
  return text;
}

/** Accepts the URL of a database: `file:PATH`, `memory:`, or one over Bolt without a user in it. */
export function databaseUrl(text: string): string {
  if (text === "memory:") return text;
  if (text.startsWith("file:") && text.length > "file:".length && !text.startsWith("file://")) return text;
  const expected = "must be file:PATH, memory:, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST:PORT";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !REMOTE.includes(url.protocol) || url.hostname === "") throw new Error(expected);
  if (url.username !== "" || url.password !== "")
    throw new Error(
      "must be a URL without a user and a password (RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD hold them)",
    );
  return text;
}

/** Accepts the word `none`, or folders separated by commas, among which `shipped` may stand for those of Relata. */
export function packageFolders(text: string): "shipped" | readonly string[] {
  if (text === "shipped") return "shipped";
  if (text === "none") return [];
  const folders = text.split(",").map((folder) => folder.trim());
  if (folders.includes("") || folders.includes("none"))
    throw new Error("must be none, or shipped and folders separated by commas");
  return folders;
}

/** What a message may show of a value: never a user or a password that somebody wrote into a URL. */
export function withoutCredentials(text: string): string {
  return text.replace(/\/\/.*@/s, "//***@");
}
