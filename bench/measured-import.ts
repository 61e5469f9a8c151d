import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The built program. */
const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/**
 * Prints, as the process ends, the most memory it had (kB) and the CPU time it took (µs). On Linux `maxRSS` of a child begins with
 * what its parent had when it was started, which for a run of tests is more than the import takes; VmHWM is its own.
 */
const REPORT = `import { existsSync, readFileSync } from "node:fs";
process.on("exit", () => {
  const { maxRSS: most, userCPUTime, systemCPUTime } = process.resourceUsage();
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const maxRSS = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? most);
  process.stderr.write("\\nMEASURED " + JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }) + "\\n");
});`;

/** What one import took. */
export interface MeasuredImport {
  readonly seconds: number;
  /** Of the importing process alone. */
  readonly cpuSeconds: number;
  /** The peak of its resident memory. */
  readonly megabytes: number;
  /** The line it printed. */
  readonly summary: string;
}

/** Runs `relata import FOLDER` as a user does, in a process of its own. Rejects with what it printed if it fails. */
export async function measuredImport(folder: string, databaseUrl: string): Promise<MeasuredImport> {
  const bare = Object.entries(process.env).filter(([name]) => !/^(RELATA_|NODE_OPTIONS$)/.test(name));
  const env = { ...Object.fromEntries(bare), RELATA_DATABASE_URL: databaseUrl };
  const began = performance.now();
  const hook = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const child = spawn(process.execPath, ["--import", hook, MAIN, "import", folder], { env });
  const printed = { out: "", err: "" };
  child.stdout.on("data", (part) => {
    printed.out += part;
  });
  child.stderr.on("data", (part) => {
    printed.err += part;
  });
  const [exitCode] = await once(child, "close");
  const seconds = (performance.now() - began) / 1_000;
  const measured = /MEASURED (.*)/.exec(printed.err)?.[1];
  if (exitCode !== 0 || measured === undefined)
    throw new Error(`The import failed (exit code ${exitCode}): ${printed.out}${printed.err}`);
  const { maxRSS, cpu } = JSON.parse(measured) as { maxRSS: number; cpu: number };
  return { seconds, cpuSeconds: cpu / 1e6, megabytes: maxRSS / 1_024, summary: printed.out.trim() };
}
