import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { escaped, InvalidInput, shown, visible } from "../../domain/errors.js";
import { faultIn, type JsonFault } from "./json-faults.js";
import { faultInYaml, type YamlFault } from "./yaml-faults.js";

/** A record with the place it came from, for messages: file, and line of any path inside it. */
export interface Placed<T> {
  readonly value: T;
  /** "facts.yaml:12", of the part at `path` as far as the file tells. */
  at(path?: readonly PropertyKey[]): string;
}

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

/** The bytes of a file that a package must have. */
export async function fileOf(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  try {
    const [inside, real] = await Promise.all([realpath(folder), realpath(path)]);
    if (dirname(real) !== inside && !real.startsWith(inside + sep))
      throw new InvalidInput(`${escaped(path)} leads out of the folder of its package, and must be a file in it.`);
    // Anything else may have no end, or never begin.
    if (!(await stat(real)).isFile()) throw new InvalidInput(`${escaped(path)} must be a file.`);
    return await readFile(real);
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ENOENT"
      ? new InvalidInput(`A package has a file ${name}, and ${shown(folder)} has none.`)
      : new InvalidInput(`${escaped(path)} cannot be read (${code}).`);
  }
}

/** The records of one file, not yet checked. */
export async function recordsIn(folder: string, name: string): Promise<Placed<unknown>[]> {
  const bytes = await fileOf(folder, name);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInput(`${name}: must be a text in UTF-8.`);
  }
  return name.endsWith(".jsonl") ? jsonLines(name, text) : yamlRecords(name, text);
}

function jsonLines(name: string, text: string): Placed<unknown>[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const place = `${name}:${index + 1}`;
    if (line.length > LONGEST_LINE)
      throw new InvalidInput(`${place}: a line has at most ${LONGEST_LINE} characters, not ${line.length}.`);
    const value = jsonOf(line, place);
    const fault = faultIn(line);
    if (fault) throw new InvalidInput(`${place} ${faultMessage(fault, (value as { key?: unknown }).key)}`);
    return [{ value, at: () => place }];
  });
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
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range =
        isScalar(node) || isCollection(node) || isPair(node)
          ? (node as { range?: [number, number, number] }).range
          : undefined;
      if (range) return lines.linePos(range[0]).line;
    }
    return 1;
  };
  if (document.contents === null) return [];
  if (!Array.isArray(value)) return [{ value, at: (path = []) => `${name}:${lineOf(path)}` }];
  return value.map((item: unknown, index) => ({
    value: item,
    at: (path = []) => `${name}:${lineOf([index, ...path])}`,
  }));
}

function toPlain(name: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new InvalidInput(`${name}: ${visible((error as Error).message)}`);
  }
}
