#!/usr/bin/env node
// Prints the schema of the built service (dist/) to schema/schema.graphql; `--check` only says whether it is up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const printer = join(root, "dist", "graphql", "print.js");
const file = join(root, "schema", "schema.graphql");

const { printedSchema } = await import(pathToFileURL(printer).href);
const printed = `${(await printedSchema()).trimEnd()}\n`;
const committed = existsSync(file) ? readFileSync(file, "utf8") : "";

if (!process.argv.includes("--check")) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, printed);
  console.log(committed === printed ? "schema/schema.graphql was up to date." : "schema/schema.graphql is written.");
} else if (committed !== printed) {
  console.error(firstDifference());
  console.error("schema/schema.graphql is not what the code says: run `npm run schema`, look at the diff, commit it.");
  process.exit(1);
}

function firstDifference() {
  const [was, is] = [committed.split("\n"), printed.split("\n")];
  const line = is.findIndex((text, index) => text !== was[index]);
  const at = line === -1 ? is.length : line;
  return `Line ${at + 1} is     ${was[at] ?? "(missing)"}\nand should be ${is[at] ?? "(missing)"}`;
}
