import { fileURLToPath } from "node:url";
import { codeFiles } from "../scripts/import-graph.mjs";
import { entangled, illFormed, misplaced } from "./layer-rules.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

test("imports point one way, and each thing is known where it belongs", () => {
  expect(codeFiles(ROOT, ["src"]).flatMap(misplaced)).toEqual([]);
});

test("every file is short and named after what is in it", () => {
  expect(codeFiles(ROOT, ["src", "test", "scripts"]).flatMap(illFormed)).toEqual([]);
});

test("no files import each other in a circle, and none stands outside the one room that uses it", () => {
  expect(entangled(codeFiles(ROOT, ["src"]))).toEqual([]);
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
  ["src/settings/a.ts", 'import { day } from "../domain/time/day.js";', "the settings are a leaf"],
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

test("a circle of imports is refused, types too, with all who are in it", () => {
  const files = [
    { path: "src/domain/a.ts", text: 'import { b } from "./b.js";' },
    { path: "src/domain/b.ts", text: 'import { c } from "./time/c.js";' },
    { path: "src/domain/time/c.ts", text: 'import type { A } from "../a.js";' },
    { path: "src/domain/time/d.ts", text: 'import { c } from "./c.js";' },
  ];
  expect(entangled(files)).toEqual([
    expect.stringContaining("src/domain/a.ts, src/domain/b.ts, src/domain/time/c.ts import each other in a circle"),
    expect.stringContaining("src/domain/a.ts is used by src/domain/time alone"),
  ]);
});

test("a file that one room alone uses belongs in that room; what several use, or what puts rooms together, does not", () => {
  const files = [
    { path: "src/http/app.ts", text: 'import { a } from "./limits/a.js"; import { b } from "./cost/b.js";' },
    { path: "src/http/shared.ts", text: "" },
    { path: "src/http/own.ts", text: "" },
    { path: "src/http/limits/a.ts", text: 'import { own } from "../own.js"; import { shared } from "../shared.js";' },
    { path: "src/http/cost/b.ts", text: 'import { shared } from "../shared.js";' },
  ];
  expect(entangled(files)).toEqual([
    expect.stringContaining("src/http/own.ts is used by src/http/limits alone: move it there"),
  ]);
});
