import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Exactly this one is compared, beside the versions that Relata itself has. */
export const LIBRARY = "@neo4j/graphql";
export const LIBRARY_VERSION = "7.6.3";
const BESIDE = ["@apollo/server", "graphql", "neo4j-driver"];

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const versionIn = (folder: string, name: string): string | undefined => {
  const file = join(folder, "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
};

/**
 * Installs @neo4j/graphql into a folder of its own unless it is there already, without running scripts of packages. It may be no
 * dependency of ours: it pulls in @apollo/federation-internals, which is under Elastic-2.0 (docs/decisions).
 * Returns why it is not there, or null.
 */
export function installLibrary(folder: string): string | null {
  if (folder === "") return `no folder was named to install ${LIBRARY} ${LIBRARY_VERSION} into (the second argument)`;
  const packages = BESIDE.map((name) => `${name}@${versionIn(ROOT, name)}`);
  try {
    if (versionIn(folder, LIBRARY) !== LIBRARY_VERSION) {
      mkdirSync(folder, { recursive: true });
      if (!existsSync(join(folder, "package.json")))
        writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
      const given = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact"];
      execFileSync("npm", [...given, `${LIBRARY}@${LIBRARY_VERSION}`, ...packages], { cwd: folder, stdio: "pipe" });
    }
    return null;
  } catch (error) {
    return `${LIBRARY} ${LIBRARY_VERSION} could not be installed into ${folder}: ${lastLine((error as Error).message)}`;
  }
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
