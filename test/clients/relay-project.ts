import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const SCHEMA = fileURLToPath(new URL("../../schema/schema.graphql", import.meta.url));

/** What relay-compiler made of some modules, in a folder of its own. */
export interface RelayProject {
  /** What the compiler said, without colours. */
  readonly said: string;
  /** A compiled operation or fragment. */
  artifact<T>(name: string): T;
  /** The manifest of its operations, where it was to write one. */
  readonly manifest: string;
  remove(): void;
}

/**
 * Compiles modules (by name, the texts of their graphql tags) against the schema of the repository. Rejects with what the
 * compiler says where it refuses one.
 */
export async function compiledByRelay(
  modules: { readonly [name: string]: string | readonly string[] },
  { persisting = false } = {},
): Promise<RelayProject> {
  const folder = mkdtempSync(join(tmpdir(), "relata-relay-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  for (const name of ["modules", "artifacts"]) mkdirSync(join(folder, name));
  for (const [name, texts] of Object.entries(modules))
    writeFileSync(
      join(folder, "modules", `${name}.js`),
      [texts]
        .flat()
        .map((text) => `graphql\`${text}\`;\n`)
        .join(""),
    );
  const manifest = join(folder, "persisted.json");
  const persisted = persisting && { persistConfig: { file: "persisted.json", algorithm: "SHA256" } };
  // The compiler adds to the file, which must be there.
  if (persisting) writeFileSync(manifest, "{}");
  const config = { src: "modules", schema: SCHEMA, language: "javascript", artifactDirectory: "artifacts" };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify({ ...config, ...persisted, eagerEsModules: false }));
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [require.resolve("relay-compiler/cli.js")], {
      cwd: folder,
    });
    const artifact = (name: string) => require(join(folder, "artifacts", `${name}.graphql.js`));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one.
    return { said: (stdout + stderr).replace(/\u001b\[\d+m/g, ""), artifact, manifest, remove };
  } catch (error) {
    remove();
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`relay-compiler: ${stdout ?? ""}${stderr ?? error}`);
  }
}
