import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Settings } from "../settings.js";

/** The same place from src/cli and from dist/cli. */
const SHIPPED = fileURLToPath(new URL("../../data", import.meta.url));

/** The folders of the packages to load at the start, in order. The base package comes first: others speak of its regions. */
export function packagesToLoad({ packages }: Pick<Settings, "packages">): readonly string[] {
  if (packages !== "shipped") return packages;
  const names = readdirSync(SHIPPED).filter((name) => existsSync(join(SHIPPED, name, "package.yaml")));
  return names
    .sort((a, b) => Number(b === "base") - Number(a === "base") || (a < b ? -1 : 1))
    .map((name) => join(SHIPPED, name));
}
