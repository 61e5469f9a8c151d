// What `npm run cypher` writes to src/database/rows.ts: the columns of each statement with their types, from the line `// Columns:` of
// its header, `// Columns: id: string, sort: string or null (what it means), ...` or `// Columns: none`.
const TYPES = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  map: "{ readonly [key: string]: Value }",
  "[string]": "readonly string[]",
  "[integer]": "readonly number[]",
};
const COLUMN = /^(?<name>\w+): (?<type>\[?[a-z]+\]?)(?<orNull> or null)?(?: \(.*\))?$/s;

/** The text of src/database/rows.ts; `files`: the names and texts of all statements. */
export function rowsFile(files) {
  const rows = new Map();
  for (const { file, text } of files) {
    const name = file.split(".")[0];
    const row = rowType(file, text);
    if (rows.has(name) && rows.get(name) !== row)
      throw new Error(`cypher/${file}: its columns are those of ${name} for every engine.`);
    rows.set(name, row);
  }
  const lines = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, row]) => `  "${name}": ${row};`);
  return `// Written by \`npm run cypher\` (scripts/cypher-rows.mjs) from the columns in the headers of cypher/: change them there.
// biome-ignore-all format: a statement has a line.
// biome-ignore-all lint/complexity/useLiteralKeys: names of statements are names of files.
import type { Value } from "./port.js";

/** A row of each statement of \`cypher/\`, by its name. */
export type RowOf = {
${lines.join("\n")}
};

/** The name of a statement of \`cypher/\`. */
export type StatementName = keyof RowOf;
`;
}

function rowType(file, text) {
  const header = text.split("\n").filter((line) => line.startsWith("//"));
  const from = header.findIndex((line) => line.startsWith("// Columns: "));
  const rest = header.slice(from);
  const until = rest.findIndex((line, nth) => nth > 0 && /^\/\/ ([A-Z]\w+: |<|>)/.test(line));
  const columns = (until < 0 ? rest : rest.slice(0, until))
    .map((line) => line.slice(3))
    .join(" ")
    .slice("Columns: ".length);
  if (columns === "none") return "Readonly<Record<string, never>>";
  return `{ ${itemsOf(columns)
    .map((item) => columnType(file, item))
    .join("; ")} }`;
}

/** The parts between commas that stand in no brackets. */
function itemsOf(text) {
  const items = [""];
  let depth = 0;
  for (const character of text) {
    if ("([{".includes(character)) depth += 1;
    if (")]}".includes(character)) depth -= 1;
    if (character === "," && depth === 0) items.push("");
    else items[items.length - 1] += character;
  }
  return items.map((item) => item.trim());
}

function columnType(file, item) {
  const { name, type, orNull = "" } = COLUMN.exec(item)?.groups ?? {};
  const known = TYPES[type];
  if (known === undefined)
    throw new Error(
      `cypher/${file}: "${item}" is no column; it is "name: type (what it means)", of ${Object.keys(TYPES).join(", ")}, each with " or null" or without.`,
    );
  return `readonly ${name}: ${known}${orNull && " | null"}`;
}
