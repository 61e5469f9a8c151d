import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);

/** The version and the description in package.json. */
export const { version, description }: { readonly version: string; readonly description: string } = JSON.parse(
  readFileSync(new URL("package.json", ROOT), "utf8"),
);

/** The folders with all that makes answers: this program and its statements. */
const FOLDERS = [fileURLToPath(new URL("..", import.meta.url)), fileURLToPath(new URL("cypher", ROOT))];

/**
 * Identifies this build: the version, and a digest of the program and its statements. Two builds of one version may answer
 * differently, and then the ETags of their answers must differ.
 */
export function releaseId(): string {
  const digest = createHash("sha256");
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
      if (/\.([jt]s|cypher)$/.test(name) && !/^web[/\\]/.test(name))
        digest.update(JSON.stringify([name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]));
  return `${version}+${digest.digest("hex")}`;
}
