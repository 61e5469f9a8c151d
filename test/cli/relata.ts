import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built program: `npm test` builds it first. */
const MAIN = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** A run of the program as a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  /** Resolves with the first match in what was printed to standard output so far or later. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

/** Starts `relata` in `folder` with the settings given and no others; `by` is a command that runs what stands behind it. */
export function start(
  args: readonly string[],
  folder: string,
  settings: { readonly [variable: string]: string } = {},
  by: readonly string[] = [],
): Run {
  const bare = Object.entries(process.env).filter(([name]) => !/^(RELATA_|NODE_OPTIONS$)/.test(name));
  const env = { ...Object.fromEntries(bare), RELATA_PORT: "0", RELATA_DATABASE_PLANNING: "0", ...settings };
  const [command = "", ...rest] = [...by, process.execPath, MAIN, ...args];
  const child = spawn(command, rest, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const ended = once(child, "close").then(([exitCode]) => ({ exitCode, out, err }));
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((done, failed) => {
      const look = () => {
        const match = pattern.exec(out);
        if (match) done(match);
      };
      look();
      child.stdout.on("data", look);
      ended.then(() => failed(new Error(`It ended before it printed ${pattern}: ${out}${err}`)));
    });
  return { child, printed, ended };
}

/** Runs `relata` to its end. */
export function relata(
  args: readonly string[],
  folder: string,
  settings = {},
  by: readonly string[] = [],
): Promise<Ended> {
  return start(args, folder, settings, by).ended;
}

/** An empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "relata-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The folder of a package that ships with the service. */
export function shipped(name: string): string {
  return fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
}
