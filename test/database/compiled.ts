import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformFileSync } from "@swc/core";

const root = join(import.meta.dirname, "..", "..");

/**
 * Compiles src/database, src/settings and what they take of src/domain into `folder`, for tests that run the adapter in a process
 * of its own, to kill it or to take its native part away; returns the URL of open.js.
 */
export function compileDatabase(folder: string): string {
  const target = join(folder, "relata", "src");
  const files = ["database", "settings"].flatMap((room) =>
    readdirSync(join(root, "src", room)).map((file) => join(room, file)),
  );
  for (const file of [...files, join("domain", "errors.ts")]) {
    const { code } = transformFileSync(join(root, "src", file));
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file.replace(/\.ts$/, ".js")), code);
  }
  writeFileSync(join(folder, "relata", "package.json"), '{ "type": "module" }');
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "relata", "node_modules"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return pathToFileURL(join(target, "database", "open.js")).href;
}
