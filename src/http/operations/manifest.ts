import { readFileSync } from "node:fs";
import { InvalidInput, shown } from "../../domain/errors.js";

/** One operation of a manifest: its id, its text, and the file that lists it. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  readonly file: string;
}

/** The format that Apollo's generate-persisted-query-manifest writes. */
const APOLLO_FORMAT = "apollo-persisted-query-manifest";

/**
 * Reads the operations of a manifest: `{id: text}` as relay-compiler and graphql-codegen's client preset write it, or Apollo's format.
 * Throws InvalidInput, with a line that names the file, for other files.
 */
export function readManifest(file: string): readonly Entry[] {
  const manifest = parsed(file);
  const entries = isOfApollo(manifest) ? ofApollo(manifest, file) : Object.entries(manifest);
  if (entries.length === 0) throw manifestProblem(file, "must hold an operation, and holds none");
  return entries.map(([id, text]) => {
    if (id === "" || typeof text !== "string")
      throw manifestProblem(file, `must give the text of the operation ${shown(id)}, not ${shown(text)}`);
    return { id, text, file };
  });
}

/** An InvalidInput about one of the manifests. */
export function manifestProblem(file: string, what: string): InvalidInput {
  return new InvalidInput(`RELATA_OPERATIONS: ${JSON.stringify(file)} ${/[.?]$/.test(what) ? what : `${what}.`}`);
}

function parsed(file: string): object {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw manifestProblem(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest === "object" && manifest !== null && !Array.isArray(manifest)) return manifest;
  } catch {}
  throw manifestProblem(file, "must be a JSON object: operations by id, or a manifest of Apollo");
}

function isOfApollo(manifest: object): manifest is { readonly version?: unknown; readonly operations?: unknown } {
  return "format" in manifest && manifest.format === APOLLO_FORMAT;
}

function ofApollo(
  { version, operations }: { readonly version?: unknown; readonly operations?: unknown },
  file: string,
): readonly (readonly [string, unknown])[] {
  if (version !== 1 || !Array.isArray(operations))
    throw manifestProblem(file, `must be of version 1 of ${APOLLO_FORMAT}, with a list of operations`);
  return operations.map((one: unknown) => {
    const { id, body } = { ...(one as { readonly id?: unknown; readonly body?: unknown } | null) };
    if (typeof id !== "string") throw manifestProblem(file, `must give each operation an id, not ${shown(id)}`);
    return [id, body] as const;
  });
}
