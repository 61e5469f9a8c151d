import { readdirSync, readFileSync } from "node:fs";
import { LRUCache } from "lru-cache";
import { DatabaseError } from "./errors.js";
import type { Engine, Statement } from "./port.js";
import type { RowOf, StatementName } from "./rows.js";

/** One file of `cypher/`: `NAME.cypher` for both engines, `NAME.neo4j.cypher` or `NAME.grafeo.cypher` for one. */
export interface StatementFile {
  readonly file: string;
  readonly name: string;
  readonly engine: Engine | "shared";
  /** The comment lines at the top without their slashes: question, parameters and columns. */
  readonly header: readonly string[];
  /** The Cypher below the header. */
  readonly text: string;
}

/** The names that replace `:KIND`, `:RELATIONSHIP_TYPE` and `:SEVERAL_TYPE` in a statement. They come from the catalogue, never from a caller. */
export interface Placeholders {
  readonly KIND?: string;
  readonly RELATIONSHIP_TYPE?: string;
  /** Fact types whose facts may make several edges each. */
  readonly SEVERAL_TYPE?: string;
}

const PLACEHOLDERS = ["KIND", "RELATIONSHIP_TYPE", "SEVERAL_TYPE"] as const;

/** The same folder from src/database and from dist/database. */
const FOLDER = new URL("../../cypher/", import.meta.url);
const FILE = /^(?<name>[a-z][a-z-]*)(\.(?<engine>neo4j|grafeo))?\.cypher$/;
const NAMES = /^[A-Z][A-Za-z_]*(\|[A-Z][A-Za-z_]*)*$/;
/** The most statements in the cache. Each set of types is a statement of its own, and callers choose the sets. */
const MOST_CACHED = 2_000;

let files: readonly StatementFile[] | undefined;
const cached = new LRUCache<string, Statement>({ max: MOST_CACHED });

/** Every file of `cypher/`, read once. */
export function statementFiles(): readonly StatementFile[] {
  files ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map(read);
  return files;
}

/** The statement of `cypher/NAME.cypher` with its placeholders filled in. Throws for an unknown name, and for a missing or unknown placeholder. */
export function statement<Name extends StatementName>(
  name: Name,
  placeholders: Placeholders = {},
): Statement<RowOf[Name]> {
  const key = [name, ...PLACEHOLDERS.map((one) => placeholders[one] ?? "")].join(" ");
  // A statement says of its rows what its header says: rows.ts is made from the headers.
  const known = cached.get(key) as Statement<RowOf[Name]> | undefined;
  if (known !== undefined) return known;
  const found = statementFiles().filter((file) => file.name === name);
  if (found.length === 0) throw new Error(`There is no statement "${name}" in cypher/.`);
  for (const placeholder of PLACEHOLDERS)
    if (placeholders[placeholder] !== undefined && !found.some(({ text }) => patternFor(placeholder).test(text)))
      throw new Error(`cypher/${found[0]?.file} does not have the placeholder :${placeholder}.`);
  const texts = Object.fromEntries(found.map((file) => [file.engine, filled(file, placeholders)]));
  const made = { name, texts };
  cached.set(key, made);
  return made;
}

/** The statements of a file with several of them, separated by `;`, in their order. */
export function statementList(name: StatementName): readonly Statement[] {
  const { texts } = statement(name);
  return (Object.keys(texts) as (keyof typeof texts)[]).flatMap((engine) =>
    (texts[engine] ?? "")
      .split(";")
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .map((text) => ({ name, texts: { [engine]: text } })),
  );
}

/** The text for an engine: its own if there is one, else the shared text. */
export function textFor({ name, texts }: Statement, engine: Engine): string {
  const text = texts[engine] ?? texts.shared;
  if (text !== undefined) return text;
  throw new DatabaseError("BAD_STATEMENT", { statement: name, message: `"${name}" has no text for ${engine}.` });
}

function read(file: string): StatementFile {
  const { name, engine } = FILE.exec(file)?.groups ?? {};
  if (name === undefined) throw new Error(`cypher/${file} is not named like name.cypher or name.neo4j.cypher.`);
  const lines = readFileSync(new URL(file, FOLDER), "utf8").split("\n");
  const body = lines.findIndex((line) => !line.startsWith("//"));
  return {
    file,
    name,
    engine: (engine as Engine | undefined) ?? "shared",
    header: lines.slice(0, body).map((line) => line.slice(2).trim()),
    // Without comments, so that a reworded comment does not cost the database a new plan.
    text: lines
      .slice(body)
      .filter((line) => !line.trimStart().startsWith("//"))
      .join("\n")
      .trim(),
  };
}

function patternFor(placeholder: string): RegExp {
  return new RegExp(`:${placeholder}\\b`, "g");
}

function filled({ file, text }: StatementFile, placeholders: Placeholders): string {
  let result = text;
  for (const placeholder of PLACEHOLDERS) {
    const value = placeholders[placeholder];
    const pattern = patternFor(placeholder);
    if (!pattern.test(text)) continue;
    if (value === undefined) throw new Error(`cypher/${file} needs the placeholder :${placeholder}.`);
    if (!NAMES.test(value)) throw new Error(`"${value}" cannot stand for :${placeholder}; names look like A or A|B.`);
    // Sorted, so that the same set of types is the same text and is planned once.
    result = result.replace(pattern, `:${value.split("|").sort().join("|")}`);
  }
  return result;
}
