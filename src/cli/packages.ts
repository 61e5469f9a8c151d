import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidInput, shown } from "../domain/errors.js";
import type { Settings } from "../settings/settings.js";

/** The same place from src/cli and from dist/cli. */
const SHIPPED_DATA = fileURLToPath(new URL("../../data", import.meta.url));

/** The folders of the packages to import at the start, in order. Throws InvalidInput for a folder without a package.yaml. */
export function packagesToLoad({ packages }: Pick<Settings, "packages">): readonly string[] {
  const named = typeof packages === "string" ? [packages] : packages;
  const wrong = named.filter((name) => name !== "shipped" && !isPackage(name));
  if (wrong.length > 0)
    throw new InvalidInput(
      `RELATA_PACKAGES must name folders with a package.yaml, not ${wrong.map((name) => shown(name)).join(", ")}.`,
    );
  return named.flatMap((name) => (name === "shipped" ? shippedPackages() : [name]));
}

/** The packages of Relata itself. The base package comes first, because others refer to its regions. */
function shippedPackages(): string[] {
  const names = readdirSync(SHIPPED_DATA).filter((name) => isPackage(join(SHIPPED_DATA, name)));
  return names
    .sort((a, b) => Number(b === "base") - Number(a === "base") || (a < b ? -1 : 1))
    .map((name) => join(SHIPPED_DATA, name));
}

function isPackage(folder: string): boolean {
  return existsSync(join(folder, "package.yaml"));
}
