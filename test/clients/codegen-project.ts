import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildASTSchema, parse, print } from "graphql";
import { examples } from "./examples.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const schema = parse(readFileSync(join(ROOT, "schema/schema.graphql"), "utf8"));

/** As docs/guides/clients.md tells front ends: every scalar is a text in JSON. */
const CONFIG = { scalars: { Date: "string", EDTF: "string", Cursor: "string" }, strictScalars: true };

/**
 * What `graphql-codegen` does with the client preset and every example, without its command line: writes into a folder, whose
 * name ends with a slash. `presetConfig`: as in codegen.ts.
 */
export async function generatedByCodegen(folder: string, presetConfig: object = {}): Promise<void> {
  const documents = examples().map(({ file, document }) => ({
    location: join(ROOT, "examples", file),
    document,
    rawSDL: print(document),
  }));
  const outputs = await preset.buildGeneratesSection({
    ...{ schema, schemaAst: buildASTSchema(schema), documents, config: CONFIG },
    ...{ baseOutputDir: folder, presetConfig, plugins: [], pluginMap: {} },
    profiler: { run: async (work: () => unknown) => work() },
    cache: async (_namespace: string, _key: string, work: () => unknown) => work(),
  } as unknown as Parameters<typeof preset.buildGeneratesSection>[0]);
  for (const output of outputs) {
    mkdirSync(dirname(output.filename), { recursive: true });
    writeFileSync(output.filename, await codegen(output));
  }
}
