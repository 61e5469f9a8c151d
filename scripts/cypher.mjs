#!/usr/bin/env node
// `npm run cypher`: writes the parts of cypher/parts/ into the statements of cypher/, between the lines `// <part variable>` and
// `// >` where each is wanted; `--check` only says whether all is up to date. A part is written for a variable x and may name
// other parts, `<part x>`. So each condition is decided in one file, and each statement can be read, and run in Neo4j Browser, as
// it stands. A word between `<` and the name of the part, such as AND, is put in front of it. And it writes the types of the rows,
// src/database/rows.ts: scripts/cypher-rows.mjs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rowsFile } from "./cypher-rows.mjs";

const FOLDER = new URL("../cypher/", import.meta.url);
const ROWS = new URL("../src/database/rows.ts", import.meta.url);
const MARKED = /^([ ]*)\/\/ <((?:AND|WHERE|RETURN) )?([a-z-]+)((?: [\w.]+)?)>\n(?:[\s\S]*?\n)??\1\/\/ >$/gm;
const INCLUDED = /<([a-z-]+)((?: [\w.]+)?)>/g;

/** The texts of the parts by their names, without what they say of themselves. */
export function parts() {
  return new Map(
    readdirSync(new URL("parts/", FOLDER))
      .sort()
      .map((file) => {
        const text = readFileSync(new URL(`parts/${file}`, FOLDER), "utf8");
        return [file.replace(/\.cypher$/, ""), text.replace(/^(\/\/.*\n)+/, "").trim()];
      }),
  );
}

/** A part for a variable, with all that it includes. */
export function partFor(all, name, variable) {
  const text = all.get(name);
  if (text === undefined) throw new Error(`There is no cypher/parts/${name}.cypher.`);
  const own = variable === "" ? text : text.replace(/(?<![\w.$'])x\b(?!')/g, variable);
  return own.replace(INCLUDED, (_, included, of) => partFor(all, included, of.trim()).replace(/\s*\n\s*/g, " "));
}

/** A statement with its parts as they are now. */
export function withParts(all, text) {
  return text.replace(MARKED, (_, indent, word = "", name, variable) => {
    const lines = `${word}${partFor(all, name, variable.trim())}`.split("\n");
    return [`// <${word}${name}${variable}>`, ...lines, "// >"].map((line) => indent + line).join("\n");
  });
}

/** The statements of cypher/ that a part has changed under, with what they should be. */
export function outdated() {
  const all = parts();
  return statements()
    .map(({ file, text }) => ({ file, before: text, text: withParts(all, text) }))
    .filter(({ before, text }) => before !== text);
}

/** The statements of cypher/ with their texts. */
function statements() {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".cypher"))
    .map((file) => ({ file, text: readFileSync(new URL(file, FOLDER), "utf8") }));
}

/** The types of the rows as they should be, unless they are so. */
export function outdatedRows() {
  const text = rowsFile(statements());
  return existsSync(ROWS) && readFileSync(ROWS, "utf8") === text ? undefined : text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = outdated();
  const rows = outdatedRows();
  const names = [...stale.map(({ file }) => `cypher/${file}`), ...(rows === undefined ? [] : ["src/database/rows.ts"])];
  if (process.argv.includes("--check")) {
    if (names.length > 0) console.error(`Not as cypher/ says: ${names.join(", ")}. Run "npm run cypher".`);
    process.exit(names.length > 0 ? 1 : 0);
  }
  for (const { file, text } of stale) writeFileSync(new URL(file, FOLDER), text);
  if (rows !== undefined) writeFileSync(ROWS, rows);
  console.log(names.length > 0 ? `Written: ${names.join(", ")}.` : "All statements were up to date.");
}
