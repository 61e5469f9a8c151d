import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);

/** What package.json says of this program. */
export const { version, description }: { readonly version: string; readonly description: string } = JSON.parse(
  readFileSync(new URL("package.json", ROOT), "utf8"),
);

/** What answers are made with: the folder of this program itself, and the statements. */
const FOLDERS = [fileURLToPath(new URL("..", import.meta.url)), fileURLToPath(new URL("cypher", ROOT))];

/**
 * The version, and a digest of the program and its statements: two builds of one version may answer differently, and then the
 * tags of their answers must differ.
 */
export function release(): string {
  const digest = createHash("sha256");
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
      if (/\.([jt]s|cypher)$/.test(name) && !/^web[/\\]/.test(name))
        digest.update(JSON.stringify([name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]));
  return `${version}+${digest.digest("hex")}`;
}
