import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformFileSync } from "@swc/core";

const root = join(import.meta.dirname, "..", "..");

/**
 * Compiles src/database into `folder` for tests that run the adapter in a process of its own, to kill it or to take its
 * native part away; returns the URL of open.js.
 */
export function compileDatabase(folder: string): string {
  const target = join(folder, "relata", "src", "database");
  mkdirSync(target, { recursive: true });
  const from = join(root, "src", "database");
  for (const file of readdirSync(from)) {
    const { code } = transformFileSync(join(from, file));
    writeFileSync(join(target, file.replace(/\.ts$/, ".js")), code);
  }
  writeFileSync(join(folder, "relata", "package.json"), '{ "type": "module" }');
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "relata", "node_modules"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return pathToFileURL(join(target, "open.js")).href;
}
