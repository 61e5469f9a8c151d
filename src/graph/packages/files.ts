import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { escaped, InvalidInput, shown, visible } from "../../domain/errors.js";
import { type Lines, type Placed, placed } from "../ingest/placed.js";
import { faultIn, type JsonFault } from "./json-faults.js";
import { faultInYaml, type YamlFault } from "./yaml-faults.js";

/** The longest line of JSON that is read, in characters: one record is never a megabyte. */
const LONGEST_LINE = 1_000_000;

const RECORD_FILES = ["entities", "documents", "facts", "changes", "catalogue"] as const;
export type RecordFile = (typeof RECORD_FILES)[number];

/** The files of a package by what they hold: `facts.yaml`, `facts.jsonl`, `facts-2021.jsonl`. Another data file is refused, for it would be lost in silence. */
export async function packageFiles(folder: string): Promise<ReadonlyMap<RecordFile, readonly string[]>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    const denied = error.code === "EACCES" || error.code === "EPERM";
    const what = denied ? "may not be read by this user" : "is none";
    throw new InvalidInput(`A package is a folder with package.yaml, and ${shown(folder)} ${what} (${error.code}).`);
  });
  const found = new Map<RecordFile, string[]>();
  for (const name of names.sort()) {
    if (!/\.(ya?ml|jsonl|json|csv)$/i.test(name) || name === "package.yaml") continue;
    const holds = RECORD_FILES.find((kind) => new RegExp(`^${kind}(-[A-Za-z0-9-]+)?\\.(yaml|jsonl)$`).test(name));
    if (holds === undefined) {
      const forms = RECORD_FILES.map((kind) => `${kind}.yaml`).join(", ");
      throw new InvalidInput(
        `${escaped(join(folder, name))}: the data files of a package are package.yaml, ${forms} (or .jsonl, or "facts-2021.yaml" and so on).`,
      );
    }
    found.set(holds, [...(found.get(holds) ?? []), name]);
  }
  return found;
}

/** The path of a file that a package must have, with links followed. Throws InvalidInput where it is no file in the folder. */
export async function pathOf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  return readable(folder, name, async () => {
    const [inside, real] = await Promise.all([realpath(folder), realpath(path)]);
    if (dirname(real) !== inside && !real.startsWith(inside + sep))
      throw new InvalidInput(`${escaped(path)} leads out of the folder of its package, and must be a file in it.`);
    // Anything else may have no end, or never begin.
    if (!(await stat(real)).isFile()) throw new InvalidInput(`${escaped(path)} must be a file.`);
    return real;
  });
}

/** Throws InvalidInput where a file of a package cannot be used. */
async function readable<T>(folder: string, name: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw code === "ENOENT"
      ? new InvalidInput(`A package has a file ${name}, and ${shown(folder)} has none.`)
      : new InvalidInput(`${escaped(join(folder, name))} cannot be read (${code}).`);
  }
}

/** The bytes of a file of a package, part by part. */
export async function* bytesOf(folder: string, name: string): AsyncGenerator<Buffer> {
  const parts = createReadStream(await pathOf(folder, name))[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await readable(folder, name, () => parts.next());
    if (done) return;
    yield value as Buffer;
  }
}

/** The records of one file, not yet checked. */
export async function* recordsIn(folder: string, name: string): AsyncGenerator<Placed<unknown>> {
  if (name.endsWith(".jsonl")) yield* jsonLines(folder, name);
  else {
    let text = "";
    for await (const part of textOf(folder, name)) text += part;
    yield* yamlRecords(name, text);
  }
}

/** The text of a file, part by part. */
async function* textOf(folder: string, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decoded = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new InvalidInput(`${name}: must be a text in UTF-8.`);
    }
  };
  for await (const bytes of bytesOf(folder, name)) yield decoded(bytes);
  yield decoded();
}

async function* jsonLines(folder: string, name: string): AsyncGenerator<Placed<unknown>> {
  let number = 0;
  for await (const { line, length } of linesOf(textOf(folder, name))) {
    number += 1;
    if (line.trim() === "") continue;
    const place = `${name}:${number}`;
    if (length > LONGEST_LINE)
      throw new InvalidInput(`${place}: a line has at most ${LONGEST_LINE} characters, not ${length}.`);
    const value = jsonOf(line, place);
    const fault = faultIn(line);
    if (fault) throw new InvalidInput(`${place} ${faultMessage(fault, (value as { key?: unknown }).key)}`);
    yield placed(value, { file: name, lines: { line: number } });
  }
}

/** The lines of a text; of one that is too long the beginning. `length`: how many characters it has. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<{ line: string; length: number }> {
  let line = "";
  let length = 0;
  const add = (more: string) => {
    length += more.length;
    if (line.length <= LONGEST_LINE) line += more;
  };
  for await (const part of text) {
    let from = 0;
    for (let end = part.indexOf("\n"); end >= 0; end = part.indexOf("\n", from)) {
      add(part.slice(from, end));
      yield { line, length };
      line = "";
      length = 0;
      from = end + 1;
    }
    add(part.slice(from));
  }
  yield { line, length };
}

/** What is wrong in the record with a key. */
function faultMessage({ kind, path, written }: JsonFault | YamlFault, key: unknown): string {
  const at = `${typeof key === "string" ? `(${visible(key)}) ` : ""}${visible(path.join(".")) || "record"}`;
  if (kind === "REPEATED") return `${at}: must have each property of an object once, not ${shown(written)} twice.`;
  if (kind === "FORBIDDEN") return `${at}: must be the name of a property other than ${shown(written)}.`;
  return `${at}: must be a number that can be held exactly (64-bit floating point), not ${visible(written)}.`;
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new InvalidInput(`${place}: must be one JSON value, not ${shown(line)}.`);
  }
}

/** The one document of a YAML file, or the items of its list as records of their own; none in a file of comments. */
function yamlRecords(name: string, text: string): Placed<unknown>[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) {
    const reason = problem.message.split(" at line")[0];
    throw new InvalidInput(`${name}:${problem.linePos?.[0].line ?? 1}: not YAML: ${visible(reason ?? "")}`);
  }
  const fault = faultInYaml(document);
  if (fault) {
    const [first, ...rest] = fault.path;
    const inList = isSeq(document.contents);
    const record = inList ? document.getIn([first]) : document.contents;
    const message = faultMessage({ ...fault, path: inList ? rest : fault.path }, isMap(record) && record.get("key"));
    throw new InvalidInput(`${name}:${lines.linePos(fault.offset).line} ${message}`);
  }
  // 0079 is the year 79 where a date stands, and as a number it would lose what it was written with.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "number" && /^0\d{3}$/.test(node.source ?? "")) node.value = node.source;
    },
  });
  const value = toPlain(name, () => document.toJS({ maxAliasCount: 1000 }) as unknown);
  if (document.contents === null) return [];
  const whole = linesIn(document.contents, (offset) => lines.linePos(offset).line) ?? { line: 1 };
  if (!Array.isArray(value)) return [placed(value, { file: name, lines: whole })];
  return value.map((item: unknown, nth) =>
    placed(item, { file: name, lines: whole.parts?.[nth] ?? { line: whole.line } }),
  );
}

/** The lines of a node of YAML and of its parts; undefined for what has none of its own, such as an alias. */
function linesIn(node: unknown, lineAt: (offset: number) => number): Lines | undefined {
  const range = isScalar(node) || isCollection(node) ? node.range : undefined;
  if (!range) return undefined;
  const parts = isMap(node)
    ? node.items.map(({ key, value }) => [isScalar(key) ? key.value : key, value] as const)
    : isSeq(node)
      ? node.items.map((item, nth) => [nth, item] as const)
      : [];
  const known = parts.flatMap(([step, part]) => {
    const lines = linesIn(part, lineAt);
    return lines ? [[String(step), lines] as const] : [];
  });
  const line = lineAt(range[0]);
  return known.length === 0 ? { line } : { line, parts: Object.fromEntries(known) };
}

function toPlain(name: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new InvalidInput(`${name}: ${visible((error as Error).message)}`);
  }
}
