#!/usr/bin/env node
// `npm run counts [-- FOLDER --names --arrows]`: how the house stands, in numbers, of this checkout or of another one. It reads texts only.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSchema, getIntrospectionQuery, graphqlSync } from "graphql";
import { arrowsOf, circlesOf, codeFiles, importGraph, layerOf, roomOf } from "./import-graph.mjs";

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const root = resolve(folder ?? join(import.meta.dirname, ".."));
const source = codeFiles(root, ["src"]);
const lines = source.map(({ text }) => text.trimEnd().split("\n").length).sort((a, b) => a - b);
const graph = importGraph(source);
const circles = circlesOf(graph);
const arrows = arrowsOf(graph);

/** Names that files define at their top level, with how many files do so. */
const definitions = new Map();
for (const { path, text } of source)
  for (const [, name] of text.matchAll(
    /^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) ([A-Za-z_$][\w$]*)/gm,
  ))
    definitions.set(name, (definitions.get(name) ?? new Set()).add(path));
const twice = [...definitions]
  .filter(([, files]) => files.size > 1)
  .map(([name]) => name)
  .sort();

/** Lines of Cypher as somebody wrote them: what `npm run cypher` puts between its marks is left out. */
const statements = readdirSync(join(root, "cypher"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => readFileSync(join(root, "cypher", file), "utf8"));
const cypher = statements
  .flatMap(written)
  .map((line) => line.trim())
  .filter((line) => line.length > 20 && !line.startsWith("//"));
const seen = new Map();
for (const line of cypher) seen.set(line, (seen.get(line) ?? 0) + 1);
const repeated = [...seen.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
const visible = cypher.filter((line) => /recordedFrom <= \$revision/.test(line)).length;

function written(text) {
  return text.replace(/^\s*\/\/ <\w[\s\S]*?^\s*\/\/ >.*$/gm, "").split("\n");
}

const schema = readFileSync(join(root, "schema/schema.graphql"), "utf8");
const introspection = JSON.stringify(graphqlSync({ schema: buildSchema(schema), source: getIntrospectionQuery() }));

const counts = {
  "files of src": source.length,
  "lines of src": lines.reduce((sum, count) => sum + count, 0),
  "median lines of a file": lines[Math.floor(lines.length / 2)],
  "rooms of src": new Set(source.map(({ path }) => roomOf(path))).size,
  "arrows among rooms": arrows.length,
  "arrows among layers (folders of src)": arrowsOf(graph, layerOf).length,
  "arrows among files": [...graph.values()].reduce((sum, targets) => sum + targets.length, 0),
  "circles among files": circles.length,
  "names defined in two or more files": twice.length,
  "lines of Cypher that stand more than once": repeated,
  "places where the condition of visibility is written": visible,
  "lines of README": readFileSync(join(root, "README.md"), "utf8").trimEnd().split("\n").length,
  "bytes of introspection": Buffer.byteLength(introspection),
};
for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(8)}  ${what}`);
if (process.argv.includes("--names"))
  console.log(twice.map((name) => `${name}: ${[...definitions.get(name)].join(" ")}`).join("\n"));
if (process.argv.includes("--arrows")) console.log(arrows.join("\n"));
for (const circle of circles) console.log(`circle: ${circle.join(" ")}`);
