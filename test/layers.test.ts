import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { illFormed, misplaced, type SourceFile } from "./layer-rules.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

function filesUnder(folder: string): SourceFile[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[mc]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(ROOT.length), text: readFileSync(path, "utf8") }));
}

test("imports point one way, and each thing is known where it belongs", () => {
  expect(filesUnder("src").flatMap(misplaced)).toEqual([]);
});

test("every file is short and named after what is in it", () => {
  expect(["src", "test", "scripts"].flatMap(filesUnder).flatMap(illFormed)).toEqual([]);
});

// The rules themselves, each broken once.
test.each([
  [
    "src/domain/a.ts",
    'import { read } from "../database/port.js";',
    "is above it: move what it needs down to src/domain",
  ],
  ["src/domain/a.ts", 'import type { Row } from "../database/port.js";', "is above it"],
  ["src/database/a.ts", 'export { view } from "../graph/view.js";', "is above it"],
  ["src/graph/x/a.ts", 'const a = await import("../../graphql/schema.js");', "is above it"],
  ["src/graph/a.ts", 'import { x } from "../http/server.js";', "is above it"],
  ["src/graphql/a.ts", 'import {\n  x,\n} from "../http/server.js";', "is above it"],
  ["src/http/a.ts", 'import "../cli/serve.js";', "is above it"],
  ["src/http/a.ts", 'import { readSettings } from "../settings/settings.js";', "let src/cli pass what it needs"],
  ["src/graph/a.ts", 'import type { Settings } from "../settings/settings.js";', "let src/cli pass what it needs"],
  ["src/graph/a.ts", 'import { Field } from "type-graphql";', "only src/graphql knows it"],
  ["src/cli/a.ts", "const port = process.env.PORT;", "add a setting to src/settings/settings.ts"],
  ["src/graph/a.ts", 'await fetch("x");', "Relata never fetches anything"],
  ["src/graph/a.ts", 'import { request } from "node:https";', "Relata never fetches anything"],
])("%s with %j is refused", (path, text, said) => {
  expect(misplaced({ path, text })).toEqual([expect.stringContaining(said)]);
});

test.each([
  ["src/http/a.ts", 'import type { Settings } from "../settings/settings.js";'],
  ["src/cli/a.ts", 'import { readSettings } from "../settings/settings.js";\nimport { x } from "../domain/x.js";'],
  ["src/domain/a.ts", "// process.env and fetch( in a comment\nexport const a = 1;"],
])("%s with %j is fine", (path, text) => {
  expect(misplaced({ path, text })).toEqual([]);
});

test.each([
  ["src/domain/utils.ts", "", "name the file or folder after the one thing in it"],
  ["src/helpers/a.ts", "", "name the file or folder after the one thing in it"],
  ["src/domain/index.ts", "", "name the file or folder after the one thing in it"],
  ["src/domain/a.ts", "x\n".repeat(301), "has 301 lines; split it"],
])("%s is refused", (path, text, said) => {
  expect(illFormed({ path, text })).toEqual([expect.stringContaining(said)]);
});
